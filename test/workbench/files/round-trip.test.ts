import fc from 'fast-check';
import { runs } from '../../effort';
import type { WorkbookSnapshot } from '../../../src/workbench/model/snapshot';
import { bundledFiles } from './bundled';
import { snapshots } from './snapshots';

const { openWorkbook, saveWorkbook, unzip } = bundledFiles();
const addIn = {
  id: '7c2f4f0e-6c0b-4e0a-9a57-2c1d5e9b8a41',
  version: '1.0.0.0',
  namespace: 'SDG',
  names: ['COVERAGE', 'GAPS'],
};

/** Ids of rules and tables are the model's own; files do not keep them. */
const withoutIds = (snapshot: WorkbookSnapshot): unknown =>
  JSON.parse(JSON.stringify(snapshot, (key, value: unknown) => (key === 'id' ? undefined : value)));

const saved = (snapshot: WorkbookSnapshot) => saveWorkbook(snapshot, { addIn });
async function opened(bytes: Uint8Array) {
  const file = await openWorkbook(bytes, 'Book.xlsx', addIn);
  if (!file.ok) throw new Error(JSON.stringify(file.problem));
  return file;
}

test('what is saved opens as it was', async () => {
  await fc.assert(
    fc.asyncProperty(snapshots, async (snapshot) => {
      const file = await opened(await saved(snapshot));
      expect(withoutIds(file.snapshot)).toEqual(withoutIds(snapshot));
    }),
    { numRuns: runs(16, 400) },
  );
}, 600_000);

test('saving what was opened again changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(snapshots, async (snapshot) => {
      const first = await opened(await saved(snapshot));
      const bytes = await saveWorkbook(first.snapshot, { addIn, kept: first.kept });
      expect((await opened(bytes)).snapshot).toEqual(first.snapshot);
    }),
    { numRuns: runs(6, 120) },
  );
}, 600_000);

const one = (cells: WorkbookSnapshot['sheets'][number]['cells']): WorkbookSnapshot => ({
  name: 'Book.xlsx',
  sheets: [
    {
      id: 'a',
      name: 'A',
      visibility: 'Visible',
      cells,
      columnWidths: {},
      rowHeights: {},
      merges: [],
      conditionalFormats: [],
      validations: [],
      tables: [],
      isProtected: false,
    },
  ],
  activeSheetId: 'a',
  names: [],
  settings: {},
  customXml: {},
});
const partOf = async (snapshot: WorkbookSnapshot, path: string) =>
  new TextDecoder().decode((await unzip(await saved(snapshot))).get(path));

test('an add-in function is stored under Excel’s own name for it, with its result', async () => {
  const xml = await partOf(
    one({ '0,0': { formula: '=SDG.COVERAGE(B1:B9)', value: 0.5 } }),
    'xl/worksheets/sheet1.xml',
  );
  expect(xml).toContain('<f>_xldudf_SDG_COVERAGE(B1:B9)</f><v>0.5</v>');
});

test('a spilling formula is stored as a dynamic array over what it fills', async () => {
  const xml = await partOf(
    one({ '0,0': { formula: '=SDG.GAPS(B1:B9)', value: 'x', spill: { rows: 3, columns: 2 } } }),
    'xl/worksheets/sheet1.xml',
  );
  expect(xml).toMatch(/<c r="A1" cm="1"[^>]*><f t="array" ref="A1:B3">_xldudf_SDG_GAPS/);
});

test('an error is stored as one, and #BUSY! not at all', async () => {
  const xml = await partOf(
    one({
      '0,0': { formula: '=NA()', value: '#N/A', error: true },
      '1,0': { formula: '=SDG.COVERAGE(B1)', value: '#BUSY!', error: true },
    }),
    'xl/worksheets/sheet1.xml',
  );
  expect(xml).toContain('<c r="A1" t="e"><f>NA()</f><v>#N/A</v></c>');
  expect(xml).toContain('<c r="A2"><f>_xldudf_SDG_COVERAGE(B1)</f></c>');
});

test('what filters show is stored as Excel stores it, also in a table, and what it does not play as it was', async () => {
  const of = (area: string, columns: string) =>
    `<autoFilter ref="${area}">${columns.replaceAll('[', '<filterColumn ').replaceAll(']', '</filterColumn>')}</autoFilter>`;
  const filter = { row: 0, column: 1, rows: 4, columns: 3 };
  const plain = one({ '0,1': { value: 'Code' } });
  const table = {
    ...{ id: 't', name: 'Targets', columns: ['A', 'B'], style: 'TableStyleLight1' },
    area: { row: 9, column: 0, rows: 3, columns: 2 },
  };
  const book = {
    ...plain,
    sheets: plain.sheets.map((sheet) => ({
      ...sheet,
      cells: { ...sheet.cells, '9,0': { value: 'A' }, '9,1': { value: 'B' } },
      filter,
      filterCriteria: {
        3: { filterOn: 'Custom', criterion1: '<>', criterion2: '>=5', operator: 'And' },
        1: { filterOn: 'Values', values: ['T & P', ''] },
        2: { filterOn: 'Dynamic', stored: '<top10 val="5"/>' },
      } as const,
      hiddenRows: [2],
      tables: [
        { ...table, filterCriteria: { B: { filterOn: 'Custom', criterion1: 'T*' } } as const },
      ],
    })),
  };
  const custom =
    '<customFilter operator="notEqual" val=" "/><customFilter operator="greaterThanOrEqual" val="5"/>';
  expect(await partOf(book, 'xl/worksheets/sheet1.xml')).toContain(
    of(
      'B1:D4',
      '[colId="0"><filters blank="1"><filter val="T &amp; P"/></filters>]' +
        '[colId="1"><top10 val="5"/>]' +
        `[colId="2"><customFilters and="1">${custom}</customFilters>]`,
    ),
  );
  expect(await partOf(book, 'xl/tables/table1.xml')).toContain(
    of(
      'A10:B12',
      '[colId="1"><customFilters><customFilter operator="equal" val="T*"/></customFilters>]',
    ),
  );
});

test('a code stays text', async () => {
  const snapshot = one({ '0,0': { value: '8.10', numberFormat: '@' } });
  expect(await partOf(snapshot, 'xl/worksheets/sheet1.xml')).toMatch(/<c r="A1" t="s" s="\d+">/);
  expect(await partOf(snapshot, 'xl/sharedStrings.xml')).toContain('<t>8.10</t>');
});

test('the add-in’s settings are kept under its id, and not shown to another', async () => {
  const snapshot = { ...one({}), settings: { language: '"kk"' } };
  const bytes = await saved(snapshot);
  expect((await opened(bytes)).snapshot.settings).toEqual({ language: '"kk"' });
  const other = await openWorkbook(bytes, 'Book.xlsx', { ...addIn, id: 'other' });
  expect(other.ok && [other.snapshot.settings, other.losses]).toEqual([{}, ['other-add-ins']]);
});

test('the same workbook gives the same bytes', async () => {
  const snapshot = one({ '0,0': { value: 1 } });
  // Files name the second they were written in.
  jest.useFakeTimers({ now: 0, doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
  const [a, b] = [await saved(snapshot), await saved(snapshot)];
  jest.useRealTimers();
  expect(Buffer.from(a).equals(Buffer.from(b))).toBe(true);
});
