import { closeModels, openModel, workbook } from '../model';

afterEach(closeModels);

const CELL = { row: 0, column: 0, rows: 1, columns: 1 };
const BELOW = { row: 1, column: 0, rows: 2, columns: 1 };
const OTHERS = { row: 0, column: 3, rows: 60, columns: 1 };

/** Enough formulas that a calculation takes several turns of the event loop. */
const SLOW = Array.from({ length: OTHERS.rows }, (_, row) => [
  `=SUM(A1:A9)+SUMPRODUCT(ROW(A1:A200)*${row})`,
]);

test.each([
  ['a spill that is blocked', '=SEQUENCE(3)', 'blocks'],
  ['a spill', '=SEQUENCE(3)', ''],
  ['a value', '=SUM(A4:A9)', ''],
])('%s never replaces what was written while it was calculated', async (_, formula, below) => {
  const { model } = openModel({ snapshot: workbook([{ name: 'Sheet1' }]) });
  const sheet = model.sheet('Sheet1');
  sheet?.write({ ...CELL, row: 1 }, [[below]], 'user');
  sheet?.write(OTHERS, SLOW, 'user');
  await model.settled();
  const found: unknown[] = [];
  for (let turns = 0; turns < 8; turns += 1) {
    sheet?.write(CELL, [[formula]], 'addin');
    for (let turn = 0; turn < turns; turn += 1) await new Promise((go) => setTimeout(go, 0));
    sheet?.write(CELL, [[`written after ${turns}`]], 'addin');
    await model.settled();
    found.push([...(sheet?.values(CELL)[0] ?? []), ...(sheet?.values(BELOW).flat() ?? [])]);
  }
  expect(found).toEqual(found.map((__, turns) => [`written after ${turns}`, below || null, null]));
});

test('results reach their formulas though rows were inserted while they were calculated', async () => {
  const { model } = openModel({ snapshot: workbook([{ name: 'Sheet1' }]) });
  const sheet = model.sheet('Sheet1');
  sheet?.write(OTHERS, SLOW, 'user');
  await model.settled();
  const formulas = { row: 10, column: 1, rows: 3, columns: 1 };
  for (let turns = 0; turns < 8; turns += 1) {
    sheet?.write({ ...CELL, column: 1 }, [[turns]], 'user');
    sheet?.write(formulas, [['=B1*10'], ['=B1*10+1'], ['=B1*10+2']], 'user');
    for (let turn = 0; turn < turns; turn += 1) await new Promise((go) => setTimeout(go, 0));
    sheet?.insertCells('rows', 5, 1);
    await model.settled();
    const moved = { ...formulas, row: formulas.row + 1 };
    expect([turns, sheet?.values(moved)]).toEqual([
      turns,
      [[turns * 10], [turns * 10 + 1], [turns * 10 + 2]],
    ]);
    sheet?.clear({ ...formulas, rows: 4 }, 'all', 'user');
  }
});
