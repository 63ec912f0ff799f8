import { everyExcel, freshSheet } from '../every-excel';

everyExcel({}, (host) => {
  test('a table is made of cells with headings', async () => {
    const found = await onSheet(async (sheet, context) => {
      fill(sheet);
      const table = sheet.tables.add('B2:D4', true);
      table.style = 'TableStyleLight1';
      table.showBandedRows = false;
      table.showFilterButton = false;
      table.load('id,style,showBandedRows,showFilterButton,showHeaders');
      const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
      for (const part of parts) part.load('address');
      table.columns.load('items/name,items/index,count');
      const column = table.columns.getItem('Target').getDataBodyRange();
      column.load('address,values');
      sheet.tables.load('count,items/name');
      await context.sync();
      return {
        ...table.toJSON(),
        parts: parts.map((part) => part.address.replace(/^.*!/, '')),
        columns: table.columns.items.map(({ name }) => name),
        column: [column.address.replace(/^.*!/, ''), column.values],
        count: sheet.tables.count,
      };
    });
    expect(found).toMatchObject({
      style: 'TableStyleLight1',
      showBandedRows: false,
      showFilterButton: false,
      showHeaders: true,
      parts: ['B2:D4', 'B2:D2', 'B3:D4'],
      columns: ['Goal', 'Target', 'Rating'],
      column: ['C3:C4', [['1.1'], ['1.2']]],
      count: 1,
    });
  });

  test('tables are found by name in sheet and workbook', async () => {
    const name = `Matrix${host().model.sheets().length}`;
    const found = await onSheet(async (sheet, context) => {
      fill(sheet);
      sheet.tables.add('B2:D4', true).name = name;
      const bySheet = sheet.tables.getItem(name.toLowerCase());
      const byBook = context.workbook.tables.getItem(name);
      const none = sheet.tables.getItemOrNullObject('Nothing');
      bySheet.load('name');
      byBook.load('name,worksheet/name');
      sheet.load('name');
      await context.sync();
      return [bySheet.name, byBook.name, byBook.worksheet.name === sheet.name, none.isNullObject];
    });
    expect(found).toEqual([name, name, true, true]);
  });

  test('a used or invalid name is refused', async () => {
    const naming = (name: string) =>
      onSheet(async (sheet, context) => {
        fill(sheet);
        sheet.getRange('F2:F3').values = [['a'], ['b']];
        sheet.tables.add('B2:D4', true).name = `One${name.length}`;
        sheet.tables.add('F2:F3', true).name = name;
        await context.sync();
      });
    for (const name of ['two words', 'A1', 'one2']) {
      await expect(naming(name)).rejects.toMatchObject({ code: 'InvalidArgument' });
    }
  });

  test('a table becomes a range again, or is deleted with its cells', async () => {
    const found = await onSheet(async (sheet, context) => {
      fill(sheet);
      const range = sheet.tables.add('B2:D4', true).convertToRange();
      range.load('values');
      const between = sheet.tables.getCount();
      await context.sync();
      const kept = range.values[0];
      sheet.tables.add('B2:D4', true).delete();
      range.load('values');
      const after = sheet.tables.getCount();
      await context.sync();
      return [kept, between.value, range.values[0], after.value];
    });
    expect(found).toEqual([['Goal', 'Target', 'Rating'], 0, ['', '', ''], 0]);
  });

  function fill(sheet: Excel.Worksheet): void {
    const range = sheet.getRange('B2:D4');
    range.numberFormat = Array.from({ length: 3 }, () => ['@', '@', '@']);
    range.values = [
      ['Goal', 'Target', 'Rating'],
      ['1', '1.1', 'T'],
      ['1', '1.2', 'P'],
    ];
  }

  function onSheet<T>(
    work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
  ): Promise<T> {
    const name = freshSheet(host());
    return host().Excel.run((context) => work(context.workbook.worksheets.getItem(name), context));
  }
});
