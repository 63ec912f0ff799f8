import { toAddress } from '../../../src/workbook/sheet/address';
import type { SheetReading } from '../../../src/workbook/sheet/reading';
import { xlsxOf } from './package-of';

/** A file with one sheet as it was read, its names with it: the way back, for tests and benches. */
export function xlsxOfSheet({ sheet, values, names }: SheetReading): Uint8Array {
  const rows = values.map((cells, row) => {
    const written = cells.map((cell, column) => {
      const r = toAddress({ row, column, rows: 1, columns: 1 });
      if (cell === '' || cell == null) return '';
      return typeof cell === 'number'
        ? `<c r="${r}"><v>${cell}</v></c>`
        : `<c r="${r}" t="inlineStr"><is><t xml:space="preserve">${escaped(String(cell))}</t></is></c>`;
    });
    return `<row r="${row + 1}">${written.join('')}</row>`;
  });
  const defined = names.map(
    ({ name, formula }) =>
      `<definedName name="${name}" localSheetId="0">${escaped(formula.slice(1))}</definedName>`,
  );
  return xlsxOf(rows.join(''), {
    'xl/workbook.xml':
      `<workbook xmlns:r="x"><sheets><sheet name="${escaped(sheet)}" sheetId="1" r:id="r1"/></sheets>` +
      `<definedNames>${defined.join('')}</definedNames></workbook>`,
  });
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
