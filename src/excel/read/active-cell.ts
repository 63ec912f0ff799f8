import type { Home } from '../../workbook/formula/resolve-reference';
import { cellArea } from '../../workbook/sheet/address';
import { rangeOn } from '../door/cells';
import { request, type Outcome } from '../door/outcome';

/** A cell as it is now. */
export interface CellNow extends Home {
  readonly sheetId: string;
  /** Its formula, or what was typed into it. */
  readonly formula: unknown;
  /** An error as its text. */
  readonly value: unknown;
  readonly isError: boolean;
  /** What the cell shows, in its number format. */
  readonly text: string;
  readonly numberFormat: string;
}

export interface ActiveCell extends CellNow {
  /** The cell whose formula fills the active cell too, if there is another one. */
  readonly filledBy: CellNow | undefined;
}

const LOADED = 'rowIndex,columnIndex,formulas,values,valueTypes,text,numberFormat';

/**
 * Reads the active cell, of several selected cells the one that a person types into. One request.
 *
 *     await readActiveCell() //=> { ok: true, value: { sheet: 'Plan', row: 1, formula: '=SDG.…', … } }
 */
export function readActiveCell(): Promise<Outcome<ActiveCell>> {
  return request(async (context) => {
    const cell = context.workbook.getActiveCell().untrack().load(LOADED);
    const { worksheet } = cell;
    worksheet.load('id,name');
    // Nothing spills in Excel before this version.
    const spills = Office.context.requirements.isSetSupported('ExcelApi', '1.12');
    const parent = spills ? cell.getSpillParentOrNullObject().untrack().load(LOADED) : undefined;
    await context.sync();
    const place = { sheet: worksheet.name, sheetId: worksheet.id };
    const filler = parent && !parent.isNullObject ? { ...place, ...cellNow(parent) } : undefined;
    const own = { ...place, ...cellNow(cell) };
    const isOther = filler && (filler.row !== own.row || filler.column !== own.column);
    return { ...own, filledBy: isOther ? filler : undefined };
  });
}

/**
 * Reads one cell. One request.
 *
 *     await readCell({ sheet: 'Plan', row: 1, column: 4 }) //=> { ok: true, value: { formula: '=…', … } }
 */
export function readCell(home: Home): Promise<Outcome<CellNow>> {
  return request(async (context) => {
    const cell = rangeOn(context, { sheet: home.sheet, area: cellArea(home) }).load(LOADED);
    const { worksheet } = cell;
    worksheet.load('id,name');
    await context.sync();
    return { sheet: worksheet.name, sheetId: worksheet.id, ...cellNow(cell) };
  });
}

function cellNow(cell: Excel.Range): Omit<CellNow, 'sheet' | 'sheetId'> {
  return {
    row: cell.rowIndex,
    column: cell.columnIndex,
    formula: cell.formulas[0]?.[0],
    value: cell.values[0]?.[0],
    isError: cell.valueTypes[0]?.[0] === 'Error',
    text: cell.text[0]?.[0] ?? '',
    numberFormat: String(cell.numberFormat[0]?.[0]),
  };
}
