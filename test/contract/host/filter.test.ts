import { everyExcel, freshSheet } from '../every-excel';

everyExcel({}, (host) => {
  test('a filter moves with its cells, and is deleted with them', async () => {
    const [moved, gone] = await onSheet(async (sheet, context) => {
      sheet.autoFilter.apply(sheet.getRange('B2:C9'));
      sheet.getRange('1:1').insert('Down');
      sheet.getRange('C:C').insert('Right');
      const range = sheet.autoFilter.getRange();
      range.load('address');
      await context.sync();
      sheet.getRange('1:20').delete('Up');
      sheet.autoFilter.load('enabled');
      await context.sync();
      return [range.address.replace(/^.*!/, ''), sheet.autoFilter.enabled];
    });
    expect([moved, gone]).toEqual(['B3:D10', false]);
  });

  test('filtering itself is not supported', async () => {
    const filtering = onSheet((sheet, context) => {
      sheet.autoFilter.apply('A1:C9', 0, { filterOn: 'Values', values: ['T'] });
      return context.sync();
    });
    await expect(filtering).rejects.toMatchObject({
      code: 'NotImplemented',
      debugInfo: { errorLocation: 'AutoFilter.apply' },
    });
  });

  function onSheet<T>(
    work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
  ): Promise<T> {
    const name = freshSheet(host());
    return host().Excel.run((context) => work(context.workbook.worksheets.getItem(name), context));
  }
});
