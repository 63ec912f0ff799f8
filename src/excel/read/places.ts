import { intersection, MAX_ROWS } from '../../workbook/sheet/address';
import { batches, rowParts } from '../../workbook/sheet/batches';
import type { SheetArea } from '../../workbook/formula/resolve-reference';
import type { Area } from '../../workbook/sheet/plan';
import { areaOf, loadUsed, rangeOn } from '../door/cells';
import { inTurn } from '../door/in-turn';
import { failure, request, success, type Outcome } from '../door/outcome';

/** Cells as Excel hands them to functions; an empty one is undefined, an error an object. */
export interface PlaceRead extends SheetArea {
  readonly cells: readonly (readonly unknown[])[];
}

/** Why a place was not read: there is no such sheet, or it has more cells than are read at once. */
export type Unread = 'no-sheet' | 'too-many';

/** As many as a request can answer in Excel on the web, see `readWorkbook`. */
const CELLS_PER_REQUEST = 40_000;
/** Cells of all places together: a matrix of all targets and hundreds of documents has fewer. */
const MOST_CELLS = 400_000;

/**
 * Reads cells as they are now. Whole columns end with the last filled row of their sheet, all of
 * them, as in what functions get. What is not filled is not asked for.
 *
 *     await readPlaces([{ sheet: 'Plan', area }]) //=> { ok: true, value: [{ cells: [['T'], …], … }] }
 */
export async function readPlaces(
  places: readonly SheetArea[],
): Promise<Outcome<readonly (PlaceRead | Unread)[]>> {
  const found = await request((context) => usedAreas(context, places));
  if (!found.ok) return found;
  let room = MOST_CELLS;
  const wanted = places.map(({ sheet, area }): (SheetArea & { used: Area }) | Unread => {
    const used = found.value.get(sheet.toLowerCase());
    if (!used) return 'no-sheet';
    const isOpen = area.row + area.rows === MAX_ROWS;
    const rows = isOpen ? Math.max(1, used.row + used.rows - area.row) : area.rows;
    room -= rows * area.columns;
    return room < 0 ? 'too-many' : { sheet, area: { ...area, rows }, used };
  });
  const parts = wanted.flatMap((place, index) => {
    const filled = typeof place === 'string' ? undefined : intersection(place.area, place.used);
    const sheet = places[index]?.sheet ?? '';
    return filled
      ? rowParts(filled, CELLS_PER_REQUEST).map((area) => ({ index, sheet, area }))
      : [];
  });
  const { done, problem } = await inTurn(
    batches(parts, CELLS_PER_REQUEST, ({ area }) => area.rows * area.columns),
    (batch) => request((context) => readParts(context, batch)),
    {},
  );
  if (problem) return failure(problem);
  const read = done.flat();
  return success(
    wanted.map((place, index) => {
      if (typeof place === 'string') return place;
      const { sheet, area } = place;
      const own = read.filter((part) => part.index === index);
      return { sheet, area, cells: spread(area, own) };
    }),
  );
}

interface Part extends SheetArea {
  readonly index: number;
}

interface ReadPart {
  readonly index: number;
  readonly area: Area;
  readonly cells: readonly (readonly unknown[])[];
}

/** The used areas of these sheets, by their names in lower case. */
async function usedAreas(
  context: Excel.RequestContext,
  places: readonly SheetArea[],
): Promise<ReadonlyMap<string, Area>> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const wanted = new Set(places.map(({ sheet }) => sheet.toLowerCase()));
  const used = worksheets.items
    .filter(({ name }) => wanted.has(name.toLowerCase()))
    .map((sheet) => [sheet.name.toLowerCase(), loadUsed(sheet)] as const);
  await context.sync();
  return new Map(used.map(([name, range]) => [name, areaOf(range)]));
}

async function readParts(
  context: Excel.RequestContext,
  parts: readonly Part[],
): Promise<readonly ReadPart[]> {
  const loaded = parts.map((part) => rangeOn(context, part).load('values,valueTypes'));
  await context.sync();
  return loaded.map(({ values, valueTypes }, at) => ({
    ...(parts[at] as Part),
    cells: values.map((row, r) =>
      row.map((value: unknown, c) => handedOver(value, String(valueTypes[r]?.[c]))),
    ),
  }));
}

function handedOver(value: unknown, type: string): unknown {
  if (type === 'Empty') return undefined;
  return type === 'Error' ? { type: 'Error', basicType: 'Error', basicValue: value } : value;
}

function spread({ row, column, rows, columns }: Area, parts: readonly ReadPart[]): unknown[][] {
  const cells = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, (): unknown => undefined),
  );
  for (const part of parts) {
    part.cells.forEach((line, r) =>
      line.forEach((cell, c) => {
        (cells[part.area.row - row + r] as unknown[])[part.area.column - column + c] = cell;
      }),
    );
  }
  return cells;
}
