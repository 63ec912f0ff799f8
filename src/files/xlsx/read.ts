import type { FileNote, FileSheet } from '../../workbook/combine/file-sheet';
import type { SheetName } from '../../workbook/sheet/reading';
import { Unreadable, type FileProblem } from './problem';
import { LIMITS } from './limits';
import { readCells } from './cells';
import { openPackage } from './package';
import { readStrings } from './strings';
import { attributesIn, scanXml } from './scan-xml';

/** The result of reading a file: a failure is a value with a reason. */
type FileReading =
  | {
      readonly ok: true;
      readonly sheets: readonly FileSheet[];
      readonly notes: readonly FileNote[];
    }
  | { readonly ok: false; readonly problem: FileProblem };

/**
 * The sheets of an .xlsx or .xlsm file, with their values, formulas and names. Formats, pictures,
 * macros and links are not read. Whatever the bytes are, it never throws and never uses more memory
 * than `LIMITS` allow. `pause` is awaited between two sheets and within a long one, so that a page
 * can redraw and a user can cancel; what it throws is thrown on.
 *
 *     await readXlsx(bytes) //=> { ok: true, sheets: [{ sheet: 'RIA matrix', … }], notes: [] }
 *     await readXlsx(bombBytes) //=> { ok: false, problem: 'unpacks-too-large' }
 */
export async function readXlsx(
  bytes: Uint8Array,
  pause: () => Promise<void> = () => Promise.resolve(),
): Promise<FileReading> {
  let stopped: { readonly error: unknown } | undefined;
  const rest = async () => {
    try {
      await pause();
    } catch (error) {
      stopped = { error };
      throw error;
    }
  };
  const opened = await tried(() => openWorkbook(bytes, rest));
  if (!opened.ok) return opened;
  const sheets: FileSheet[] = [];
  for (const readSheet of opened.value.sheets) {
    await pause();
    const sheet = await tried(readSheet);
    // A cancellation is no damage.
    if (stopped) throw stopped.error;
    if (!sheet.ok) return sheet;
    sheets.push(sheet.value);
  }
  return { ok: true, sheets, notes: opened.value.notes };
}

type Tried<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: FileProblem };

/** Anything that the reader did not foresee (such as a stack overflow) counts as damage too. */
async function tried<T>(work: () => Promise<T>): Promise<Tried<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, problem: error instanceof Unreadable ? error.problem : 'damaged' };
  }
}

async function openWorkbook(bytes: Uint8Array, pause: () => Promise<void>) {
  const { workbook, notes, read, scan, related } = await openPackage(bytes, pause);
  const relations = await related(workbook);
  const { sheets, names, isFrom1904 } = contents(await read(workbook));
  if (sheets.length > LIMITS.sheets) throw new Unreadable('unpacks-too-large');
  const shared = [...relations.values()].find(({ kind }) => kind === 'sharedStrings');
  const strings = shared ? readStrings(await read(shared.part)) : [];
  const room = { left: LIMITS.cells };
  return {
    notes,
    sheets: sheets.flatMap(({ name, relation, isHidden }, index) => {
      const { kind, part } = relations.get(relation) ?? {};
      if (kind === undefined || part === undefined) throw new Unreadable('damaged');
      // Sheets that are a chart, or an old dialog or macro sheet, have no cells.
      if (kind !== 'worksheet') return [];
      const own = names.filter(({ sheet }) => sheet === index);
      return [
        async (): Promise<FileSheet> => ({
          sheet: name,
          isHidden,
          ...(isFrom1904 && { isFrom1904 }),
          names: own.map(({ name: each, formula }) => ({ name: each, formula })),
          ...(await readCells((reader) => scan(part, reader), strings, room)),
        }),
      ];
    }),
  };
}

/**
 * The list of sheets, the names with the position of the sheet they belong to, and whether days are
 * counted from 1904, as Excel for Mac once did.
 */
function contents(xml: string) {
  const sheets: { name: string; relation: string; isHidden: boolean }[] = [];
  const names: (SheetName & { readonly sheet: number })[] = [];
  let defined: { name: string; sheet: number } | undefined;
  let formula = '';
  let isFrom1904 = false;
  scanXml(xml, {
    open: (name, source) => {
      if (name === 'workbookPr')
        isFrom1904 = /^(?:1|true|on)$/.test(attributesIn(source).get('date1904') ?? '');
      if (name !== 'sheet' && name !== 'definedName') return;
      const given = attributesIn(source);
      const own = given.get('name') ?? '';
      if (name === 'sheet') {
        const isHidden = (given.get('state') ?? 'visible') !== 'visible';
        sheets.push({ name: own, relation: given.get('id') ?? '', isHidden });
        return;
      }
      const sheet = given.get('localSheetId');
      if (sheet !== undefined) defined = { name: own, sheet: Number(sheet) };
      formula = '';
    },
    close: (name) => {
      if (name !== 'definedName' || !defined) return;
      names.push({ ...defined, formula: `=${formula}` });
      defined = undefined;
    },
    text: (text) => {
      if (defined) formula += text;
    },
  });
  return { sheets, names, isFrom1904 };
}
