import { tableArea, within, type TableReading } from '../../workbook/format/reading';
import { areaOf, loadUsed, namesOf } from '../door/cells';
import { request, type Outcome } from '../door/outcome';
import { isOwn, loadRules } from './rules';

/**
 * Reads the selected table: the selected cells, or those around a single one. One request.
 * `undefined` if nothing is filled; the problem `no-single-range` if several areas, or no cells at
 * all, are selected.
 *
 *     await readSelectedRange() //=> { ok: true, value: { sheet: 'Plan', area: …, values: … } }
 */
export function readSelectedRange(): Promise<Outcome<TableReading | undefined>> {
  return request(async (context) => {
    const selected = context.workbook.getSelectedRange().untrack();
    const { worksheet } = selected;
    selected.load('rowIndex,columnIndex,rowCount,columnCount');
    worksheet.load('id,name');
    worksheet.names.load('items/name,items/formula');
    const used = loadUsed(worksheet, ',values,formulas');
    const frozen = worksheet.freezePanes.getLocationOrNullObject().untrack();
    const conditionalFormats = loadRules(worksheet.getRange().untrack());
    await context.sync();
    if (used.isNullObject) return undefined;
    const reading: TableReading = {
      sheet: worksheet.name,
      sheetId: worksheet.id,
      area: areaOf(used),
      values: used.values,
      formulas: used.formulas,
      names: namesOf(worksheet.names),
      isFrozen: !frozen.isNullObject,
      ownFormats: conditionalFormats.items.filter(isOwn).map(({ id }) => id),
    };
    const area = tableArea(areaOf(selected), reading);
    return area && within(reading, area);
  });
}
