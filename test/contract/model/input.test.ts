import type { ModelEvent } from '../../../src/workbench/model/workbook-model';
import { area, cellAt, closeModels, enter, openModel, textAt, workbook } from '../model';

afterEach(closeModels);

test.each([
  ['8.10', { value: 8.1 }],
  [' 8.10 ', { value: 8.1 }],
  ["'8.10", { value: '8.10' }],
  ['-5', { value: -5 }],
  ['1e3', { value: 1000 }],
  ['1,234.5', { value: 1234.5, numberFormat: '#,##0.00' }],
  ['12%', { value: 0.12, numberFormat: '0%' }],
  ['TRUE', { value: true }],
  ['false', { value: false }],
  ['#N/A', { value: '#N/A', error: true }],
  ['#n/a', { value: '#N/A', error: true }],
  ['# of targets', { value: '# of targets' }],
  ['T', { value: 'T' }],
  ['8.10.2', { value: '8.10.2' }],
  ['3.a', { value: '3.a' }],
  ['17', { value: 17 }],
  ["'=A1", { value: '=A1' }],
  ['=', { value: '=' }],
  [12, { value: 12 }],
  [true, { value: true }],
  ['2024-03-01', { value: 45352, numberFormat: expect.stringMatching(/y/) }],
  ['Goal 1', { value: 'Goal 1' }],
  ['1 target', { value: '1 target' }],
  ['Здоровье', { value: 'Здоровье' }],
  ['line\nbreak', { value: 'line\nbreak' }],
])('%j in a General cell is %j', (input, expected) => {
  const { sheet } = openModel();
  enter(sheet, 'A1', input);
  expect(cellAt(sheet, 'A1')).toEqual(expected);
});

test('a number entered into a text cell becomes text', () => {
  const { sheet } = openModel();
  sheet.setNumberFormat(area('A1'), '@');
  enter(sheet, 'A1', 8.1);
  expect(cellAt(sheet, 'A1')).toEqual({ value: '8.1', numberFormat: '@' });
});

test.each(['8.10', '=A1', '12%', 'TRUE', '#N/A', "'8.10", ' 1 ', '2024-03-01', '+1', '@sum'])(
  '%j in a text cell stays as it is',
  async (input) => {
    const { model, sheet } = openModel();
    sheet.setNumberFormat(area('A1'), '@');
    enter(sheet, 'A1', input);
    await model.settled();
    expect(cellAt(sheet, 'A1')).toEqual({ value: input, numberFormat: '@' });
    sheet.setStyle(area('A1'), { bold: true });
    sheet.setNumberFormat(area('A1'), 'General');
    expect(cellAt(sheet, 'A1')).toEqual({ value: input, style: { bold: true } });
    expect(textAt(sheet, 'A1')).toBe(input);
  },
);

test('null leaves a cell as it is, an empty text empties it but for the format', () => {
  const { sheet } = openModel();
  sheet.write(area('A1:B1'), [['a', 'b']], 'addin');
  sheet.setStyle(area('A1:B1'), { fill: '#E5243B' });
  sheet.write(area('A1:B1'), [[null, '']], 'addin');
  expect([cellAt(sheet, 'A1'), cellAt(sheet, 'B1')]).toEqual([
    { value: 'a', style: { fill: '#E5243B' } },
    { style: { fill: '#E5243B' } },
  ]);
  expect([sheet.usedArea(true), sheet.usedArea()]).toEqual([area('A1'), area('A1:B1')]);
});

test("numbers are interpreted in the user's language", () => {
  const { sheet } = openModel({ locale: 'de-DE' });
  enter(sheet, 'A1', '8,5');
  enter(sheet, 'A2', 0.5);
  sheet.setNumberFormat(area('A2'), '0.0');
  expect([cellAt(sheet, 'A1')?.value, textAt(sheet, 'A2')]).toEqual([8.5, '0,5']);
});

test('used areas start at the first filled cell', () => {
  const { sheet } = openModel();
  expect(sheet.usedArea()).toBeUndefined();
  sheet.write(
    area('C5:D6'),
    [
      ['a', 'b'],
      ['c', ''],
    ],
    'addin',
  );
  expect(sheet.usedArea()).toEqual(area('C5:D6'));
  sheet.setNumberFormat(area('B9'), '0%');
  expect([sheet.usedArea(), sheet.usedArea(true)]).toEqual([area('B5:D9'), area('C5:D6')]);
  sheet.clear(area('A1:Z99'), 'all', 'addin');
  expect(sheet.usedArea()).toBeUndefined();
});

test('clearing removes contents, formats or everything', () => {
  const { sheet } = openModel();
  const set = () => {
    enter(sheet, 'A1', 'x');
    sheet.setStyle(area('A1'), { bold: true, locked: false });
    sheet.setLink(area('A1'), 'https://sdgs.un.org');
  };
  set();
  sheet.clear(area('A1'), 'contents', 'addin');
  expect(cellAt(sheet, 'A1')).toEqual({
    style: { bold: true, locked: false },
    link: 'https://sdgs.un.org',
  });
  set();
  sheet.clear(area('A1'), 'formats', 'addin');
  expect(cellAt(sheet, 'A1')).toEqual({ value: 'x', link: 'https://sdgs.un.org' });
  set();
  sheet.clear(area('A1'), 'all', 'addin');
  expect(cellAt(sheet, 'A1')).toBeUndefined();
});

test('listeners are notified of what changed, and by whom', async () => {
  const { model, sheet } = openModel();
  const events: ModelEvent[] = [];
  const stop = model.listen((event) => events.push(event));
  sheet.write(area('A1:A2'), [[1], ['=A1']], 'addin');
  sheet.setStyle(area('A1'), { bold: true });
  await model.settled();
  const added = model.addSheet('Next');
  added.name = 'After';
  model.select(added.id, area('B2:C3'));
  model.removeSheet(added.id);
  stop();
  enter(sheet, 'A1', 2);
  const id = sheet.id;
  expect(events).toEqual([
    { kind: 'cells', sheetId: id, area: area('A1:A2'), by: 'addin' },
    { kind: 'calculated', sheetId: id, areas: [area('A2')] },
    { kind: 'added', sheetId: added.id },
    { kind: 'renamed', sheetId: added.id },
    { kind: 'activated', sheetId: added.id },
    { kind: 'selection', sheetId: added.id, areas: [area('B2:C3')] },
    { kind: 'activated', sheetId: id },
    { kind: 'deleted', sheetId: added.id },
  ]);
});

test('sheets are added unseen, moved, hidden and found by name in any case', () => {
  const { model } = openModel({ snapshot: workbook([{ name: 'One' }, { name: 'Two' }]) });
  const three = model.addSheet('Three');
  expect(model.activeSheet().name).toBe('One');
  three.position = 0;
  expect(model.sheets().map((sheet) => [sheet.name, sheet.position])).toEqual([
    ['Three', 0],
    ['One', 1],
    ['Two', 2],
  ]);
  expect(model.sheet('THREE')?.id).toBe(three.id);
  model.activate(three.id);
  three.visibility = 'VeryHidden';
  expect([three.visibility, model.activeSheet().name]).toEqual(['VeryHidden', 'One']);
  three.tabColour = '#E5243B';
  three.showGridlines = false;
  expect([three.tabColour, three.showGridlines]).toEqual(['#E5243B', false]);
  model.removeSheet(three.id);
  expect(model.sheets().map((sheet) => sheet.name)).toEqual(['One', 'Two']);
});

test('merging keeps the first cell only', () => {
  const { sheet } = openModel();
  sheet.write(
    area('A1:B2'),
    [
      [1, 2],
      [3, 4],
    ],
    'addin',
  );
  sheet.merge(area('A1:B2'));
  expect(sheet.values(area('A1:B2'))).toEqual([
    [1, null],
    [null, null],
  ]);
  expect(sheet.merges()).toEqual([area('A1:B2')]);
  sheet.unmerge(area('B2'));
  expect(sheet.merges()).toEqual([]);
});

test('everything below an inserted row moves down with all that belongs to it', async () => {
  const given = workbook(
    [
      { name: 'First' },
      {
        name: 'Plan',
        cells: {
          '4,0': { value: 'T', style: { locked: false }, link: '#First!A1' },
          '4,1': { formula: '=A5', value: 'T' },
        },
        rowHeights: { 4: 30 },
        columnWidths: { 1: 90 },
        merges: [area('A9:B9')],
        conditionalFormats: [
          {
            id: 'c1',
            areas: [area('A5:A8')],
            rule: { kind: 'value', operator: 'EqualTo', formula1: '=$C$5' },
            style: { fill: '#E5243B' },
          },
        ],
        validations: [
          {
            id: 'v1',
            areas: [area('A5:A8')],
            rule: { kind: 'list', source: 'T,P', dropDown: true },
            prompt: { title: 'Rating', message: 'T or P' },
          },
        ],
        tables: [
          {
            id: 't1',
            name: 'Ratings',
            area: area('D5:E8'),
            columns: ['Code', 'Rating'],
            style: 'TableStyleLight1',
          },
        ],
      },
    ],
    { names: [{ name: 'ratings', formula: '=Plan!$A$5:$A$8' }] },
  );
  // Another sheet is active.
  const { model } = openModel({ snapshot: given });
  const plan = model.sheet('Plan');
  if (!plan) throw new Error('no sheet');
  plan.insertCells('rows', 2, 2);
  await model.settled();
  expect(model.activeSheet().name).toBe('First');
  expect(cellAt(plan, 'A7')).toEqual({ value: 'T', style: { locked: false }, link: '#First!A1' });
  expect(cellAt(plan, 'B7')).toEqual({ formula: '=A7', value: 'T' });
  expect([plan.rowHeight(6), plan.rowHeight(4), plan.columnWidth(1)]).toEqual([30, 15, 90]);
  expect(plan.merges()).toEqual([area('A11:B11')]);
  expect(plan.conditionalFormats()).toMatchObject([{ id: 'c1', areas: [area('A7:A10')] }]);
  expect(plan.validations()).toMatchObject([
    { id: 'v1', areas: [area('A7:A10')], prompt: { title: 'Rating', message: 'T or P' } },
  ]);
  expect(plan.tables()).toMatchObject([
    { id: 't1', area: area('D7:E10'), style: 'TableStyleLight1' },
  ]);
  expect(model.names()).toEqual([{ name: 'ratings', formula: '=Plan!$A$7:$A$10' }]);
  plan.deleteCells('rows', 2, 2);
  await model.settled();
  const back = model.snapshot().sheets[1];
  expect({ ...back, conditionalFormats: [] }).toEqual({
    ...given.sheets[1],
    conditionalFormats: [],
  });
  expect(model.names()).toEqual(given.names);
});

test('hidden rows are deleted like others', () => {
  const { sheet } = openModel();
  sheet.write(area('A1:A4'), [[1], [2], [3], [4]], 'addin');
  sheet.setHidden('rows', 1, 2, true);
  expect([sheet.isHidden('rows', 1), sheet.isHidden('rows', 3)]).toEqual([true, false]);
  sheet.deleteCells('rows', 1, 2);
  expect(sheet.values(area('A1:A3'))).toEqual([[1], [4], [null]]);
});

test('a validation removes its cells from the others', () => {
  const { sheet } = openModel();
  const rule = { kind: 'list', source: 'T,P', dropDown: true } as const;
  sheet.putValidation([area('A1:B4')], { id: 'one', areas: [area('A1:B4')], rule });
  sheet.putValidation([area('A2:A3')], { id: 'two', areas: [area('A2:A3')], rule });
  sheet.putValidation([area('B4')], undefined);
  expect(sheet.validations()).toEqual([
    { id: 'one', areas: [area('A1:B1'), area('A4'), area('B2:B3')], rule },
    { id: 'two', areas: [area('A2:A3')], rule },
  ]);
});

test('the newest conditional format comes first and can be changed in its position', () => {
  const { sheet } = openModel();
  const format = (id: string, formula: string) => ({
    id,
    areas: [area('A1:A9')],
    rule: { kind: 'formula', formula } as const,
    style: { fill: '#FFFFFF' },
  });
  sheet.putConditionalFormat(format('a', '=A1=1'));
  sheet.putConditionalFormat(format('b', '=A1=2'));
  sheet.putConditionalFormat(format('a', '=A1=3'));
  expect(sheet.conditionalFormats()).toEqual([format('b', '=A1=2'), format('a', '=A1=3')]);
  sheet.removeConditionalFormat('b');
  expect(sheet.conditionalFormats().map(({ id }) => id)).toEqual(['a']);
});

test('headings of a table name its columns', async () => {
  const { model, sheet } = openModel();
  sheet.write(
    area('A1:B3'),
    [
      ['Code', 'Rating'],
      ['1.1', 4],
      ['1.2', 5],
    ],
    'addin',
  );
  sheet.putTable({
    id: 't',
    name: 'Ratings',
    area: area('A1:B3'),
    columns: ['Code', 'Rating'],
    style: 'TableStyleMedium2',
  });
  enter(sheet, 'D1', '=SUM(Ratings[Rating])');
  await model.settled();
  expect(cellAt(sheet, 'D1')?.value).toBe(9);
  enter(sheet, 'B1', 'Score');
  expect(sheet.tables()[0]?.columns).toEqual(['Code', 'Score']);
  sheet.removeTable('t');
  expect(sheet.tables()).toEqual([]);
});
