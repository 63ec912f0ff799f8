import type { NamedRange } from 'hucre';
import { writeXlsx } from 'hucre';
import type { Sheet, WorkbookSnapshot } from '../model/snapshot';
import { formatAddress } from '../model/a1';
import { putSettings } from './addin-settings';
import { putCharts, sheetNames } from './charts/parts';
import { putCustomXml } from './custom-xml-parts';
import { putDrawing, putParts } from './charts/drawings';
import type { Kept } from './kept';
import type { PackageParts } from './package/parts';
import { sheetParts, THEME } from './package/parts';
import { printNames } from './sheet/page-setup';
import { FILTER_NAME, patchParts } from './package/patches';
import type { FormulaForm } from './sheet/rules';
import type { AddInFunctions } from './formulas/stored';
import { formulaForm } from './formulas/stored';
import { writeSheet } from './sheet/write';
import { unzip, zip } from './package/zip';

function namesOf(snapshot: WorkbookSnapshot, form: FormulaForm): NamedRange[] {
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.id, sheet.name]));
  const own = snapshot.names.map(({ name, formula, sheetId, comment }) => {
    const scope = sheetId === undefined ? undefined : sheets.get(sheetId);
    return {
      name,
      range: form.stored(formula),
      ...(scope !== undefined && { scope }),
      ...(comment && { comment }),
    };
  });
  const reserved = snapshot.sheets.flatMap((sheet) => [
    ...printNames(sheet.name, sheet.page ?? {}),
    ...filterNames(sheet),
  ]);
  return [...own, ...reserved];
}

/** LibreOffice only accepts a filter that a name defines as well; Excel writes both. */
const filterNames = ({ name, filter }: Sheet): NamedRange[] =>
  filter ? [{ name: FILTER_NAME, range: formatAddress(name, filter, true), scope: name }] : [];

function putKept(parts: PackageParts, sheets: readonly Sheet[], kept: Kept): void {
  if (kept.theme) parts.set(THEME, kept.theme);
  putParts(parts, kept.drawings);
  const paths = sheetParts(parts).sheets;
  for (const { id, name } of sheets) {
    const drawing = kept.sheets.get(id)?.drawing;
    if (drawing) putDrawing(parts, paths.get(name) ?? '', drawing);
  }
}

function putAllCharts(parts: PackageParts, sheets: readonly Sheet[], kept: Kept | undefined): void {
  const paths = sheetParts(parts).sheets;
  const { nameOf } = sheetNames(sheets);
  for (const { id, name, charts = [] } of sheets)
    putCharts(parts, paths.get(name) ?? '', charts, kept?.sheets.get(id)?.drawing, nameOf);
}

/**
 * Writes an .xlsx file that Excel and LibreOffice can open: values, formulas with their results,
 * formats, and the add-in's functions under the names Excel stores.
 *
 *     const bytes = await saveWorkbook(model.snapshot(), { addIn, kept });
 *
 * @param options.kept other contents of the original file, from `openWorkbook`
 */
export async function saveWorkbook(
  snapshot: WorkbookSnapshot,
  options: { readonly addIn?: AddInFunctions; readonly kept?: Kept } = {},
): Promise<Uint8Array> {
  const { addIn, kept } = options;
  const form = formulaForm(addIn);
  const { properties, defaultFont, themeColors } = kept?.workbook ?? {};
  const book = { theme: themeColors, font: defaultFont };
  const active = snapshot.sheets.findIndex((sheet) => sheet.id === snapshot.activeSheetId);
  const bytes = await writeXlsx({
    sheets: snapshot.sheets.map((sheet) =>
      writeSheet(sheet, kept?.sheets.get(sheet.id), form, book),
    ),
    namedRanges: namesOf(snapshot, form),
    activeSheet: Math.max(0, active),
    ...(properties && { properties }),
    ...(defaultFont && { defaultFont }),
    ...(snapshot.isProtected && { workbookProtection: { lockStructure: true } }),
  });
  const parts = await unzip(bytes);
  if (kept) putKept(parts, snapshot.sheets, kept);
  putAllCharts(parts, snapshot.sheets, kept);
  patchParts(parts, snapshot.sheets, snapshot.names, kept);
  putCustomXml(parts, snapshot.customXml);
  if (addIn) putSettings(parts, snapshot.settings, addIn);
  return zip(parts);
}
