import { success, type Outcome } from '../../excel/door/outcome';
import { readFormulaNames, readSpills } from '../../excel/read/formula-names';
import { readPlaces, type PlaceRead, type Unread } from '../../excel/read/places';
import type { Argument, SdgCall } from '../../workbook/explain/parse';
import type { Home, SheetArea, WorkbookNames } from '../../workbook/formula/resolve-reference';
import { locate, type Located } from './locate';

type Reference = Extract<Argument, { kind: 'reference' | 'spill' }>;

/** What was read for the references in a formula. */
export type ArgumentsRead = ReadonlyMap<Argument, PlaceRead | Unread | Located>;

const NO_NAMES: WorkbookNames = { names: [], tables: [] };

/**
 * Reads the cells of all references in these calls, in one to three requests.
 *
 *     await readArguments(parseFormula('=SDG.COVERAGE(B2:B9)').calls, home)
 */
export async function readArguments(
  calls: readonly SdgCall[],
  home: Home,
): Promise<Outcome<ArgumentsRead>> {
  const references = calls.flatMap(referencesIn);
  const isNamed = references.some(({ token }) => token.kind !== 'reference');
  const names = isNamed ? await readFormulaNames(home.sheet) : success(NO_NAMES);
  if (!names.ok) return names;
  const located = new Map(references.map((each) => [each, locate(each, home, names.value)]));
  const placed = [...located].flatMap(([argument, found]) =>
    found.kind === 'place' ? [{ argument, place: found.place }] : [],
  );
  const spills = await spillsOf(placed);
  if (!spills.ok) return spills;
  const places = placed.map(({ argument, place }) => spills.value.get(argument) ?? place);
  const read = places.length > 0 ? await readPlaces(places) : success([]);
  if (!read.ok) return read;
  const found = new Map<Argument, PlaceRead | Unread | Located>(located);
  placed.forEach(({ argument }, index) => {
    const cells = read.value[index];
    if (cells) found.set(argument, cells);
  });
  return success(found);
}

async function spillsOf(
  placed: readonly { readonly argument: Reference; readonly place: SheetArea }[],
): Promise<Outcome<ReadonlyMap<Argument, SheetArea>>> {
  const filled = placed.filter(({ argument }) => argument.kind === 'spill');
  if (filled.length === 0) return success(new Map());
  const read = await readSpills(filled.map(({ place }) => place));
  if (!read.ok) return read;
  return success(
    new Map(
      filled.flatMap(({ argument }, index) => {
        const place = read.value[index];
        return place ? [[argument, place] as const] : [];
      }),
    ),
  );
}

function referencesIn(call: SdgCall): Reference[] {
  return call.arguments.flatMap((argument) => {
    if (argument.kind === 'call') return referencesIn(argument.call);
    return argument.kind === 'reference' || argument.kind === 'spill' ? [argument] : [];
  });
}
