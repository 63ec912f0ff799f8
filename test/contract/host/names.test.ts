import { everyExcel, freshSheet } from '../every-excel';

everyExcel({}, (host) => {
  test('a name of the workbook refers to a range', async () => {
    const found = await onSheet(async (sheet, context) => {
      const { names } = context.workbook;
      const added = names.add('Ratings', sheet.getRange('B2:B5'), 'of all documents');
      added.load('name,formula,value,type,visible,scope,comment');
      const range = added.getRange();
      range.load('address');
      sheet.getRange('B2:B3').values = [[2], [3]];
      const sum = sheet.getRange('D1');
      sum.values = [['=SUM(Ratings)']];
      sum.load('values');
      await context.sync();
      const json = added.toJSON();
      added.delete();
      await context.sync();
      return { ...json, address: range.address, sum: sum.values[0]?.[0] };
    });
    expect(found).toMatchObject({
      name: 'Ratings',
      type: 'Range',
      visible: true,
      scope: 'Workbook',
      comment: 'of all documents',
      sum: 5,
    });
    expect(found.formula).toBe(`=${String(found.address).replace('B2:B5', '$B$2:$B$5')}`);
  });

  test('a name of a sheet belongs to it alone', async () => {
    const found = await onSheet(async (sheet, context) => {
      sheet.names.add('Codes', sheet.getRange('A2:A9'));
      sheet.names.load('items/name,items/scope');
      const other = context.workbook.names.getItemOrNullObject('Codes');
      const range = sheet.getRange('Codes');
      range.load('address');
      await context.sync();
      return {
        items: sheet.names.items.map(({ name, scope }) => [name, scope]),
        other: other.isNullObject,
        address: range.address.replace(/^.*!/, ''),
      };
    });
    expect(found).toEqual({ items: [['Codes', 'Worksheet']], other: true, address: 'A2:A9' });
  });

  test('names can be hidden and changed to another range', async () => {
    const found = await onSheet(async (sheet, context) => {
      const name = sheet.names.add('Version', '="1.0"');
      name.visible = false;
      name.formula = '="2.0"';
      name.load('formula,visible,type');
      const range = name.getRangeOrNullObject();
      await context.sync();
      return [name.formula, name.visible, name.type, range.isNullObject];
    });
    expect(found).toEqual(['="2.0"', false, 'String', true]);
  });

  test('a missing name is an error or a null object', async () => {
    const missing = onSheet(async (sheet, context) => {
      sheet.names.getItem('Nothing').load('value');
      await context.sync();
    });
    await expect(missing).rejects.toMatchObject({ code: 'ItemNotFound' });
  });

  function onSheet<T>(
    work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
  ): Promise<T> {
    const name = freshSheet(host());
    return host().Excel.run((context) => work(context.workbook.worksheets.getItem(name), context));
  }
});
