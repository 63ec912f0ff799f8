import { parseCode } from '../../catalogue/codes/parse';
import { attempt, success, type Outcome } from '../../excel/door/outcome';
import { readActiveCell, readCell, type CellNow } from '../../excel/read/active-cell';
import { blankHandedOver } from '../../excel/read/blank';
import { readMerged } from '../../excel/read/merged';
import { readPlaces } from '../../excel/read/places';
import { parseFormula, type ParsedFormula } from '../../workbook/explain/parse';
import type { SheetArea } from '../../workbook/formula/resolve-reference';
import { ourCalls } from '../../workbook/repair/our-calls';
import { MAX_COLUMNS, MAX_ROWS, cellArea, intersection } from '../../workbook/sheet/address';
import type { Area } from '../../workbook/sheet/plan';
import { isRead, placesWithGaps, type CallExplained } from './call-explained';
import type { CellExplained, Finding } from './cell-explained';
import type { OurFunctions, Wrong } from './functions';
import { readArguments, type ArgumentsRead } from './read-arguments';
import { verdictOn, type Shown } from './verdict';
import { workOut } from './work-out';

/** More cells in the way than these are not listed. */
const MOST_IN_THE_WAY = 8;
/** Excel cannot spill further than this, and nobody reads more. */
const MOST_SPILLED = 100_000;

/**
 * Explains the active cell: the functions in its formula are asked again, with their cells as they
 * are now. Nothing is written.
 *
 *     await explainCell(functions)
 *     //=> { ok: true, value: { cell, finding: { kind: 'calls', verdict: 'problem', calls: […] } } }
 *
 * @param before the cell explained last: it stays while one of the cells that it reads is active
 */
export async function explainCell<P extends Wrong>(
  functions: OurFunctions<P>,
  before?: CellExplained<P>,
): Promise<Outcome<CellExplained<P>>> {
  const read = await readActiveCell();
  if (!read.ok) return read;
  const { filledBy, ...own } = read.value;
  const cell = filledBy ?? own;
  const active = filledBy && { row: own.row, column: own.column };
  const found = await explained(functions, cell, { active, isAway: false }, own);
  const isOther = found.ok && found.value.finding.kind === 'no-formula';
  const wasRead =
    before?.finding.kind === 'calls' && before.finding.calls.some((call) => isRead(call, own));
  if (!isOther || !wasRead) return found;
  const again = await readCell(before.cell);
  // Its sheet may have been deleted.
  if (!again.ok) return found;
  const kept = await explained(functions, again.value, { active: undefined, isAway: true });
  return kept.ok && kept.value.finding.kind === 'no-formula' ? found : kept;
}

async function explained<P extends Wrong>(
  functions: OurFunctions<P>,
  cell: CellNow,
  where: Pick<CellExplained<P>, 'active' | 'isAway'>,
  own = cell,
): Promise<Outcome<CellExplained<P>>> {
  const shown: Shown = { ...own, row: own.row - cell.row, column: own.column - cell.column };
  const finding = await findingOf(cell, shown, functions);
  return finding.ok ? success({ cell, ...where, finding: finding.value }) : finding;
}

async function findingOf<P extends Wrong>(
  cell: CellNow,
  shown: Shown,
  functions: OurFunctions<P>,
): Promise<Outcome<Finding<P>>> {
  const { formula, value } = cell;
  const written = typeof formula === 'string' && formula.startsWith('=') ? formula : '';
  const ours = ourCalls(written, new Set(functions.names.map((name) => `SDG.${name}`)));
  if (!ours) return success(noFormula(cell));
  // For a formula that is a text, Excel gives the same as formula and as value.
  if (value === written) return success({ kind: 'text' });
  if (ours.unknown.length > 0) return success({ kind: 'unknown-function', names: ours.unknown });
  if (ours.isStored) return success({ kind: 'enter-again' });
  if (value === '#BUSY!' || value === '#GETTING_DATA') return success({ kind: 'busy' });
  const parsed = parseFormula(ours.becomes);
  const read = await readArguments(parsed.calls, cell);
  if (!read.ok) return read;
  const found = await askedAgain(shown, functions, parsed, read.value);
  if (value === '#NAME?' && !isNameUnknown(found.calls))
    return success({ kind: parsed.isAlone ? 'enter-again' : 'unknown-name' });
  if (value === '#SPILL!') return noRoom(cell, parsed, found.calls);
  return found.verdict === 'well' ? withMerged(found) : success(found);
}

/** Merged cells look like one entry for all of their rows; functions get it for the first one only. */
async function withMerged<P>(
  found: Extract<Finding<P>, { kind: 'calls' }>,
): Promise<Outcome<Finding<P>>> {
  const places = found.calls.flatMap(placesWithGaps);
  const read = await attempt(() =>
    readMerged(places.map(({ sheet, area }) => ({ sheetId: sheet, area }))),
  );
  if (!read.ok) return read;
  const merged = places.flatMap(({ sheet, area }, index) =>
    (read.value[index] ?? [])
      .filter((each) => {
        const { rows = 0, columns = 0 } = intersection(each, area) ?? {};
        return rows * columns > 1;
      })
      .map((each): SheetArea => ({ sheet, area: each })),
  );
  return success(merged.length > 0 ? { ...found, verdict: 'merged', merged } : found);
}

function noFormula<P>({ value, numberFormat }: CellNow): Finding<P> {
  const isDate = typeof value === 'number' && /[dmy]/i.test(numberFormat.replace(/\[.*?\]/g, ''));
  const parsed = isDate ? parseCode(value) : undefined;
  const code = parsed?.kind === 'unknown' ? parsed.dateOf?.[0] : undefined;
  return { kind: 'no-formula', ...(code !== undefined && { code }) };
}

/**
 * What an empty cell is handed over as matters hardly ever. Where the way of this Excel does not give
 * what the cell shows, a file calculated in another Excel may.
 */
async function askedAgain<P extends Wrong>(
  shown: Shown,
  functions: OurFunctions<P>,
  parsed: ParsedFormula,
  read: ArgumentsRead,
): Promise<Extract<Finding<P>, { kind: 'calls' }>> {
  const at = parsed.isAlone && (shown.row > 0 || shown.column > 0) ? shown : undefined;
  const ask = async (blank: 0 | null) => {
    const calls: CallExplained<P>[] = [];
    for (const call of parsed.calls)
      calls.push(await workOut(call, { functions, read, blank }, at));
    return { kind: 'calls', calls, verdict: verdictOn(calls, parsed, shown) } as const;
  };
  const blank = blankHandedOver();
  const first = await ask(blank);
  if (first.verdict !== 'outdated') return first;
  const second = await ask(blank === null ? 0 : null);
  return second.verdict === 'outdated' ? first : second;
}

function isNameUnknown<P>(calls: readonly CallExplained<P>[]): boolean {
  return calls.some(
    ({ outcome }) =>
      outcome.kind === 'unreadable' && outcome.parts.some(({ why }) => why === 'unknown-reference'),
  );
}

/** What is in the way of a result that does not fit, as far as it is known how large it would be. */
async function noRoom<P>(
  { sheet, row, column }: CellNow,
  { isAlone }: ParsedFormula,
  [call]: readonly CallExplained<P>[],
): Promise<Outcome<Finding<P>>> {
  const cells = isAlone && call?.outcome.kind === 'result' ? call.outcome.cells : [];
  const [rows, columns] = [cells.length, cells[0]?.length ?? 0];
  const nothing = { kind: 'no-room', sheet, inTheWay: [] } as const;
  const isOnSheet = row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS;
  if (rows * columns > MOST_SPILLED || !isOnSheet) return success(nothing);
  const read = await readPlaces([{ sheet, area: { row, column, rows, columns } }]);
  if (!read.ok) return read;
  const [place] = read.value;
  if (typeof place !== 'object') return success(nothing);
  const inTheWay: Area[] = [];
  place.cells.forEach((line, r) =>
    line.forEach((each, c) => {
      const isOwn = r === 0 && c === 0;
      if (isOwn || each === undefined || inTheWay.length === MOST_IN_THE_WAY) return;
      inTheWay.push(cellArea({ row: row + r, column: column + c }));
    }),
  );
  return success({ ...nothing, inTheWay });
}
