import type { Chart, Sheet, WorkbookSnapshot } from '../../../../src/workbench/model/snapshot';
import { omit } from '../../../../src/workbench/protocol/omit';
import { bundledFiles } from '../bundled';

const { openWorkbook, saveWorkbook, unzip, zip } = bundledFiles();

const chart = (id: string, title: string): Chart => ({
  id,
  name: title,
  type: 'BarStacked',
  title,
  legend: 'Bottom',
  series: [
    {
      name: { sheetId: 'a', area: { row: 0, column: 1, rows: 1, columns: 1 } },
      categories: { sheetId: 'a', area: { row: 1, column: 0, rows: 3, columns: 1 } },
      values: { sheetId: 'a', area: { row: 1, column: 1, rows: 3, columns: 1 } },
      colour: '#4C9F38',
    },
  ],
  place: { from: { row: 5, column: 0, x: 0, y: 0 }, to: { row: 20, column: 4, x: 3, y: 0 } },
  categoryAxis: { reversed: true, crossing: 'Maximum' },
});

const workbook = (sheet: Partial<Sheet>): WorkbookSnapshot => ({
  name: 'Book.xlsx',
  sheets: [
    {
      id: 'a',
      name: "Plan d'action",
      visibility: 'Visible',
      cells: {},
      columnWidths: {},
      rowHeights: {},
      merges: [],
      conditionalFormats: [],
      validations: [],
      tables: [],
      isProtected: false,
      ...sheet,
    },
  ],
  activeSheetId: 'a',
  names: [],
  settings: {},
  customXml: {},
});

async function opened(bytes: Uint8Array) {
  const file = await openWorkbook(bytes, 'Book.xlsx');
  if (!file.ok) throw new Error(JSON.stringify(file.problem));
  return file;
}

const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
async function textOf(bytes: Uint8Array, path: string): Promise<string> {
  return decode((await unzip(bytes)).get(path));
}

/** Titles of the charts that the sheet's drawing leads to. */
async function drawn(bytes: Uint8Array): Promise<string[]> {
  const parts = await unzip(bytes);
  const drawing = decode(parts.get('xl/drawings/drawing1.xml'));
  const leads = decode(parts.get('xl/drawings/_rels/drawing1.xml.rels'));
  return [...drawing.matchAll(/r:id="([^"]+)"/g)].map(([, id]) => {
    const tags = leads.match(new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`, 'g')) ?? [];
    expect(tags).toHaveLength(1);
    const path = /Target="\/([^"]+)"/.exec(tags[0] ?? '')?.[1] ?? '';
    return /<a:t>([^<]*)</.exec(decode(parts.get(path)))?.[1] ?? `nothing at ${path}`;
  });
}

/** A chart of somebody else's, which says what the model cannot hold. */
async function withForeign(bytes: Uint8Array, path: string): Promise<Uint8Array> {
  const parts = await unzip(bytes);
  const xml = decode(parts.get(path)).replace('val="gap"', 'val="zero"');
  parts.set(path, new TextEncoder().encode(xml));
  return zip(parts);
}

test('a chart names its cells by sheet, in quotes', async () => {
  const bytes = await saveWorkbook(workbook({ charts: [chart('1', 'A')] }));
  const xml = await textOf(bytes, 'xl/charts/chart1.xml');
  expect(xml).toContain(`<c:f>'Plan d''action'!$B$2:$B$4</c:f>`);
});

test('a chart of another program stays as it is, next to ours', async () => {
  const first = await saveWorkbook(
    workbook({ charts: [chart('1', 'Ours'), chart('2', 'Theirs')] }),
  );
  const file = await opened(await withForeign(first, 'xl/charts/chart2.xml'));
  const [sheet] = file.snapshot.sheets;
  expect(sheet?.charts?.map(({ title }) => title)).toEqual(['Ours']);

  const charts = [...(sheet?.charts ?? []), { ...chart('3', 'New'), series: [] }];
  const snapshot = { ...file.snapshot, sheets: [{ ...(sheet as Sheet), charts }] };
  const again = await saveWorkbook(snapshot, { kept: file.kept });
  expect(await drawn(again)).toEqual(['Theirs', 'Ours', 'New']);
  expect((await opened(again)).snapshot.sheets[0]?.charts).toHaveLength(2);
});

test('a chart that was deleted is gone from the file', async () => {
  const file = await opened(await saveWorkbook(workbook({ charts: [chart('1', 'A')] })));
  const sheet = omit(file.snapshot.sheets[0] as Sheet, 'charts');
  const bytes = await saveWorkbook({ ...file.snapshot, sheets: [sheet] }, { kept: file.kept });
  expect([...(await unzip(bytes)).keys()].filter((path) => /chart|drawing/.test(path))).toEqual([]);
});

test('a folded group has its depth, and its fold at the row that stays', async () => {
  const outline = { rows: { 1: 1, 2: 2, 3: 1 }, columns: {} };
  const bytes = await saveWorkbook(workbook({ outline, hiddenRows: [1, 2, 3] }));
  const xml = await textOf(bytes, 'xl/worksheets/sheet1.xml');
  expect(xml).toContain('outlineLevelRow="2"');
  expect(xml).toMatch(/<row r="5"[^>]* collapsed="1"/);
  expect(xml).toMatch(/<row r="4"[^>]* outlineLevel="1" collapsed="1"/);
  expect(xml).not.toMatch(/<row r="2"[^>]* collapsed/);
});

test('a filter is said by a hidden name too, for LibreOffice', async () => {
  const filter = { row: 0, column: 0, rows: 9, columns: 2 };
  const xml = await textOf(await saveWorkbook(workbook({ filter })), 'xl/workbook.xml');
  expect(xml).toContain(
    `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'Plan d''action'!$A$1:$B$9<`,
  );
});

test('a filter keeps what it filters by while it has that column', async () => {
  const filter = { row: 0, column: 0, rows: 9, columns: 2 };
  const parts = await unzip(await saveWorkbook(workbook({ filter })));
  const path = 'xl/worksheets/sheet1.xml';
  const criteria =
    '<autoFilter ref="A1:B9"><filterColumn colId="1"><filters><filter val="T"/></filters></filterColumn></autoFilter>';
  const xml = decode(parts.get(path)).replace('<autoFilter ref="A1:B9"/>', criteria);
  parts.set(path, new TextEncoder().encode(xml));
  const { snapshot, kept } = await opened(await zip(parts));
  const moved = { ...(snapshot.sheets[0] as Sheet), filter: { ...filter, row: 1 } };
  const [same, wider, narrower] = await Promise.all(
    [
      moved,
      { ...moved, filter: { ...filter, columns: 3 } },
      { ...moved, filter: { ...filter, columns: 1 } },
    ].map(async (sheet) =>
      textOf(await saveWorkbook({ ...snapshot, sheets: [sheet] }, { kept }), path),
    ),
  );
  expect(same).toContain('<autoFilter ref="A2:B10"><filterColumn colId="1">');
  expect(wider).toContain('<autoFilter ref="A1:C9"><filterColumn colId="1">');
  expect(narrower).toContain('<autoFilter ref="A1:A9"/>');
});
