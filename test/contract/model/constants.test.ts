import { closeModels, openModel, workbook } from '../model';

afterEach(closeModels);

/** Lists and texts that many formulas share, and what a function makes of them. */
const FORMULAS: readonly [string, unknown][] = [
  ['=IF(ISNUMBER(MATCH("total",{"T","total"},0)),"T","")', 'T'],
  ['=SUM(--({"T","total"}="T"))', 1],
  ['=TEXTJOIN("/",TRUE,UPPER({"T","total"}))', 'T/TOTAL'],
  ['=IF(ISNUMBER(MATCH("total",{"T","total"},0)),"T","")', 'T'],
  ['=TEXTJOIN("/",TRUE,{"T","total"})', 'T/total'],
  ['=INDEX({"T","total"},1,2)', 'total'],
  ['=COLUMNS({"T","total"})', 2],
  ['=ROWS({"T";"total"})', 2],
  ['="1.5"+1', 2.5],
  ['=LEN("1.5")', 3],
  ['=LEN("TRUE")', 4],
  ['=TRUE', true],
  ['=LEN("{""a""}")', 5],
];

test('constants mean the same wherever and however often formulas use them', async () => {
  const { model } = openModel({ snapshot: workbook([{ name: 'Sheet1' }]) });
  const area = { row: 0, column: 0, rows: FORMULAS.length, columns: 1 };
  const sheet = model.sheet('Sheet1');
  for (let time = 0; time < 2; time += 1) {
    sheet?.write(
      area,
      FORMULAS.map(([formula]) => [formula]),
      'user',
    );
    await model.settled();
    expect(sheet?.values(area)).toEqual(FORMULAS.map(([, value]) => [value]));
    sheet?.write(
      area,
      FORMULAS.map(() => ['']),
      'user',
    );
    await model.settled();
  }
});

test.each([
  ['{"T","total"}', ['total', 2, 1, 'T/total', 1]],
  ['{"p";"say ""T"""}', ['say "T"', 1, 2, 'p/say "T"', 0]],
  ['{"no{","}T","1.5"}', ['}T', 3, 1, 'no{/}T/1.5', 0]],
])('a name that is the list %s means the same as the list', async (list, expected) => {
  const read = (words: string) => [
    `=INDEX(${words},2)`,
    `=COLUMNS(${words})`,
    `=ROWS(${words})`,
    `=TEXTJOIN("/",TRUE,${words})`,
    `=SUM(--(${words}="T"))`,
  ];
  const { model } = openModel({
    snapshot: workbook([{ name: 'Sheet1' }], { names: [{ name: 'words', formula: '={"x"}' }] }),
  });
  const sheet = model.sheet('Sheet1');
  const area = { row: 0, column: 0, rows: 5, columns: 2 };
  const [named, written] = [read('words'), read(list)];
  sheet?.write(
    area,
    named.map((formula, at) => [formula, written[at] ?? '']),
    'user',
  );
  await model.settled();
  model.setName({ name: 'words', formula: `=${list}` });
  await model.settled();
  expect(sheet?.values(area)).toEqual(expected.map((value) => [value, value]));
});
