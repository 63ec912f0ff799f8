import { everyExcel, freshSheet } from '../every-excel';

/** How the host simulates the problems that real Excels cause for add-ins. */
everyExcel({}, (host) => {
  afterEach(() => {
    Object.assign(host().quirks, {
      fail: undefined,
      editing: false,
      delay: 0,
      payloadLimit: 5 * 1024 * 1024,
    });
  });

  test('every request of the add-in is in the log, and only these', async () => {
    const name = freshSheet(host());
    const before = host().requests.length;
    await write(name, 'A1', [[1]]);
    await host().Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(name).getRange('A1');
      range.load('values');
      await context.sync();
    });
    const made = host().requests.slice(before);
    expect(made.map(({ number, writes }) => [number - before, writes])).toEqual([
      [1, true],
      [2, false],
    ]);
    for (const { actions, bytes } of made) {
      expect(actions).toBeGreaterThan(3);
      expect(bytes).toBeGreaterThan(200);
    }
  });

  test('a request refused whole changes nothing', async () => {
    const name = freshSheet(host());
    const before = host().snapshot();
    host().quirks.fail = { request: host().requests.length + 1 };
    await expect(write(name, 'A1', [[1]])).rejects.toMatchObject({ code: 'GeneralException' });
    expect(host().snapshot()).toEqual(before);
    expect(host().requests.at(-1)).toMatchObject({ error: 'GeneralException' });
    await write(name, 'A1', [[1]]);
  });

  test('an interrupted request keeps what it did before', async () => {
    const name = freshSheet(host());
    const writing = () =>
      host().Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(name);
        for (const row of [0, 1, 2]) sheet.getCell(row, 0).values = [[row]];
        await context.sync();
      });
    await writing();
    const { actions } = host().requests.at(-1) ?? { actions: 0 };
    const left = [];
    for (let action = 0; action < actions; action++) {
      host().model.sheet(name)?.clear({ row: 0, column: 0, rows: 3, columns: 1 }, 'all', 'addin');
      const request = host().requests.length + 1;
      host().quirks.fail = { request, action, code: 'AccessDenied' };
      await expect(writing()).rejects.toMatchObject({ code: 'AccessDenied' });
      const values = host().model.sheet(name)?.values({ row: 0, column: 0, rows: 3, columns: 1 });
      left.push(values?.flat().filter((value) => value !== null).length);
    }
    expect(left).toEqual([...left].sort());
    expect(new Set(left)).toEqual(new Set([0, 1, 2, 3].slice(0, new Set(left).size)));
    expect(left[0]).toBe(0);
    expect(left.at(-1)).toBeGreaterThanOrEqual(2);
  });

  test('a request over the limit is refused before it is read', async () => {
    const name = freshSheet(host());
    host().quirks.payloadLimit = 2_000;
    const before = host().snapshot();
    await expect(write(name, 'A1', [['x'.repeat(2_000)]])).rejects.toMatchObject({
      code: 'RequestPayloadSizeLimitExceeded',
    });
    expect(host().snapshot()).toEqual(before);
    await write(name, 'A1', [['short']]);
  });

  test('while a cell is edited neither writing nor reading is possible', async () => {
    const name = freshSheet(host());
    host().quirks.editing = true;
    const code = 'InvalidOperationInCellEditMode';
    await expect(write(name, 'A1', [[1]])).rejects.toMatchObject({ code });
    const reading = host().Excel.run(async (context) => {
      context.workbook.worksheets.load('items/name');
      await context.sync();
    });
    await expect(reading).rejects.toMatchObject({ code });
  });

  test('a request may wait until editing has finished', async () => {
    const name = freshSheet(host());
    host().quirks.editing = true;
    const writing = host().Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem(name).getRange('A1').values = [['later']];
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 60));
    const value = () => host().model.sheet(name)?.cell(0, 0)?.value;
    expect(value()).toBeUndefined();
    host().quirks.editing = false;
    await writing;
    expect(value()).toBe('later');
  });

  test('answers may be slow', async () => {
    const name = freshSheet(host());
    host().quirks.delay = 120;
    const start = Date.now();
    await write(name, 'A1', [[1]]);
    expect(Date.now() - start).toBeGreaterThanOrEqual(115);
  });

  function write(name: string, address: string, values: unknown[][]): Promise<void> {
    return host().Excel.run(async (context) => {
      context.workbook.worksheets.getItem(name).getRange(address).values = values;
      await context.sync();
    });
  }
});
