import { batches, rowParts } from '../../workbook/sheet/batches';
import type { Area } from '../../workbook/sheet/plan';
import type { WholeSheet } from '../../workbook/sheet/whole-sheet';
import { areaOf, loadUsed, NAMES_OF_EACH, namesOf, rangeOn } from '../door/cells';
import { inTurn } from '../door/in-turn';
import { failure, request, success, type Outcome } from '../door/outcome';
import { tooManyCells } from './size';

export interface ReadOptions {
  /** Stops between two requests. */
  readonly signal?: AbortSignal;
  /** Called with the number of sheets read so far. */
  readonly onSheet?: (done: number, all: number) => void;
}

/**
 * Number of cells per request: if each has a formula and a text value, the answer stays below the 5
 * MB that Excel on the web sends at once.
 */
const CELLS_PER_REQUEST = 40_000;

/**
 * Reads the filled cells of every sheet, hidden ones too: one request for the list of sheets, then
 * one for as many cells as an answer can hold; very large sheets are read in parts.
 *
 *     await readWorkbook() //=> { ok: true, value: [{ sheet: 'RIA matrix', formulas: […], … }] }
 */
export async function readWorkbook({ signal, onSheet }: ReadOptions = {}): Promise<
  Outcome<readonly WholeSheet[]>
> {
  const listed = await request(listSheets);
  if (!listed.ok) return listed;
  const sheets = listed.value;
  const tooMany = tooManyCells(sheets);
  if (tooMany) return failure(tooMany);
  const parts = sheets.flatMap(({ sheetId, area }, index) =>
    rowParts(area, CELLS_PER_REQUEST).map((part) => ({ index, sheet: sheetId, area: part })),
  );
  const { done, problem } = await inTurn(
    batches(parts, CELLS_PER_REQUEST, ({ area }) => area.rows * area.columns),
    (batch) => request((context) => readParts(context, batch)),
    {
      signal,
      onNext: (read) => onSheet?.(parts[read.flat().length]?.index ?? 0, sheets.length),
    },
  );
  if (problem) return failure(problem);
  if (signal?.aborted) return failure({ kind: 'cancelled' });
  return success(
    sheets.map((sheet, index) => {
      const own = done.flat().filter((part) => part.index === index);
      const values = own.flatMap((part) => part.values);
      return { ...sheet, values, formulas: own.flatMap((part) => part.formulas) };
    }),
  );
}

type Sheet = Omit<WholeSheet, 'values' | 'formulas'>;

async function listSheets(context: Excel.RequestContext): Promise<readonly Sheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load(`items/id,items/name,items/protection/protected,${NAMES_OF_EACH}`);
  await context.sync();
  const found = worksheets.items.map((sheet) => ({ sheet, used: loadUsed(sheet) }));
  await context.sync();
  return found.map(({ sheet, used }) => ({
    sheetId: sheet.id,
    sheet: sheet.name,
    isProtected: sheet.protection.protected,
    names: namesOf(sheet.names, 'Worksheet'),
    area: areaOf(used),
  }));
}

interface Part {
  /** Of its sheet. */
  readonly index: number;
  readonly sheet: string;
  readonly area: Area;
}

async function readParts(context: Excel.RequestContext, parts: readonly Part[]) {
  const loaded = parts.map((part) => rangeOn(context, part).load('values,formulas'));
  await context.sync();
  return loaded.map(({ values, formulas }, at) => ({ index: parts[at]?.index, values, formulas }));
}
