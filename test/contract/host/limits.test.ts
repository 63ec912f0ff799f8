import { everyExcel, freshSheet } from '../every-excel';

/** What Excel refuses, each with the error of the member that was written. */
const REFUSED: Readonly<Record<string, [string, string, (sheet: Excel.Worksheet) => void]>> = {
  'a formula without its end': [
    'InvalidArgument',
    'Range.formulas',
    (sheet) => (sheet.getRange('A1').formulas = [['=SUM(A2:A9']]),
  ],
  'a text of 256 characters in a formula': [
    'InvalidArgument',
    'Range.values',
    (sheet) => (sheet.getRange('A1').values = [[`=LEN("${'x'.repeat(256)}")`]]),
  ],
  'the same in a name': [
    'InvalidArgument',
    'NamedItemCollection.add',
    (sheet) => sheet.names.add('Long_text', `="${'x'.repeat(256)}"`),
  ],
  'the formula of a conditional format of 256 characters': [
    'InvalidArgument',
    'ConditionalFormatRule.formula',
    (sheet) => {
      const format = sheet.getRange('A1').conditionalFormats.add('Custom');
      format.custom.rule.formula = `=${'A1+'.repeat(84)}A1+1`;
    },
  ],
  'one without its end': [
    'InvalidArgument',
    'ConditionalFormatRule.formula',
    (sheet) => {
      sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = '=AND(A1=1';
    },
  ],
  'a sheet called History': [
    'InvalidArgument',
    'Worksheet.name',
    (sheet) => (sheet.name = 'history'),
  ],
  'a footer of 256 characters with its code': [
    'InvalidArgument',
    'HeaderFooter.leftFooter',
    (sheet) => (sheet.pageLayout.headersFooters.defaultForAllPages.leftFooter = 'x'.repeat(254)),
  ],
  'a column wider than 255 characters': [
    'InvalidArgument',
    'RangeFormat.columnWidth',
    (sheet) => (sheet.getRange('A:A').format.columnWidth = 1_343),
  ],
  'merging cells of a table': [
    'InvalidOperation',
    'Range.merge',
    (sheet) => {
      sheet.tables.add('A1:B3', true);
      sheet.getRange('B2:C2').merge();
    },
  ],
};

everyExcel({}, (host) => {
  test.each(Object.entries(REFUSED))('%s is refused', async (_, [code, errorLocation, write]) => {
    await expect(onSheet(write)).rejects.toMatchObject({ code, debugInfo: { errorLocation } });
  });

  test('cells with the Text format take any text', async () => {
    const cell = await onSheet((sheet) => {
      const range = sheet.getRange('A1');
      range.numberFormat = [['@']];
      range.values = [['=SUM(A2']];
      return range.load('values');
    });
    expect(cell.values).toEqual([['=SUM(A2']]);
  });

  function onSheet<T>(use: (sheet: Excel.Worksheet) => T): Promise<T> {
    const harness = host();
    const name = freshSheet(harness);
    return harness.Excel.run(async (context) => {
      const used = use(context.workbook.worksheets.getItem(name));
      await context.sync();
      return used;
    });
  }
});
