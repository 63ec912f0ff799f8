import type { FunctionDescription } from '../../../src/workbench/model/custom-functions';
import type { Answers } from '../model';
import {
  area,
  cellAt,
  closeModels,
  enter,
  openModel,
  Refusal,
  textAt,
  valueAt,
  workbook,
} from '../model';

afterEach(closeModels);

const matrix = { name: 'cells', type: 'any', dimensionality: 'matrix' } as const;
const scalar = { name: 'value', type: 'any' } as const;
const functions: readonly FunctionDescription[] = [
  { id: 'ECHO', name: 'ECHO', parameters: [matrix] },
  { id: 'ONE', name: 'ONE', parameters: [scalar, { name: 'by', type: 'number', optional: true }] },
  { id: 'TEXT', name: 'TEXT', parameters: [{ name: 'text', type: 'string' }] },
  { id: 'ALL', name: 'ALL', parameters: [scalar, { ...matrix, repeating: true }] },
  {
    id: 'SAFE',
    name: 'SAFE',
    parameters: [matrix],
    takesDataTypes: true,
  },
  { id: 'WHERE', name: 'WHERE', parameters: [], options: { requiresAddress: true } },
  { id: 'NOW', name: 'NOW', parameters: [], options: { volatile: true } },
  { id: 'TICK', name: 'TICK', parameters: [], options: { stream: true } },
  { id: 'GIVE', name: 'GIVE', parameters: [{ name: 'which', type: 'string' }] },
];
const given: unknown[] = [];
const results: Readonly<Record<string, unknown>> = {
  nothing: null,
  infinite: Infinity,
  empty: [],
  emptyRow: [[]],
  ragged: [[1], [2, 3]],
  flat: [1, 2],
  share: { type: 'FormattedNumber', basicValue: 0.8947, numberFormat: '0.0%' },
  text: { type: 'String', basicValue: '8.10' },
  yes: { type: 'Boolean', basicValue: true },
  bad: { type: 'Error', basicValue: '#N/A', message: 'No rating' },
  spill: [
    ['Goal', { type: 'FormattedNumber', basicValue: 0.5, numberFormat: '0%' }],
    [false, { type: 'Error', basicValue: '#DIV/0!' }],
  ],
};
const answers: Answers = {
  ECHO: (cells) => {
    given.push(cells);
    return 'done';
  },
  ONE: (...args) => {
    given.push(args);
    return 'done';
  },
  TEXT: (value) => `${String(value)}!`,
  ALL: (...args) => {
    given.push(args);
    return 'done';
  },
  SAFE: (cells) => JSON.stringify(cells),
  WHERE: () => 'here',
  NOW: () => 1,
  TICK: () => 0,
  GIVE: (which) => {
    if (which === 'refuse') throw new Refusal('#VALUE!', 'Not a goal: 18');
    if (which === 'quiet') throw new Refusal('#NUM!', 'never shown');
    return results[String(which)];
  },
};
const open = (options = {}) => {
  given.length = 0;
  return openModel({ functions, answers, ...options });
};

test.each([null, 0] as const)('ranges arrive as rows, blanks as %s', async (blanks) => {
  const { model, sheet } = open({ blanks });
  sheet.write(
    area('A1:B2'),
    [
      [1, 'x'],
      [true, ''],
    ],
    'addin',
  );
  enter(sheet, 'D1', '=SDG.ECHO(A1:B2)');
  await model.settled();
  expect(given).toEqual([
    [
      [1, 'x'],
      [true, blanks],
    ],
  ]);
  expect(valueAt(sheet, 'D1')).toBe('done');
});

/** One after the other, however long it takes: only the test's timeout limits it. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve));
}

test('a cell shows #BUSY! while its function is awaited, and so do its readers', async () => {
  const { model, sheet, functions: bridge } = open();
  const sent: number[] = [];
  bridge.send = (calls) => sent.push(...calls.map((call) => call.id));
  enter(sheet, 'A1', '=SDG.ONE(1)');
  enter(sheet, 'A2', '=A1&"."');
  let settled = false;
  const waiting = model.settled().then(() => (settled = true));
  const isBusy = (address: string) => valueAt(sheet, address) === '#BUSY!';
  await until(() => sent.length > 0 && isBusy('A1') && isBusy('A2'));
  expect([sent.length, settled]).toEqual([1, false]);
  bridge.answer([{ id: sent[0] ?? 0, ok: true, value: 5 }]);
  await waiting;
  expect(sheet.values(area('A1:A2'))).toEqual([[5], ['5.']]);
});

test('calls of one calculation are sent together, equal ones once', async () => {
  const { model, sheet, calls } = open();
  sheet.write(area('A1:A3'), [['=SDG.ONE(1)'], ['=SDG.ONE(1)'], ['=SDG.ONE(2)']], 'addin');
  await model.settled();
  expect(calls.map(({ args, address }) => [args, address])).toEqual([
    [[1, null], expect.stringMatching(/^Sheet1!A\d$/)],
    [[2, null], 'Sheet1!A3'],
  ]);
  enter(sheet, 'B1', '=SDG.ONE(2)');
  await model.settled();
  expect(calls.length).toBe(2);
  model.recalculate();
  await model.settled();
  expect(calls.length).toBe(4);
});

test('omitted arguments are null, repeating ones a list, and a cell is a one-cell matrix', async () => {
  const { model, sheet } = open();
  enter(sheet, 'A1', 7);
  enter(sheet, 'C1', '=SDG.ONE(A1)');
  enter(sheet, 'C2', '=SDG.ONE(,3)');
  enter(sheet, 'C3', '=SDG.ALL("a",A1,{1,2},A1:A2)');
  await model.settled();
  expect(given).toEqual(
    expect.arrayContaining([
      [7, null],
      [null, 3],
      ['a', [[[7]], [[1, 2]], [[7], [null]]]],
    ]),
  );
});

test('whole columns are reduced to their filled cells', async () => {
  const { model, sheet } = open();
  sheet.write(area('A1:A3'), [['a'], [''], ['c']], 'addin');
  enter(sheet, 'C5', '=SDG.ECHO(A:A)');
  enter(sheet, 'C6', '=SDG.ECHO(A1:A1048576)');
  await model.settled();
  const rows = [['a'], [null], ['c'], [null], [null], [null]];
  expect(given).toEqual([rows]);
});

test.each([
  ['=SDG.ECHO(A1:A2)', '#DIV/0!'],
  ['=SDG.ONE(NA())', '#N/A'],
  ['=SDG.ONE()', '#VALUE!'],
  ['=SDG.ONE(1,2,3)', '#VALUE!'],
  ['=SDG.ONE(1,"two")', '#VALUE!'],
  ['=SDG.ONE(B1:B2)', '#VALUE!'],
  ['=SDG.NOSUCH(1)', '#NAME?'],
  ['=IFERROR(SDG.ECHO(A1:A2),"saved")', 'saved'],
  ['=SDG.TEXT(1.5)', '1.5!'],
  ['=SDG.TEXT(TRUE)', 'TRUE!'],
  ['=SDG.SAFE(A1)', '[[{"type":"Error","basicType":"Error","basicValue":"#DIV/0!"}]]'],
])('%s gives %s', async (formula, expected) => {
  const { model, sheet } = open();
  enter(sheet, 'A1', '=1/0');
  enter(sheet, 'D1', formula);
  await model.settled();
  expect(valueAt(sheet, 'D1')).toBe(expected);
});

test.each([
  ['nothing', 0, '0'],
  ['infinite', '#NUM!', '#NUM!'],
  ['empty', '#CALC!', '#CALC!'],
  ['emptyRow', '#CALC!', '#CALC!'],
  ['ragged', '#VALUE!', '#VALUE!'],
  ['flat', '#VALUE!', '#VALUE!'],
  ['share', 0.8947, '89.5%'],
  ['text', '8.10', '8.10'],
  ['yes', true, 'TRUE'],
  ['bad', '#N/A', '#N/A'],
])('a function that gives %s shows %s', async (which, value, shown) => {
  const { model, sheet } = open();
  enter(sheet, 'A1', `=SDG.GIVE("${which}")`);
  await model.settled();
  expect([valueAt(sheet, 'A1'), textAt(sheet, 'A1')]).toEqual([value, shown]);
});

test('spills carry texts, truth values, errors and formats', async () => {
  const { model, sheet } = open();
  enter(sheet, 'A1', '=SDG.GIVE("spill")');
  await model.settled();
  expect(sheet.values(area('A1:B2'))).toEqual([
    ['Goal', 0.5],
    [false, '#DIV/0!'],
  ]);
  expect(sheet.texts(area('A1:B2'))).toEqual([
    ['Goal', '50%'],
    ['FALSE', '#DIV/0!'],
  ]);
  expect(cellAt(sheet, 'B2')).toEqual({ value: '#DIV/0!', error: true, spilled: true });
  expect(cellAt(sheet, 'A1')?.spill).toEqual({ rows: 2, columns: 2 });
});

test("a result's format stays out of cells that have one", async () => {
  const { model, sheet } = open();
  sheet.setNumberFormat(area('A1'), '0.000');
  enter(sheet, 'A1', '=SDG.GIVE("share")');
  enter(sheet, 'A2', '=SDG.GIVE("share")');
  await model.settled();
  expect([cellAt(sheet, 'A1')?.numberFormat, cellAt(sheet, 'A2')?.numberFormat]).toEqual([
    '0.000',
    '0.0%',
  ]);
});

test('error messages stay with their cells, as long as the error does', async () => {
  const { model, sheet, functions: bridge } = open();
  enter(sheet, 'A2', 'refuse');
  enter(sheet, 'B2', '=SDG.GIVE(A2)');
  enter(sheet, 'B3', '=SDG.GIVE("quiet")');
  enter(sheet, 'B4', '=B2');
  await model.settled();
  expect(bridge.errorMessage(sheet.id, 1, 1)).toBe('Not a goal: 18');
  expect(bridge.errorMessage(sheet.id, 2, 1)).toBeUndefined();
  expect(bridge.errorMessage(sheet.id, 3, 1)).toBeUndefined();
  sheet.insertCells('rows', 0, 2);
  await model.settled();
  expect(bridge.errorMessage(sheet.id, 1, 1)).toBeUndefined();
  expect(bridge.errorMessage(sheet.id, 3, 1)).toBe('Not a goal: 18');
  enter(sheet, 'A4', 'share');
  await model.settled();
  expect(bridge.errorMessage(sheet.id, 3, 1)).toBeUndefined();
});

test('functions that need their address are called for each cell', async () => {
  const { model, sheet, calls } = open();
  sheet.name = 'My plan';
  sheet.write(area('A1:A2'), [['=SDG.WHERE()'], ['=SDG.WHERE()']], 'addin');
  await model.settled();
  expect(calls.map((call) => call.address)).toEqual(["'My plan'!A1", "'My plan'!A2"]);
});

test('volatile functions are called again after every change', async () => {
  const { model, sheet, calls } = open();
  enter(sheet, 'A1', '=SDG.NOW()');
  await model.settled();
  enter(sheet, 'C1', 'x');
  await model.settled();
  expect(calls.length).toBe(2);
});

test('streams continue after the first answer, until nothing reads them', async () => {
  const { model, sheet, functions: bridge } = open();
  let id: number | undefined;
  const cancelled: number[] = [];
  bridge.send = ([call]) => (id = call?.id);
  bridge.cancel = (ids) => cancelled.push(...ids);
  enter(sheet, 'A1', '=SDG.TICK()');
  await until(() => id !== undefined);
  for (const value of [1, 2, 3]) {
    bridge.answer([{ id: id ?? 0, ok: true, value }]);
    await model.settled();
    expect(valueAt(sheet, 'A1')).toBe(value);
  }
  enter(sheet, 'A1', '');
  await model.settled();
  expect(cancelled).toEqual([id]);
});

test('a cell that is cleared no longer waits', async () => {
  const { model, sheet, functions: bridge } = open();
  let isSent = false;
  bridge.send = () => (isSent = true);
  enter(sheet, 'A1', '=SDG.ONE(1)');
  await until(() => isSent);
  enter(sheet, 'A1', 'plain');
  await model.settled();
  expect(valueAt(sheet, 'A1')).toBe('plain');
});

test('a new connection gets the unanswered calls', async () => {
  const { model, sheet, functions: bridge } = open();
  let isSent = false;
  bridge.send = () => (isSent = true);
  enter(sheet, 'A1', '=SDG.ONE(1)');
  await until(() => isSent);
  bridge.send = (calls) => {
    bridge.answer(calls.map(({ id }) => ({ id, ok: true, value: 'late' })));
  };
  await model.settled();
  expect(valueAt(sheet, 'A1')).toBe('late');
});

test('a new workbook does not get answers meant for the old one', async () => {
  const { model, functions: bridge } = open({ delay: 50 });
  enter(model.activeSheet(), 'A1', '=SDG.ONE(1)');
  await new Promise((resolve) => setTimeout(resolve, 20));
  model.load(workbook([{ cells: { '0,0': { formula: '=SDG.ONE(2)' } } }]));
  await model.settled();
  expect(valueAt(model.activeSheet(), 'A1')).toBe('done');
  expect(bridge.blanks).toBeNull();
});
