import type { FunctionDescription } from '../../../src/workbench/model/custom-functions';
import { everyExcel, freshSheet } from '../every-excel';
import { startHost } from '../harness';
import type { Harness } from '../harness';

const FUNCTIONS: readonly FunctionDescription[] = [
  { id: 'ADD', name: 'ADD', parameters: [{ name: 'a' }, { name: 'b', optional: true }] },
  { id: 'LATER', name: 'LATER', parameters: [{ name: 'text' }] },
  { id: 'GRID', name: 'GRID', parameters: [{ name: 'rows' }] },
  { id: 'COUNT', name: 'COUNT', parameters: [{ name: 'cells', dimensionality: 'matrix' }] },
  { id: 'FAIL', name: 'FAIL', parameters: [{ name: 'how' }] },
  { id: 'WHERE', name: 'WHERE', parameters: [], options: { requiresAddress: true } },
  { id: 'MISSING', name: 'MISSING', parameters: [] },
];

function associate({ CustomFunctions }: Harness): void {
  CustomFunctions.associate('ADD', (a: number, b: number | null) => a + (b ?? 100));
  CustomFunctions.associate('LATER', async (text: string) => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    return text.toUpperCase();
  });
  CustomFunctions.associate('GRID', (rows: number) =>
    Array.from({ length: rows }, (_, i) => [i + 1, `row ${i + 1}`]),
  );
  CustomFunctions.associate('COUNT', (cells: unknown[][]) => JSON.stringify(cells));
  CustomFunctions.associate('FAIL', (how: string) => {
    const { ErrorCode } = CustomFunctions;
    if (how === 'value')
      throw new CustomFunctions.Error(ErrorCode['invalidValue'] ?? '', 'Say which.');
    if (how === 'none')
      throw new CustomFunctions.Error(ErrorCode['notAvailable'] ?? '', 'No gaps.');
    if (how === 'zero') return new CustomFunctions.Error(ErrorCode['divisionByZero'] ?? '');
    throw new TypeError('a defect');
  });
  CustomFunctions.associate('WHERE', (invocation: { address: string }) => invocation.address);
}

everyExcel({ functions: FUNCTIONS }, (host) => {
  beforeAll(() => associate(host()));

  test('a function calculates, and other formulas with it', async () => {
    expect(await calculated([['=TEST.ADD(1,2)', '=A1*10']])).toEqual([[3, 30]]);
  });

  test('an omitted argument is null', async () => {
    expect(await calculated([['=TEST.ADD(1)']])).toEqual([[101]]);
  });

  test('an answer may be asynchronous', async () => {
    expect(await calculated([['=TEST.LATER("abc")']])).toEqual([['ABC']]);
  });

  test('a cell is busy until the answer arrives', async () => {
    const name = freshSheet(host());
    const busy = await host().Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(name).getRange('A1');
      range.formulas = [['=TEST.LATER("wait")']];
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(busy).toEqual([['#BUSY!']]);
    await host().settled();
    expect(await read(name, 'A1')).toEqual([['WAIT']]);
  });

  test('two-dimensional results spill', async () => {
    const name = freshSheet(host());
    await write(name, 'B2', [['=TEST.GRID(3)']]);
    expect(await read(name, 'B2:C4')).toEqual([
      [1, 'row 1'],
      [2, 'row 2'],
      [3, 'row 3'],
    ]);
    const spill = await host().Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      const to = sheet.getRange('B2').getSpillingToRangeOrNullObject();
      const parent = sheet.getRange('C4').getSpillParentOrNullObject();
      const none = sheet.getRange('A1').getSpillParentOrNullObject();
      const cell = sheet.getRange('C3');
      to.load('address');
      parent.load('address');
      none.load('address');
      cell.load('hasSpill');
      await context.sync();
      return [to.address, parent.address, none.isNullObject, cell.hasSpill];
    });
    expect(spill.map((one) => String(one).replace(/^.*!/, ''))).toEqual([
      'B2:C4',
      'B2',
      'true',
      'true',
    ]);
  });

  test('what a formula spills into is known within the request that writes it', async () => {
    const name = freshSheet(host());
    const found = await host().Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      const cell = sheet.getRange('B2');
      cell.formulas = [['=SEQUENCE(3,2)']];
      const spill = cell.getSpillingToRange();
      spill.format.fill.color = '#FF0000';
      const parent = sheet.getRange('C4').getSpillParent();
      const used = sheet.getUsedRange();
      for (const range of [spill, parent, used]) range.load('address');
      await context.sync();
      return [spill, parent, used].map(({ address }) => address.replace(/^.*!/, ''));
    });
    expect(found).toEqual(['B2:C4', 'B2', 'B2:C4']);
    expect(host().model.sheet(name)?.cell(3, 2)?.style?.fill).toBe('#FF0000');
  });

  test.each([
    ['value', '#VALUE!', 'Say which.'],
    ['none', '#N/A', 'No gaps.'],
    ['zero', '#DIV/0!', undefined],
    ['else', '#VALUE!', undefined],
  ])('an error (%s) is shown with what the function says', async (how, shown, message) => {
    const name = freshSheet(host());
    await write(name, 'A1', [[`=TEST.FAIL("${how}")`]]);
    expect(await read(name, 'A1')).toEqual([[shown]]);
    const id = host().model.sheet(name)?.id ?? '';
    expect(host().errorMessage(id, 0, 0)).toBe(message);
  });

  test('errors are errors to other formulas', async () => {
    expect(
      await calculated([['=TEST.FAIL("none")', '=IFERROR(A1,"caught")', '=ISNA(A1)']]),
    ).toEqual([['#N/A', 'caught', true]]);
  });

  test('a function gets the address of its cell', async () => {
    const name = freshSheet(host());
    await write(name, 'C5', [['=TEST.WHERE()']]);
    expect(await read(name, 'C5')).toEqual([[`'${name}'!C5`]]);
  });

  test('a function without code is #VALUE!, one without description #NAME?', async () => {
    expect(await calculated([['=TEST.MISSING()', '=TEST.NEVER()']])).toEqual([
      ['#VALUE!', '#NAME?'],
    ]);
  });

  test('a changed cell calls the function again', async () => {
    const name = freshSheet(host());
    await write(name, 'A1:B1', [[1, '=TEST.ADD(A1,1)']]);
    await write(name, 'A1', [[41]]);
    expect(await read(name, 'B1')).toEqual([[42]]);
  });

  async function calculated(formulas: string[][]): Promise<unknown[][]> {
    const name = freshSheet(host());
    const address = `A1:${'ABCDE'.charAt((formulas[0]?.length ?? 1) - 1)}${formulas.length}`;
    await write(name, address, formulas);
    return read(name, address);
  }

  async function write(name: string, address: string, formulas: unknown[][]): Promise<void> {
    await host().Excel.run(async (context) => {
      context.workbook.worksheets.getItem(name).getRange(address).formulas = formulas;
      await context.sync();
    });
    await host().settled();
  }

  function read(name: string, address: string): Promise<unknown[][]> {
    return host().Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(name).getRange(address);
      range.load('values');
      await context.sync();
      return range.values;
    });
  }
});

test('a call no longer awaited is cancelled', async () => {
  const description = { id: 'WAIT', name: 'WAIT', parameters: [], options: { cancelable: true } };
  const harness = await startHost({ functions: [description] });
  try {
    const cancelled = new Promise((resolve) => {
      harness.CustomFunctions.associate('WAIT', (invocation: { onCanceled?: () => void }) => {
        invocation.onCanceled = () => resolve('cancelled');
        setTimeout(() => harness.host.cancelFunctions([1]), 0);
        return new Promise(() => undefined);
      });
    });
    harness.model
      .sheets()[0]
      ?.write({ row: 0, column: 0, rows: 1, columns: 1 }, [['=TEST.WAIT()']], 'user');
    await expect(cancelled).resolves.toBe('cancelled');
  } finally {
    harness.close();
  }
});
