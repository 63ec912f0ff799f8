import { everyExcel, freshSheet } from '../every-excel';

everyExcel({}, (host) => {
  test.each([
    ['values', (s: Excel.Worksheet) => (s.getRange('A1').values = [[1]])],
    ['formats', (s: Excel.Worksheet) => (s.getRange('A1').format.fill.color = '#FF0000')],
    ['sizes', (s: Excel.Worksheet) => (s.getRange('A1').format.columnWidth = 90)],
    ['clearing', (s: Excel.Worksheet) => s.getRange('A1').clear()],
    ['inserting', (s: Excel.Worksheet) => s.getRange('1:1').insert('Down')],
    ['merging', (s: Excel.Worksheet) => s.getRange('A1:B1').merge()],
    ['tables', (s: Excel.Worksheet) => s.tables.add('A1:B2', true)],
    [
      'validation',
      (s: Excel.Worksheet) =>
        (s.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: 'T' } }),
    ],
    [
      'conditional formats',
      (s: Excel.Worksheet) => s.getRange('A1').conditionalFormats.add('Custom'),
    ],
  ])('a protected sheet refuses %s', async (_what, change) => {
    const name = freshSheet(host());
    await onSheet(name, (sheet) => sheet.protection.protect());
    const before = host().snapshot();
    const changing = onSheet(name, (sheet) => void change(sheet));
    await expect(changing).rejects.toMatchObject({ code: 'AccessDenied' });
    expect(host().snapshot()).toEqual(before);
  });

  test('unlocked cells accept values', async () => {
    const name = freshSheet(host());
    await onSheet(name, (sheet) => {
      sheet.getRange('B2:B3').format.protection.locked = false;
      sheet.protection.protect();
    });
    await onSheet(name, (sheet) => (sheet.getRange('B2:B3').values = [['T'], ['P']]));
    const wider = onSheet(name, (sheet) => (sheet.getRange('B2:B4').values = [[1], [2], [3]]));
    await expect(wider).rejects.toMatchObject({ code: 'AccessDenied' });
    expect(host().model.sheet(name)?.values({ row: 1, column: 1, rows: 3, columns: 1 })).toEqual([
      ['T'],
      ['P'],
      [null],
    ]);
  });

  test('protection is read, removed, and cannot be set twice', async () => {
    const name = freshSheet(host());
    const found = await host().Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem(name);
      protection.protect();
      protection.load('protected');
      await context.sync();
      return protection.protected;
    });
    expect(found).toBe(true);
    const again = onSheet(name, (sheet) => sheet.protection.protect());
    await expect(again).rejects.toMatchObject({ code: 'InvalidOperation' });
    await onSheet(name, (sheet) => sheet.protection.unprotect());
    await onSheet(name, (sheet) => (sheet.getRange('A1').values = [[1]]));
  });

  test('exceptions from protection are not supported here', async () => {
    const protecting = onSheet(freshSheet(host()), (sheet) =>
      sheet.protection.protect({ allowFormatCells: true }),
    );
    await expect(protecting).rejects.toMatchObject({ code: 'NotImplemented' });
  });

  test('a workbook with protected structure keeps its sheets', async () => {
    const name = freshSheet(host());
    const { model } = host();
    model.isProtected = true;
    try {
      const isProtected = await host().Excel.run(async (context) => {
        context.workbook.protection.load('protected');
        await context.sync();
        return context.workbook.protection.protected;
      });
      expect(isProtected).toBe(true);
      const before = host().snapshot();
      for (const change of [
        (sheet: Excel.Worksheet) => sheet.context.workbook.worksheets.add(),
        (sheet: Excel.Worksheet) => sheet.delete(),
        (sheet: Excel.Worksheet) => (sheet.name = 'Other'),
      ]) {
        const changing = onSheet(name, (sheet) => void change(sheet));
        await expect(changing).rejects.toMatchObject({ code: 'AccessDenied' });
      }
      expect(host().snapshot()).toEqual(before);
    } finally {
      model.isProtected = false;
    }
  });

  function onSheet(name: string, work: (sheet: Excel.Worksheet) => unknown): Promise<void> {
    return host().Excel.run(async (context) => {
      work(context.workbook.worksheets.getItem(name));
      await context.sync();
    });
  }
});
