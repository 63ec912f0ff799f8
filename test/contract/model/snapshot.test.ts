import { runs } from '../../effort';
import fc from 'fast-check';
import { inOrder } from '../../../src/workbench/model/area';
import type { Area, CellStyle, Sheet } from '../../../src/workbench/model/snapshot';
import { area, cellAt, closeModels, enter, openModel, workbook } from '../model';

afterEach(closeModels);

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((n) => `#${n.toString(16).padStart(6, '0').toUpperCase()}`);
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
/** Keys whose value is `undefined` are left out, as everywhere in snapshots. */
const some = <T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K] | undefined> }) =>
  fc
    .record(model as { [K in keyof T]: fc.Arbitrary<T[K]> })
    .map(
      (value) => Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as T,
    );
const border = fc.record({
  style: fc.constantFrom('Thin', 'Medium', 'Thick', 'Dashed', 'Dotted', 'Double', 'Hair'),
  colour,
});
const style: fc.Arbitrary<CellStyle> = some<CellStyle>({
  fill: optional(colour),
  fontColour: optional(colour),
  fontName: optional(fc.constantFrom('Calibri', 'Noto Sans Arabic')),
  fontSize: optional(fc.integer({ min: 6, max: 40 })),
  bold: optional(fc.boolean()),
  italic: optional(fc.boolean()),
  underline: optional(fc.boolean()),
  strikethrough: optional(fc.boolean()),
  horizontal: optional(fc.constantFrom('General', 'Left', 'Center', 'Right', 'Justify', 'Fill')),
  vertical: optional(fc.constantFrom('Top', 'Center', 'Bottom')),
  wrap: optional(fc.boolean()),
  indent: optional(fc.integer({ min: 0, max: 9 })),
  readingOrder: optional(fc.constantFrom('Context', 'LeftToRight', 'RightToLeft')),
  locked: optional(fc.boolean()),
  borders: optional(
    some<NonNullable<CellStyle['borders']>>({
      top: optional(border),
      bottom: optional(border),
      left: optional(border),
      right: border,
    }),
  ),
}).filter((value) => Object.keys(value).length > 0);
const text = fc.oneof(
  fc.string({ minLength: 1, maxLength: 8 }),
  fc.constantFrom('8.10', 'TRUE', '#N/A', '=A1', "'quoted", ' 12 ', '1e5', 'Здоровье', 'صحة', '0'),
);
const content = fc.oneof(
  fc.record({
    value: fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), text),
  }),
  fc.record({
    value: fc.constantFrom('#N/A', '#DIV/0!', '#NAME?'),
    error: fc.constant(true as const),
  }),
  // Cached values stay: opening a file does not calculate anything again.
  fc.record({
    value: fc.constantFrom(7, 'seven', false),
    formula: fc.constantFrom('=SUM(A1:B2)', '=1+1'),
  }),
  fc.constant({}),
);
const cell = fc
  .tuple(
    content,
    some<{ numberFormat?: string; style?: CellStyle; link?: string }>({
      numberFormat: optional(fc.constantFrom('@', '0.0%', 'yyyy-mm-dd', '#,##0.00 "€"')),
      style: optional(style),
      link: optional(fc.constantFrom('https://sdgs.un.org/goals', "#'Sheet1'!A1")),
    }),
  )
  .map(([value, rest]) => ({ ...value, ...rest }))
  .filter((value) => Object.keys(value).length > 0);
const cells = fc.dictionary(
  fc.tuple(fc.nat(40), fc.nat(12)).map(([row, column]) => `${row},${column}`),
  cell,
  { maxKeys: 25 },
);
const anArea: fc.Arbitrary<Area> = fc.record({
  row: fc.nat(30),
  column: fc.nat(10),
  rows: fc.integer({ min: 1, max: 9 }),
  columns: fc.integer({ min: 1, max: 4 }),
});
/** Areas one below the other, so that none overlap. */
const apart = (count: number) =>
  fc
    .array(fc.tuple(fc.nat(8), fc.integer({ min: 2, max: 3 })), {
      minLength: count,
      maxLength: count,
    })
    .map((parts) =>
      parts.map(([column, columns], index) => ({ row: 50 + index * 5, column, rows: 3, columns })),
    );
const sizes = (max: number) =>
  fc.dictionary(
    fc.nat(60).map(String),
    fc.integer({ min: 4, max }).map((n) => n * 0.75),
    { maxKeys: 5 },
  );
const rule = fc.oneof(
  fc.record({ kind: fc.constant('formula' as const), formula: fc.constant('=$A1="T"') }),
  fc.record({
    kind: fc.constant('text' as const),
    operator: fc.constantFrom('Contains', 'NotContains', 'BeginsWith', 'EndsWith'),
    text: fc.constantFrom('T', 'a"b'),
  }),
  fc.record({
    kind: fc.constant('value' as const),
    operator: fc.constantFrom('EqualTo', 'NotEqualTo', 'GreaterThan', 'LessThanOrEqual'),
    formula1: fc.constantFrom('="T"', '5', '=$B$1'),
  }),
  fc.record({
    kind: fc.constant('value' as const),
    operator: fc.constantFrom('Between', 'NotBetween'),
    formula1: fc.constant('=1'),
    formula2: fc.constant('=SUM(A1:A3)'),
  }),
);
const validationRule = fc.oneof(
  fc.record({
    kind: fc.constant('list' as const),
    source: fc.constantFrom('T,P', '=$A$1:$A$9', '=Choices'),
    dropDown: fc.boolean(),
  }),
  fc.record({
    kind: fc.constantFrom('wholeNumber', 'decimal', 'textLength'),
    operator: fc.constantFrom('Between', 'NotBetween'),
    formula1: fc.constantFrom(0, '=A1'),
    formula2: fc.constantFrom(10, '=B1'),
  }),
  fc.record({ kind: fc.constant('custom' as const), formula: fc.constant('=LEN(A1)<9') }),
);

const sheetOf = (id: string, name: string): fc.Arbitrary<Partial<Sheet>> =>
  apart(4).chain(([one, two, three, four]) =>
    some<Partial<Sheet>>({
      id: fc.constant(id),
      name: fc.constant(name),
      tabColour: optional(colour),
      showGridlines: optional(fc.constant(false)),
      rightToLeft: optional(fc.constant(true)),
      isProtected: fc.boolean(),
      cells,
      columnWidths: sizes(300),
      rowHeights: sizes(200),
      hiddenRows: optional(
        fc.uniqueArray(fc.nat(40), { minLength: 1, maxLength: 3 }).map(ascending),
      ),
      hiddenColumns: optional(
        fc.uniqueArray(fc.nat(12), { minLength: 1, maxLength: 3 }).map(ascending),
      ),
      merges: fc.constant([one, two].filter((each): each is Area => each !== undefined)),
      frozen: optional(fc.record({ rows: fc.integer({ min: 1, max: 4 }), columns: fc.nat(3) })),
      conditionalFormats: fc.uniqueArray(
        fc.record({
          id: fc.uuid(),
          areas: fc.array(anArea, { minLength: 1, maxLength: 3 }).map(inOrder),
          rule,
          style: fc.constantFrom({ fill: '#E5243B' }, { fontColour: '#FFFFFF', bold: true }),
          stopIfTrue: fc.constant(true),
        }),
        { maxLength: 4, selector: (format) => format.id },
      ),
      validations: validationRule.map((each) => [
        {
          id: `${id}-v`,
          areas: [three ?? area('A1')],
          rule: each,
          ignoreBlanks: false,
          prompt: { title: 'Rating', message: 'T or P' },
          error: { title: 'No', message: 'Only T or P', style: 'Warning' as const },
        },
        { id: `${id}-w`, areas: [area('J90:J95')], rule: each },
      ]),
      tables: fc
        .record({
          bandedRows: fc.boolean(),
          filterButtons: fc.boolean(),
          filterCriteria: fc.constant({
            'Column 0': { filterOn: 'Custom' as const, criterion1: '>1' },
          }),
        })
        .map((look) => [
          {
            id: `${id}-t`,
            name: `Table_${id}`,
            area: four ?? area('A1'),
            columns: Array.from({ length: four?.columns ?? 1 }, (_, n) => `Column ${n}`),
            style: 'TableStyleLight9',
            ...look,
          },
        ]),
      filter: fc.constant(area('A3:C9')),
      filterCriteria: optional(fc.constant({ 2: { filterOn: 'Values' as const, values: ['T'] } })),
      page: optional(
        fc.constant({
          orientation: 'Landscape' as const,
          paperSize: 'A4',
          fitToWidth: 1,
          titleRows: '$1:$2',
          margins: { left: 36, header: 18 },
        }),
      ),
    }),
  );
const ascending = (numbers: number[]) => [...numbers].sort((a, b) => a - b);

const snapshot = fc
  .tuple(
    sheetOf('{a-1}', 'Ratings'),
    sheetOf('b', "Chef's list"),
    fc.constantFrom('Hidden', 'VeryHidden'),
  )
  .map(([first, second, visibility]) =>
    workbook([first, second, { id: 'c', name: 'Away', visibility }], {
      name: 'Bahamas.xlsx',
      activeSheetId: 'b',
      isProtected: true,
      names: [
        { name: 'Choices', formula: '=Ratings!$A$1:$A$9', comment: 'the drop-down' },
        { name: 'ratings', formula: '=Ratings!$B$2:$D$9', sheetId: '{a-1}' },
        { name: 'ratings', formula: "='Chef''s list'!$B$2:$D$9", sheetId: 'b', visible: false },
        { name: 'Twice', formula: '=LAMBDA(x,x*2)' },
        { name: 'Share', formula: '=0.5' },
      ],
      settings: { language: '"fr"' },
      customXml: { '{part}': '<ria/>' },
    }),
  );

test('a snapshot returns what was loaded', async () => {
  const { model } = openModel();
  await fc.assert(
    fc.asyncProperty(snapshot, async (given) => {
      model.load(given);
      expect(model.snapshot()).toEqual(given);
      await model.settled();
      expect(model.snapshot()).toEqual(given);
    }),
    { numRuns: runs(25, 250) },
  );
});

test('spilled results are loaded without being calculated again', async () => {
  const given = workbook([
    {
      cells: {
        '0,0': { value: 'T1', formula: '=SDG.GAPS(C1:C2)', spill: { rows: 2, columns: 1 } },
        '1,0': { value: 'T2', spilled: true, style: { bold: true } },
        '4,0': { formula: '=A2&"!"', value: 'T2!' },
      },
    },
  ]);
  const { model, sheet, calls } = openModel({ snapshot: given });
  await model.settled();
  expect(calls).toEqual([]);
  expect(model.snapshot()).toEqual(given);
  expect(sheet.values(area('A1:A2'))).toEqual([['T1'], ['T2']]);
  // Also where a workbook with spilled results was open before.
  model.load(given);
  await model.settled();
  expect(calls).toEqual([]);
  expect(model.snapshot()).toEqual(given);
});

test('formulas without a value are calculated after loading', async () => {
  const cells = { '0,0': { value: 20 }, '0,1': { formula: '=A1*2' }, '0,2': { formula: '=B1+2' } };
  const { model, sheet } = openModel({ snapshot: workbook([{ cells }]) });
  await model.settled();
  expect(sheet.values(area('A1:C1'))).toEqual([[20, 40, 42]]);
});

test('setting and unsetting a style leaves nothing behind', () => {
  const { model, sheet } = openModel();
  enter(sheet, 'A1', 'x');
  const before = model.snapshot();
  sheet.setStyle(area('A1:C3'), {
    bold: true,
    fill: '#FFFFFF',
    horizontal: 'Center',
    locked: false,
  });
  sheet.setBorder(area('A1:C3'), 'top', { style: 'Thin', colour: '#000000' });
  sheet.setNumberFormat(area('A1:C3'), '0%');
  expect(cellAt(sheet, 'B2')).toEqual({
    numberFormat: '0%',
    style: {
      bold: true,
      fill: '#FFFFFF',
      horizontal: 'Center',
      locked: false,
      borders: { top: { style: 'Thin', colour: '#000000' } },
    },
  });
  sheet.setStyle(area('A1:C3'), {
    bold: false,
    fill: undefined,
    horizontal: 'General',
    locked: true,
  });
  sheet.setBorder(area('A1:C3'), 'top', undefined);
  sheet.setNumberFormat(area('A1:C3'), 'General');
  expect(model.snapshot()).toEqual(before);
});
