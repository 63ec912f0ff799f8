/**
 * What hucre 1.0.0 cannot write is added to its parts afterwards: formulas whose result is an
 * error, lists without an arrow, what filters show, row heights fitted to the text, the depth of outlines, and hidden
 * names.
 */
import type { DefinedName, Sheet } from '../../model/snapshot';
import type { Kept } from '../kept';
import { withOutlineDepth } from '../sheet/outline';
import { sheetCriteria, tableCriteria, withCriteria } from '../sheet/filters';
import type { PackageParts } from './parts';
import { putText, sheetParts, tableName, tableParts, textOfPart, WORKBOOK } from './parts';
import { escapeXml } from './xml-text';

/** Placed before a formula's result to mark it as an error; a character no text uses. */
export const ERROR_MARK = '\uE000';

/** `<c r="A1" t="str"><f>…</f><v>\uE000#N/A</v></c>` becomes a cell of type `e`. */
const markedErrors = (xml: string) =>
  xml.includes(ERROR_MARK)
    ? xml.replace(
        new RegExp(
          `(<c [^>]*?)t="str"([^>]*>(?:<f[^>]*/>|<f[^>]*>[^<]*</f>)<v>)${ERROR_MARK}`,
          'g',
        ),
        '$1t="e"$2',
      )
    : xml;

function arrowsOff(xml: string, sheet: Sheet): string {
  let index = 0;
  return xml.replace(/<dataValidation /g, (tag) => {
    const rule = sheet.validations[index++]?.rule;
    return rule?.kind === 'list' && !rule.dropDown ? `${tag}showDropDown="1" ` : tag;
  });
}

/** Reserved by the file format; not shown to people. */
export const FILTER_NAME = '_xlnm._FilterDatabase';

const ROW = /(<row r="(\d+)" ht="([^"]+)") customHeight="1"/g;

const heightsFitted = (xml: string, fitted: ReadonlyMap<number, number> | undefined): string =>
  fitted?.size
    ? xml.replace(ROW, (tag, start: string, row: string, height: string) =>
        fitted.get(Number(row) - 1) === Number(height) ? start : tag,
      )
    : xml;

function hiddenNames(xml: string, names: readonly DefinedName[], sheets: readonly Sheet[]): string {
  const hidden = names.filter((name) => name.visible === false);
  const filters = sheets
    .filter(({ filter }) => filter)
    .map(({ id }) => ({ name: FILTER_NAME, sheetId: id }));
  return [...hidden, ...filters].reduce((text, { name, sheetId }) => {
    const index = sheets.findIndex((sheet) => sheet.id === sheetId);
    const scope = index < 0 ? '' : ` localSheetId="${index}"`;
    const tag = `<definedName name="${escapeXml(name)}"${scope}`;
    const found = [`${tag}>`, `${tag} `].find((start) => text.includes(start));
    return found ? text.replace(found, () => found.replace(tag, `${tag} hidden="1"`)) : text;
  }, xml);
}

export function patchParts(
  parts: PackageParts,
  sheets: readonly Sheet[],
  names: readonly DefinedName[],
  kept: Kept | undefined,
): void {
  const paths = sheetParts(parts).sheets;
  for (const sheet of sheets) {
    const path = paths.get(sheet.name);
    if (!path) continue;
    const marked = markedErrors(textOfPart(parts, path));
    const filtered = withCriteria(arrowsOff(marked, sheet), sheetCriteria(sheet));
    const xml = withOutlineDepth(filtered, sheet);
    putText(parts, path, heightsFitted(xml, kept?.sheets.get(sheet.id)?.fittedHeights));
  }
  const tables = new Map(sheets.flatMap((sheet) => sheet.tables).map((each) => [each.name, each]));
  for (const path of tableParts(parts)) {
    const xml = textOfPart(parts, path);
    const table = tables.get(tableName(xml));
    if (table) putText(parts, path, withCriteria(xml, tableCriteria(table)));
  }
  putText(parts, WORKBOOK, hiddenNames(textOfPart(parts, WORKBOOK), names, sheets));
}
