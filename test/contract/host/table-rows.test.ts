import { everyExcel, freshSheet } from '../every-excel';

everyExcel({}, (host) => {
  test('rows are added at the end and in between, and what is below moves', async () => {
    const found = await withTable(async (table, sheet, context) => {
      sheet.getRange('A6').values = [['below']];
      const last = table.rows.add(undefined, [
        ['3.8', 'T'],
        ['3.9', 'P'],
      ]);
      const first = table.rows.add(0, [['first', '']]);
      last.load('index');
      first.load('index,values');
      table.rows.load('count');
      const all = sheet.getRange('A1:B9').load('values');
      const range = table.getRange().load('address');
      await context.sync();
      return [first.index, first.values, table.rows.count, range.address.split('!')[1], all.values];
    });
    expect(found).toEqual([
      0,
      [['first', '']],
      5,
      'A1:B6',
      [
        ['Target', 'Rating'],
        ['first', ''],
        ['1.1', 'T'],
        ['1.2', 'P'],
        ['3.8', 'T'],
        ['3.9', 'P'],
        ['below', ''],
        ['', ''],
        ['', ''],
      ],
    ]);
  });

  test('a row is read, written and deleted by its index', async () => {
    const found = await withTable(async (table, _sheet, context) => {
      table.rows.getItemAt(1).values = [['1.2', 'none']];
      table.rows.getItemAt(0).delete();
      const rows = table.rows.load('items/index,items/values');
      const range = table.rows.getItemAt(0).getRange().load('address');
      await context.sync();
      return [rows.items.map(({ index, values }) => [index, values]), range.address.split('!')[1]];
    });
    expect(found).toEqual([[[0, [['1.2', 'none']]]], 'A2:B2']);
  });

  test('one value fills a new row; a wrong number of them is refused', async () => {
    const values = await withTable(async (table, _sheet, context) => {
      const row = table.rows.add(undefined, 'T').load('values');
      await context.sync();
      return row.values;
    });
    expect(values).toEqual([['T', 'T']]);
    const wrong = withTable(async (table, _sheet, context) => {
      table.rows.add(undefined, [['3.8', 'T', 'P']]);
      await context.sync();
    });
    await expect(wrong).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  test('rows do not move where something is beside the table, and the error says so', async () => {
    const moved = withTable(async (table, sheet, context) => {
      sheet.getRange('D2').values = [['beside']];
      table.rows.add(0, [['first', '']]);
      await context.sync();
    });
    await expect(moved).rejects.toMatchObject({
      code: 'NotImplemented',
      debugInfo: { errorLocation: 'TableRowCollection.add' },
    });
  });

  test('samples load "only the items", or all of their properties', async () => {
    const found = await withTable(async (table, _sheet, context) => {
      const bare = table.columns.load('items/noPropertiesNeeded');
      await context.sync();
      const count = bare.items.length;
      const whole = table.columns.load('items/*');
      await context.sync();
      return [count, whole.items.map(({ name }) => name)];
    });
    expect(found).toEqual([2, ['Target', 'Rating']]);
  });

  test('one number format in an array is for all cells', async () => {
    const formats = await withTable(async (_table, sheet, context) => {
      const range = sheet.getRange('D1:E2');
      range.numberFormat = [['0.0 %']];
      range.load('numberFormat');
      await context.sync();
      return range.numberFormat;
    });
    expect(formats).toEqual([
      ['0.0 %', '0.0 %'],
      ['0.0 %', '0.0 %'],
    ]);
  });

  function withTable<T>(
    work: (table: Excel.Table, sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
  ): Promise<T> {
    const name = freshSheet(host());
    return host().Excel.run((context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      const range = sheet.getRange('A1:B3');
      sheet.getRange('A1:B9').numberFormat = [['@']];
      range.values = [
        ['Target', 'Rating'],
        ['1.1', 'T'],
        ['1.2', 'P'],
      ];
      return work(sheet.tables.add('A1:B3', true), sheet, context);
    });
  }
});
