import fc from 'fast-check';
import type {
  Area,
  Cell,
  CellStyle,
  Chart,
  FilterCriteria,
  Sheet,
  WorkbookSnapshot,
} from '../../../src/workbench/model/snapshot';

/** Workbooks of every shape that files can hold, for laws that must hold for all of them. */

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0').toUpperCase()}`);
/** No empty text: a constant '' is an empty cell. */
const text = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
    fc.constantFrom(
      '8.10',
      '=A1',
      "'",
      ' two ',
      'line\nbreak',
      '_x0041_',
      '#N/A',
      'ЦУР',
      'هدف',
      '1.a',
      'TRUE',
    ),
  )
  .filter((value) => value.trim() === value || !/[^\x20-\uD7FF\n]/.test(value));
const number = fc.oneof(
  fc.integer({ min: -1e9, max: 1e9 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
);
const flag = fc.constant(true);
const border = fc.record({
  style: fc.constantFrom('Thin', 'Medium', 'Thick', 'Dashed', 'Dotted', 'Double', 'Hair'),
  colour,
});
const optional = { requiredKeys: [] };

const style = fc
  .record(
    {
      fill: colour,
      fontColour: colour,
      fontName: fc.constantFrom('Arial', 'Consolas'),
      fontSize: fc.constantFrom(8, 10.5, 16),
      bold: flag,
      italic: flag,
      underline: flag,
      strikethrough: flag,
      horizontal: fc.constantFrom<NonNullable<CellStyle['horizontal']>>(
        'Left',
        'Center',
        'Right',
        'Justify',
        'Fill',
      ),
      vertical: fc.constantFrom<NonNullable<CellStyle['vertical']>>('Top', 'Center', 'Bottom'),
      wrap: flag,
      indent: fc.integer({ min: 1, max: 5 }),
      readingOrder: fc.constantFrom<NonNullable<CellStyle['readingOrder']>>(
        'LeftToRight',
        'RightToLeft',
      ),
      borders: fc
        .record({ top: border, bottom: border, left: border, right: border }, optional)
        .filter((edges) => Object.keys(edges).length > 0),
      locked: fc.constant(false),
    },
    optional,
  )
  .filter((value) => Object.keys(value).length > 0);

const formula = fc.constantFrom(
  '=SUM(A1:B2)',
  '=\'Sheet, one\'!A1&"SDG.COVERAGE("',
  '=SDG.COVERAGE(A1:A9)',
  '=IF(SDG.COVERAGE(A1:A9)>0.5,"<&>","")',
  '=XLOOKUP("a",A:A,B:B)',
  '=LET(x,1,x+A1)',
);
const error = fc.constantFrom('#N/A', '#VALUE!', '#REF!', '#DIV/0!', '#NAME?');
const looks = fc.record(
  {
    style,
    numberFormat: fc.constantFrom('@', '0.0%', '#,##0.00', '"T" 0'),
    link: fc.constantFrom('https://example.org/a?b=1&c=2', "#'Sheet, one'!A1"),
  },
  optional,
);

const content: fc.Arbitrary<Cell> = fc.oneof(
  fc.record({ value: fc.oneof(text, number, fc.boolean()) }),
  fc.record({ value: fc.oneof(text, number, fc.boolean(), fc.constant('')), formula }),
  error.map((value): Cell => ({ value, error: true, formula: '=1/0' })),
  fc.constant({}),
);
const cell = fc
  .tuple(content, looks)
  .map(([value, format]): Cell => ({ ...value, ...format }))
  .filter((value) => Object.keys(value).length > 0);

const area: fc.Arbitrary<Area> = fc.record({
  row: fc.integer({ min: 0, max: 40 }),
  column: fc.integer({ min: 0, max: 30 }),
  rows: fc.integer({ min: 1, max: 9 }),
  columns: fc.integer({ min: 1, max: 4 }),
});
const areas = fc.array(area, { minLength: 1, maxLength: 3 });

const ruleStyle = fc
  .record({ fill: colour, fontColour: colour, bold: flag, italic: flag, underline: flag }, optional)
  .filter((value) => Object.keys(value).length > 0);
const conditionalFormat = fc.record(
  {
    id: fc.constant(''),
    areas,
    rule: fc.oneof(
      fc.record({ kind: fc.constant('formula' as const), formula }),
      fc.record({
        kind: fc.constant('text' as const),
        operator: fc.constantFrom(
          'Contains' as const,
          'NotContains' as const,
          'BeginsWith' as const,
          'EndsWith' as const,
        ),
        text: fc.constantFrom('T', 'say "so"', '<&>'),
      }),
      fc.record({
        kind: fc.constant('value' as const),
        operator: fc.constantFrom('EqualTo', 'NotEqualTo', 'GreaterThan', 'LessThanOrEqual'),
        formula1: fc.constantFrom('="T"', '=5', '=$B$2'),
      }),
      fc.constant({ kind: 'value' as const, operator: 'Between', formula1: '=1', formula2: '=2' }),
    ),
    style: ruleStyle,
    stopIfTrue: flag,
  },
  { requiredKeys: ['id', 'areas', 'rule', 'style'] },
);

const words = fc.constantFrom('Rating', 'T or "P"', '<&>');
const validation = fc.record(
  {
    id: fc.constant(''),
    areas,
    rule: fc.oneof(
      fc.record({
        kind: fc.constant('list' as const),
        source: fc.constantFrom('T,P', 'да,нет', "='Sheet, one'!$A$1:$A$9", 'say "so",b'),
        dropDown: fc.boolean(),
      }),
      fc.record({
        kind: fc.constantFrom('wholeNumber' as const, 'decimal' as const, 'textLength' as const),
        operator: fc.constantFrom('GreaterThanOrEqualTo', 'LessThan'),
        formula1: fc.constantFrom<string | number>(3, '=B1'),
      }),
      fc.constant({ kind: 'decimal' as const, operator: 'Between', formula1: 0, formula2: 1.5 }),
      fc.record({ kind: fc.constant('custom' as const), formula }),
    ),
    ignoreBlanks: fc.boolean(),
    prompt: fc.record({ title: words, message: words }),
    error: fc.record({
      title: words,
      message: words,
      style: fc.constantFrom('Stop' as const, 'Warning' as const, 'Information' as const),
    }),
  },
  { requiredKeys: ['id', 'areas', 'rule', 'ignoreBlanks'] },
);

const page = fc
  .record(
    {
      orientation: fc.constantFrom('Portrait' as const, 'Landscape' as const),
      paperSize: fc.constantFrom('A4', 'A3', 'Letter'),
      titleRows: fc.constant('$1:$2'),
      titleColumns: fc.constant('$A:$B'),
      printArea: fc.constant('$A$1:$D$20'),
      fitToWidth: fc.constant(1),
      centreHorizontally: flag,
      margins: fc.constant({ top: 36, bottom: 36, left: 18, right: 18, header: 12, footer: 12 }),
      header: fc.constant('&LSDG & more'),
      footer: fc.constant('Page &P'),
    },
    optional,
  )
  .filter((value) => Object.keys(value).length > 0);

const indices = (max: number) =>
  fc
    .uniqueArray(fc.integer({ min: 0, max }), { minLength: 1, maxLength: 4 })
    .map((list) => list.sort((a, b) => a - b));
const sizes = fc.dictionary(
  fc.integer({ min: 0, max: 20 }).map(String),
  fc.constantFrom(12, 48, 100, 133.5, 300.25),
);

const reference = (columns: fc.Arbitrary<Area>) =>
  fc.record({ sheetId: fc.constant('sheet-1'), area: columns });
const point = fc.record({
  row: fc.integer({ min: 0, max: 60 }),
  column: fc.integer({ min: 0, max: 30 }),
  x: fc.constantFrom(0, 12.25),
  y: fc.constantFrom(0, 7.5),
});
const chart: fc.Arbitrary<Chart> = fc
  .record(
    {
      id: fc.constant(''),
      name: fc.constantFrom('Chart 1', 'By goal & "P"'),
      type: fc.constantFrom<Chart['type']>(
        'ColumnClustered',
        'ColumnStacked',
        'ColumnStacked100',
        'BarClustered',
        'BarStacked',
        'BarStacked100',
      ),
      series: fc.array(
        fc.record(
          {
            name: fc.oneof(words, fc.constant(''), reference(area)),
            categories: reference(area),
            values: reference(area),
            colour,
          },
          { requiredKeys: ['name', 'values'] },
        ),
        { maxLength: 3 },
      ),
      place: fc.record({ from: point, to: point }),
      title: fc.oneof(words, fc.constant('')),
      legend: fc.constantFrom<NonNullable<Chart['legend']>>('Top', 'Bottom', 'Left', 'Right'),
      valueAxis: fc
        .record(
          {
            minimum: fc.constant(0),
            maximum: fc.constantFrom(1, 2.5),
            numberFormat: fc.constantFrom('0%', '"<" 0'),
          },
          optional,
        )
        .filter((value) => Object.keys(value).length > 0),
      categoryAxis: fc
        .record({ reversed: flag, crossing: fc.constant('Maximum' as const) }, optional)
        .filter((value) => Object.keys(value).length > 0),
      gapWidth: fc.constantFrom(0, 60),
      plotsHidden: flag,
    },
    { requiredKeys: ['id', 'name', 'type', 'series', 'place'] },
  )
  .map((value) => value as Chart);

const levels = fc
  .dictionary(fc.integer({ min: 0, max: 60 }).map(String), fc.integer({ min: 1, max: 7 }), {
    maxKeys: 6,
  })
  // An object without a prototype is not equal to what is read.
  .map((lines): Record<number, number> => ({ ...lines }));
const outline = fc
  .record(
    { rows: levels, columns: levels, summaryAbove: flag, summaryBefore: flag },
    { requiredKeys: ['rows', 'columns'] },
  )
  .filter(({ rows, columns }) => Object.keys(rows).length + Object.keys(columns).length > 0);

const spilling = (row: number): [string, Cell][] => [
  [`${row},50`, { value: 'a', formula: '=SDG.GAPS(A1:A9)', spill: { rows: 2, columns: 2 } }],
  [`${row},51`, { value: 1, spilled: true }],
  [`${row + 1},50`, { value: true, spilled: true }],
  [`${row + 1},51`, { value: '', spilled: true }],
];

const sheet = fc
  .record(
    {
      id: fc.constant(''),
      name: fc.constant(''),
      visibility: fc.constantFrom('Visible' as const, 'Hidden' as const, 'VeryHidden' as const),
      tabColour: colour,
      rightToLeft: flag,
      showGridlines: fc.constant(false),
      cells: fc
        .tuple(
          fc.dictionary(
            fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 20 })).map(String),
            cell,
            { maxKeys: 12 },
          ),
          fc.option(fc.integer({ min: 0, max: 9 })),
        )
        .map(([cells, row]) => ({
          ...cells,
          ...(row !== null && Object.fromEntries(spilling(row))),
        })),
      columnWidths: sizes,
      rowHeights: sizes,
      hiddenRows: indices(40),
      hiddenColumns: indices(30),
      merges: fc.array(
        area.filter(({ rows, columns }) => rows * columns > 1),
        { maxLength: 1 },
      ),
      frozen: fc.constantFrom({ rows: 1, columns: 0 }, { rows: 2, columns: 3 }),
      conditionalFormats: fc.array(conditionalFormat, { maxLength: 3 }),
      validations: fc.array(validation, { maxLength: 3 }),
      tables: fc.constant([]),
      charts: fc.array(chart, { minLength: 1, maxLength: 2 }),
      outline,
      filter: area,
      isProtected: fc.boolean(),
      page,
    },
    {
      requiredKeys: [
        'id',
        'name',
        'visibility',
        'cells',
        'columnWidths',
        'rowHeights',
        'merges',
        'conditionalFormats',
        'validations',
        'tables',
        'isProtected',
      ],
    },
  )
  .map((value) => value as Sheet);

/** Blank cells come last. */
const criteria: fc.Arbitrary<FilterCriteria> = fc.oneof(
  fc
    .subarray(['T', 'T & P', '<b>', '1.1', ''])
    .map((values): FilterCriteria => ({ filterOn: 'Values', values })),
  fc.constantFrom<FilterCriteria>(
    { filterOn: 'Custom', criterion1: '<>' },
    { filterOn: 'Custom', criterion1: '>=5', criterion2: '<9', operator: 'And' },
    { filterOn: 'Custom', criterion1: '=A*', criterion2: '=', operator: 'Or' },
    { filterOn: 'Dynamic', stored: '<dynamicFilter type="aboveAverage" val="3"/>' },
  ),
);

const NAMES = ['Sheet, one', "Plan 'A' 1", 'ЦУР', 'Four!'];

export const snapshots: fc.Arbitrary<WorkbookSnapshot> = fc
  .tuple(
    fc.array(sheet, { minLength: 1, maxLength: 3 }),
    fc.boolean(),
    fc.boolean(),
    fc.dictionary(
      fc.constantFrom('setting', 'a "quoted" one'),
      fc.constantFrom('"x\\ny"', '{"a":[1,"<"]}'),
      { maxKeys: 2 },
    ),
    fc.dictionary(
      fc.uuid().map((id) => `{${id.toUpperCase()}}`),
      fc.constantFrom('<a/>', '<r xmlns="u:x">&lt;</r>'),
      { maxKeys: 2 },
    ),
    fc.boolean(),
    fc.option(criteria, { nil: undefined }),
  )
  .map(([list, named, isProtected, settings, customXml, withTable, filtered]) => {
    const sheets = list.map((value, index): Sheet => ({
      ...value,
      ...(filtered &&
        value.filter && {
          filterCriteria: { [value.filter.column + value.filter.columns - 1]: filtered },
        }),
      id: `sheet-${index + 1}`,
      name: NAMES[index] ?? '',
      // Something must be in view.
      visibility: index === 0 ? 'Visible' : value.visibility,
    }));
    const [first] = sheets;
    if (withTable && first) {
      const heading = (column: number, name: string) => ({ [`60,${column}`]: { value: name } });
      sheets[0] = {
        ...first,
        cells: {
          ...first.cells,
          ...heading(0, 'Code'),
          ...heading(1, 'T & P'),
          '61,0': { value: '1.1' },
        },
        tables: [
          {
            id: '',
            name: 'Targets',
            area: { row: 60, column: 0, rows: 3, columns: 2 },
            columns: ['Code', 'T & P'],
            style: 'TableStyleLight1',
            bandedRows: false,
            filterButtons: true,
            ...(filtered && { filterCriteria: { 'T & P': filtered } }),
          },
        ],
      };
    }
    return {
      name: 'Book.xlsx',
      ...(isProtected && { isProtected: true }),
      sheets,
      activeSheetId: 'sheet-1',
      names: named
        ? [
            { name: 'Ratings', formula: "='Sheet, one'!$A$1:$A$9" },
            {
              name: 'Ratings',
              formula: '=42',
              sheetId: 'sheet-1',
              visible: false,
              comment: 'ours & hidden',
            },
            { name: 'Scope', formula: '="RIA"', sheetId: 'sheet-1', visible: false },
          ]
        : [],
      settings,
      customXml,
    };
  });
