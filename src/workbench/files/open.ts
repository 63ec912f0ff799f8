import type { Workbook } from 'hucre';
import { EncryptedFileError, readXlsx } from 'hucre';
import type { DefinedName, Sheet, WorkbookSnapshot } from '../model/snapshot';
import { shownSettings } from './addin-settings';
import { sheetNames, takeCharts } from './charts/parts';
import { shownCustomXml } from './custom-xml-parts';
import type { KeptPart } from './charts/drawings';
import { takeDrawing } from './charts/drawings';
import type { Kept, KeptSheet, Loss } from './kept';
import { lossesOf } from './losses';
import type { PackageParts } from './package/parts';
import { sheetParts, tableName, tableParts, textOfPart, THEME } from './package/parts';
import { shownCriteria } from './sheet/filters';
import { shownPrintAreas } from './sheet/page-setup';
import { readSheet } from './sheet/read';
import type { FormulaForm } from './sheet/rules';
import type { AddInFunctions } from './formulas/stored';
import { formulaForm } from './formulas/stored';
import { tagsOf } from './package/xml-text';
import { unzip } from './package/zip';

/** Why a file cannot be opened. */
export type FileProblem =
  /** Not a workbook at all: a picture, a text, an empty file. */
  | { readonly kind: 'not-a-workbook' }
  /** A spreadsheet of another kind: .xls, .xlsb, .ods. */
  | { readonly kind: 'other-format' }
  /** Locked with a password. */
  | { readonly kind: 'encrypted' }
  /** An .xlsx that is truncated or inconsistent; `detail` is for a bug report. */
  | { readonly kind: 'damaged'; readonly detail: string }
  | { readonly kind: 'too-large'; readonly megabytes: number };

export type OpenedFile =
  | {
      readonly ok: true;
      readonly snapshot: WorkbookSnapshot;
      readonly kept: Kept;
      /** What would be lost by saving. */
      readonly losses: readonly Loss[];
    }
  | { readonly ok: false; readonly problem: FileProblem };

const MAX_MEGABYTES = 100;
const failed = (problem: FileProblem): OpenedFile => ({ ok: false, problem });

/** The older container format of .xls files, which also wraps every encrypted .xlsx. */
const isOldContainer = (bytes: Uint8Array) => bytes[0] === 0xd0 && bytes[1] === 0xcf;
const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

const hasEncryptedPackage = (bytes: Uint8Array) =>
  new TextDecoder('utf-16le')
    .decode(bytes.subarray(0, bytes.length & ~1))
    .includes('EncryptedPackage');

function readNames(
  workbook: Workbook,
  xml: string,
  sheetIds: ReadonlyMap<string, string>,
  form: FormulaForm,
): DefinedName[] {
  const sheetNames = [...sheetIds.keys()];
  const key = (name: string, scope: string | undefined) => `${scope ?? ''}\n${name}`;
  const hidden = new Set(
    tagsOf(xml, 'definedName')
      .filter(({ attributes }) => /^(1|true)$/.test(attributes['hidden'] ?? ''))
      .map(({ attributes }) => {
        const index = attributes['localSheetId'];
        return key(
          attributes['name'] ?? '',
          index === undefined ? undefined : sheetNames[Number(index)],
        );
      }),
  );
  return (
    (workbook.namedRanges ?? [])
      // Reserved names define how a sheet is filtered and printed: the model stores these
      // elsewhere.
      .filter(({ name }) => !name.startsWith('_xlnm.'))
      .map(({ name, range, scope, comment }) => {
        const sheetId = scope === undefined ? undefined : sheetIds.get(scope);
        return {
          name,
          formula: form.shown(range),
          ...(sheetId !== undefined && { sheetId }),
          ...(hidden.has(key(name, scope)) && { visible: false }),
          ...(comment && { comment }),
        };
      })
  );
}

function assemble(
  workbook: Workbook,
  parts: PackageParts,
  name: string,
  addIn: AddInFunctions | undefined,
): OpenedFile {
  const form = formulaForm(addIn);
  const book = { theme: workbook.themeColors, font: workbook.defaultFont };
  const paths = sheetParts(parts);
  const workbookXml = textOfPart(parts, paths.workbook);
  const printAreas = shownPrintAreas(workbookXml);
  const tableFilters = new Map(
    tableParts(parts).map((path) => {
      const xml = textOfPart(parts, path);
      return [tableName(xml), shownCriteria(xml)] as const;
    }),
  );
  const sheets: Sheet[] = [];
  const kept = new Map<string, KeptSheet>();
  const drawings = new Map<string, KeptPart>();
  const ids = new Map(workbook.sheets.map(({ name }, index) => [name, `sheet-${index + 1}`]));
  const names = sheetNames([...ids].map(([name, id]) => ({ id, name })));
  workbook.sheets.forEach((stored, index) => {
    const id = ids.get(stored.name) ?? '';
    const path = paths.sheets.get(stored.name) ?? '';
    const print = printAreas.get(index);
    const outside = { xml: textOfPart(parts, path), tableFilters, ...(print && { print }) };
    const read = readSheet(stored, id, outside, form, book);
    const drawing = takeDrawing(parts, path, drawings);
    const taken = drawing === undefined ? undefined : takeCharts(drawings, drawing, id, names);
    const { charts = [], isUsedUp = false } = taken ?? {};
    sheets.push({ ...read.sheet, ...(charts.length > 0 && { charts }) });
    kept.set(id, { ...read.kept, ...(drawing && !isUsedUp && { drawing }) });
  });
  const visible = sheets.filter((sheet) => sheet.visibility === 'Visible');
  const active = sheets[workbook.activeSheet ?? 0];
  const shown = active?.visibility === 'Visible' ? active : (visible[0] ?? sheets[0]);
  if (!shown) return failed({ kind: 'damaged', detail: 'no worksheet' });
  const { properties, defaultFont, themeColors } = workbook;
  const theme = parts.get(THEME);
  return {
    ok: true,
    snapshot: {
      name,
      ...(workbook.workbookProtection?.lockStructure && { isProtected: true }),
      sheets,
      activeSheetId: shown.id,
      names: readNames(workbook, workbookXml, ids, form),
      settings: shownSettings(parts, addIn),
      customXml: shownCustomXml(parts, paths.workbook),
    },
    kept: {
      workbook: {
        ...(properties && { properties }),
        ...(defaultFont && { defaultFont }),
        ...(themeColors && { themeColors }),
      },
      ...(theme && { theme }),
      sheets: kept,
      drawings,
    },
    losses: lossesOf(parts, addIn),
  };
}

/**
 * Reads an .xlsx file. Formulas of the add-in get their own names back; their cached values are
 * used until they are calculated again.
 *
 *     const file = await openWorkbook(bytes, 'Plan.xlsx', { namespace: 'SDG', names: ['COVERAGE'], … });
 *     if (file.ok) model.load(file.snapshot);
 *
 * Never throws: whatever the bytes are, the result says what is wrong with them.
 */
export async function openWorkbook(
  bytes: Uint8Array,
  name: string,
  addIn?: AddInFunctions,
): Promise<OpenedFile> {
  const megabytes = bytes.length / 1024 / 1024;
  if (megabytes > MAX_MEGABYTES) return failed({ kind: 'too-large', megabytes });
  if (isOldContainer(bytes)) {
    return failed({ kind: hasEncryptedPackage(bytes) ? 'encrypted' : 'other-format' });
  }
  if (!isZip(bytes)) return failed({ kind: 'not-a-workbook' });
  try {
    const parts = await unzip(bytes);
    const isSpreadsheet = parts.has('xl/workbook.bin') || parts.has('content.xml');
    if (isSpreadsheet) return failed({ kind: 'other-format' });
    if (!parts.has('[Content_Types].xml')) return failed({ kind: 'not-a-workbook' });
    const isOtherOffice = parts.has('word/document.xml') || parts.has('ppt/presentation.xml');
    if (isOtherOffice) return failed({ kind: 'not-a-workbook' });
    return assemble(await readXlsx(bytes, { readStyles: true }), parts, name, addIn);
  } catch (error) {
    if (error instanceof EncryptedFileError) return failed({ kind: 'encrypted' });
    return failed({
      kind: 'damaged',
      detail: error instanceof Error ? error.message : String(error),
    });
  }
}
