import { cellArea, toAddress } from '../../workbook/sheet/address';
import type { SheetReading } from '../../workbook/sheet/reading';
import { areaOf, loadUsed } from '../door/cells';
import { failure, request, type Outcome } from '../door/outcome';
import type { ExcelProblem } from '../door/problem';

type Sheet = Pick<SheetReading, 'sheet' | 'area'>;

/**
 * Cells of all sheets that are held at once, with the empty ones between them: as many as are read
 * of a file. A single entry in the last row of a sheet makes every row above it part of it.
 */
const MOST_CELLS = 10_000_000;

/**
 * Why these sheets are not read, if they hold more cells than can be.
 *
 *     tooManyCells([{ sheet: 'Plan', area: { rows: 1048576, columns: 20, … } }])
 *     //=> { kind: 'too-many-cells', sheet: 'Plan', cells: 'T1048576' }
 */
export function tooManyCells(sheets: readonly Sheet[]): ExcelProblem | undefined {
  const sizeOf = ({ area }: Sheet) => area.rows * area.columns;
  const all = sheets.reduce((sum, sheet) => sum + sizeOf(sheet), 0);
  const [largest] = [...sheets].sort((one, other) => sizeOf(other) - sizeOf(one));
  return largest && all > MOST_CELLS ? reachesFar(largest) : undefined;
}

/**
 * If a sheet was more than Excel sends at once, says how far it reaches: mostly something is left
 * far from the table. `sheet` is its name or id; the active sheet without either.
 *
 *     await sayingHowFar(await readMatrix('Plan'), 'Plan')
 *     //=> { ok: false, problem: { kind: 'too-many-cells', sheet: 'Plan', cells: 'XFD1048576' } }
 */
export async function sayingHowFar<T>(outcome: Outcome<T>, sheet?: string): Promise<Outcome<T>> {
  if (outcome.ok || outcome.problem.kind !== 'too-large') return outcome;
  const found = await request(async (context): Promise<Sheet> => {
    const { worksheets } = context.workbook;
    const worksheet =
      sheet === undefined ? worksheets.getActiveWorksheet() : worksheets.getItem(sheet);
    worksheet.load('name');
    const used = loadUsed(worksheet);
    await context.sync();
    return { sheet: worksheet.name, area: areaOf(used) };
  });
  return found.ok ? failure(reachesFar(found.value)) : outcome;
}

function reachesFar({ sheet, area }: Sheet): ExcelProblem {
  const last = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
  return { kind: 'too-many-cells', sheet, cells: toAddress(cellArea(last)) };
}
