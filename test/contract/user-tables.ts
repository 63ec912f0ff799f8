import type { Cell, CellValue, Sheet, WorkbookSnapshot } from '../../src/workbench/model/snapshot';
import { workbook } from './model';

type Content = CellValue | null;

/**
 * Cells from rows of contents, starting at a row and column; text after = is a formula without a
 * value.
 */
export function cellsOf(
  rows: readonly (readonly Content[])[],
  row = 0,
  column = 0,
): Record<string, Cell> {
  const cells: Record<string, Cell> = {};
  rows.forEach((contents, i) =>
    contents.forEach((value, j) => {
      if (value !== null && value !== '') cells[`${row + i},${column + j}`] = { value };
    }),
  );
  return cells;
}

/**
 * A table that somebody made by hand, with formatting of its own: headings in row 3, codes in B.
 */
export const HAND_MADE: readonly (readonly Content[])[] = [
  ['Code', 'Text of the target', 'Applicable?', 'Vision', 'Plan', 'Remarks'],
  ['1.1', 'By 2030, eradicate extreme poverty for all people', 'yes', 'T', '', 'done'],
  ['1.2', 'By 2030, reduce at least by half the proportion', 'yes', 'p', 'P', ''],
  ['1.3', 'Implement nationally appropriate systems', 'no', '', 'T', 'why?'],
  ['2.1', 'By 2030, end hunger and ensure access', 'no', '', '', ''],
  ['2.2', 'By 2030, end all forms of malnutrition', 'yes', 'Partial', 'T', ''],
  ['3.1', 'By 2030, reduce the global maternal mortality', 'yes', 'T', 'P', ''],
];

/** The table in B3:G9 of a sheet with the user's own formats, rules and a wider column. */
export function handMadeSheet(rest: Partial<Sheet> = {}): Partial<Sheet> {
  const cells = cellsOf(HAND_MADE, 2, 1);
  const styled = (key: string, style: Cell['style']) => {
    cells[key] = { ...cells[key], ...(style && { style }) };
  };
  styled('2,1', { bold: true, fill: '#FFE699', borders: { bottom: BORDER } });
  styled('3,1', { fill: '#FFE699', fontColour: '#112233' });
  styled('4,2', { wrap: true, vertical: 'Center', italic: true });
  styled('5,4', { horizontal: 'Right', borders: { left: BORDER, top: BORDER } });
  cells['11,1'] = { value: 'Total', style: { bold: true } };
  return {
    name: 'Plan',
    cells,
    columnWidths: { 2: 60, 6: 300 },
    conditionalFormats: [
      {
        id: 'users-own',
        areas: [{ row: 2, column: 4, rows: 7, columns: 2 }],
        rule: { kind: 'value', operator: 'EqualTo', formula1: '="T"' },
        style: { fill: '#FFFF00' },
      },
    ],
    validations: [
      {
        id: 'users-list',
        areas: [{ row: 3, column: 4, rows: 6, columns: 1 }],
        rule: { kind: 'list', source: 'T,P', dropDown: true },
        prompt: { title: 'Vision', message: 'T or P' },
      },
    ],
    ...rest,
  };
}

const BORDER = { style: 'Medium', colour: '#C5192D' };

export function handMadeWorkbook(rest: Partial<Sheet> = {}): WorkbookSnapshot {
  return workbook([handMadeSheet(rest), { name: 'Other', cells: { '0,0': { value: 'mine' } } }]);
}

/**
 * A workbook cell by cell, without what may differ between equivalent workbooks: ids of rules, how
 * a rule's areas are combined, and whether black is Excel's default or was set.
 */
export function cellwise(snapshot: WorkbookSnapshot): unknown {
  return snapshot.sheets.map((sheet) => ({
    ...sheet,
    cells: Object.fromEntries(
      Object.entries(sheet.cells).flatMap(([key, cell]) => {
        const plain = plainCell(cell);
        return Object.keys(plain).length > 0 ? [[key, plain]] : [];
      }),
    ),
    conditionalFormats: sheet.conditionalFormats.map((format) => ({ ...format, id: '' })),
    validations: validationsByCell(sheet),
  }));
}

function plainCell({ style, ...cell }: Cell): Cell {
  const { fontColour, ...looks } = style ?? {};
  const kept = {
    ...looks,
    ...(fontColour && fontColour !== '#000000' && { fontColour }),
  };
  return { ...cell, ...(Object.keys(kept).length > 0 && { style: kept }) };
}

function validationsByCell({ validations }: Sheet): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const { areas, rule, ignoreBlanks, prompt, error } of validations)
    for (const { row, column, rows, columns } of areas)
      for (let i = 0; i < rows; i += 1)
        for (let j = 0; j < columns; j += 1)
          // Blanks are ignored unless something else is said, as in Excel.
          found[`${row + i},${column + j}`] = {
            ...{ rule, prompt, error },
            ignoreBlanks: ignoreBlanks ?? true,
          };
  return found;
}
