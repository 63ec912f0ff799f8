import { tableArea, within, type TableReading } from '../../workbook/format/reading';
import { codeColumns } from '../../workbook/format/codes';
import { areaOf, loadUsed, NAMES, namesOf } from '../door/cells';
import { attempt, type Outcome } from '../door/outcome';
import { withMergedCodes } from './merged';
import { sayingHowFar } from './size';

/**
 * Reads the selected table: the selected cells, or those around a single one. One request, and
 * another where codes may be merged. `undefined` if nothing is filled; the problem `no-single-range`
 * if several areas, or no cells at all, are selected.
 *
 *     await readSelectedRange() //=> { ok: true, value: { sheet: 'Plan', area: …, values: … } }
 */
export async function readSelectedRange(): Promise<Outcome<TableReading | undefined>> {
  const read = await attempt(async () => {
    const table = await Excel.run(readTable);
    const [known] = table ? await withMergedCodes([table], codesOf) : [];
    return known;
  });
  return sayingHowFar(read);
}

/** The likeliest column of codes, and its rows. */
function codesOf(table: TableReading) {
  const [found] = codeColumns(table);
  const [firstRow = 0] = found?.rows ?? [];
  const last = found?.rows.at(-1) ?? firstRow;
  return found && { codes: found.column, firstRow, rowCount: last - firstRow + 1 };
}

async function readTable(context: Excel.RequestContext): Promise<TableReading | undefined> {
  const selected = context.workbook.getSelectedRange().untrack();
  const { worksheet } = selected;
  selected.load('rowIndex,columnIndex,rowCount,columnCount');
  worksheet.load('id,name');
  worksheet.names.load(NAMES);
  const used = loadUsed(worksheet, ',values,formulas');
  const frozen = worksheet.freezePanes.getLocationOrNullObject().untrack();
  await context.sync();
  if (used.isNullObject) return undefined;
  const reading: TableReading = {
    sheet: worksheet.name,
    sheetId: worksheet.id,
    area: areaOf(used),
    values: used.values,
    formulas: used.formulas,
    names: namesOf(worksheet.names, 'Worksheet'),
    isFrozen: !frozen.isNullObject,
  };
  const area = tableArea(areaOf(selected), reading);
  return area && within(reading, area);
}
