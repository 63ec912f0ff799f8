import { toAddress } from '../../workbook/sheet/address';
import type { Area } from '../../workbook/sheet/plan';
import type { WholeSheet } from '../../workbook/sheet/whole-sheet';
import { attempt, failure, type Outcome } from '../door/outcome';

export interface ReadOptions {
  /** Stops between two requests. */
  readonly signal?: AbortSignal;
  /** Hears how many sheets have been read. */
  readonly onSheet?: (done: number, all: number) => void;
}

/**
 * Cells a request brings: with formulas and values of this many, a text each, the answer stays
 * under the 5 MB that Excel on the web sends at once.
 */
const CELLS_A_REQUEST = 40_000;

interface Sheet extends Omit<WholeSheet, 'values' | 'formulas'> {
  readonly cells: number;
}

/**
 * Reads the filled cells of every sheet, hidden ones too: one request for the list of sheets, then
 * one for each bundle of sheets that an answer can carry; very large sheets come in parts.
 *
 *     await readWorkbook() //=> { ok: true, value: [{ sheet: 'RIA matrix', formulas: […], … }] }
 */
export async function readWorkbook(
  options: ReadOptions = {},
): Promise<Outcome<readonly WholeSheet[]>> {
  const listed = await attempt(listSheets);
  if (!listed.ok) return listed;
  const all = listed.value.length;
  const found: WholeSheet[] = [];
  for (const bundle of bundles(listed.value)) {
    if (options.signal?.aborted) return failure({ kind: 'cancelled' });
    options.onSheet?.(found.length, all);
    const read = await attempt(() => readBundle(bundle));
    if (!read.ok) return read;
    found.push(...read.value);
  }
  return options.signal?.aborted ? failure({ kind: 'cancelled' }) : { ok: true, value: found };
}

function listSheets(): Promise<readonly Sheet[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load(
      'items/id,items/name,items/names/items/name,items/names/items/formula,items/protection/protected',
    );
    await context.sync();
    const used = worksheets.items.map((sheet) => {
      const range = sheet.getUsedRangeOrNullObject(true).untrack();
      range.load('rowIndex,columnIndex,rowCount,columnCount');
      return range;
    });
    await context.sync();
    return worksheets.items.map((sheet, index): Sheet => {
      const range = used[index];
      const area: Area =
        !range || range.isNullObject
          ? { row: 0, column: 0, rows: 0, columns: 0 }
          : {
              row: range.rowIndex,
              column: range.columnIndex,
              rows: range.rowCount,
              columns: range.columnCount,
            };
      return {
        sheetId: sheet.id,
        sheet: sheet.name,
        isProtected: sheet.protection.protected,
        names: sheet.names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
        area,
        cells: area.rows * area.columns,
      };
    });
  });
}

/** Sheets that one request can bring; a sheet too large for that stands alone. */
function bundles(sheets: readonly Sheet[]): Sheet[][] {
  const found: Sheet[][] = [];
  let room = 0;
  for (const sheet of sheets) {
    if (found.length === 0 || sheet.cells > room) {
      found.push([]);
      room = CELLS_A_REQUEST;
    }
    found[found.length - 1]?.push(sheet);
    room -= sheet.cells;
  }
  return found;
}

async function readBundle(sheets: readonly Sheet[]): Promise<readonly WholeSheet[]> {
  const [only] = sheets;
  if (only && sheets.length === 1 && only.cells > CELLS_A_REQUEST) return [await readLarge(only)];
  const parts = sheets.flatMap((sheet) => (sheet.cells === 0 ? [] : [{ sheet, area: sheet.area }]));
  const contents = parts.length === 0 ? [] : await readAreas(parts);
  return sheets.map((sheet) => {
    const place = parts.findIndex((part) => part.sheet === sheet);
    return whole(sheet, contents[place] ?? { values: [], formulas: [] });
  });
}

async function readLarge(sheet: Sheet): Promise<WholeSheet> {
  const step = Math.max(1, Math.floor(CELLS_A_REQUEST / sheet.area.columns));
  const values: unknown[][] = [];
  const formulas: unknown[][] = [];
  for (let from = 0; from < sheet.area.rows; from += step) {
    const rows = Math.min(step, sheet.area.rows - from);
    const area = { ...sheet.area, row: sheet.area.row + from, rows };
    const [part] = await readAreas([{ sheet, area }]);
    values.push(...(part?.values ?? []));
    formulas.push(...(part?.formulas ?? []));
  }
  return whole(sheet, { values, formulas });
}

interface Contents {
  readonly values: unknown[][];
  readonly formulas: unknown[][];
}

function readAreas(
  parts: readonly { readonly sheet: Sheet; readonly area: Area }[],
): Promise<readonly Contents[]> {
  return Excel.run(async (context) => {
    const ranges = parts.map(({ sheet, area }) => {
      const range = context.workbook.worksheets.getItem(sheet.sheetId).getRange(toAddress(area));
      range.untrack().load('values,formulas');
      return range;
    });
    await context.sync();
    return ranges.map(({ values, formulas }) => ({ values, formulas }));
  });
}

function whole({ cells: _cells, ...sheet }: Sheet, contents: Contents): WholeSheet {
  return { ...sheet, ...contents };
}
