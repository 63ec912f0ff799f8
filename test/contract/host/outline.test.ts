import { everyExcel, freshSheet } from '../every-excel';

everyExcel({}, (host) => {
  test('rows and columns are grouped, also on several levels', async () => {
    const outline = await outlined((sheet) => {
      sheet.getRange('2:5').group('ByRows');
      sheet.getRange('3:4').group('ByRows');
      sheet.getRange('B:C').group('ByColumns');
    });
    expect(outline).toEqual({ rows: { 1: 1, 2: 2, 3: 2, 4: 1 }, columns: { 1: 1, 2: 1 } });
  });

  test('ungrouping removes one level', async () => {
    const outline = await outlined((sheet) => {
      sheet.getRange('2:3').group('ByRows');
      sheet.getRange('2:3').group('ByRows');
      sheet.getRange('3:3').ungroup('ByRows');
    });
    expect(outline?.rows).toEqual({ 1: 2, 2: 1 });
  });

  test('cells may be used in place of their rows or columns', async () => {
    const outline = await outlined((sheet) => sheet.getRange('B2:C3').group('ByColumns'));
    expect(outline).toEqual({ rows: {}, columns: { 1: 1, 2: 1 } });
  });

  test('a group is collapsed and expanded', async () => {
    const folded = await hiddenRows((sheet) => {
      sheet.getRange('2:4').group('ByRows');
      sheet.getRange('3:3').hideGroupDetails('ByRows');
    });
    const unfolded = await hiddenRows((sheet) => {
      sheet.getRange('2:4').group('ByRows');
      sheet.getRange('2:4').hideGroupDetails('ByRows');
      sheet.getRange('2:2').showGroupDetails('ByRows');
    });
    expect([folded, unfolded]).toEqual([[1, 2, 3], []]);
  });

  test.each([
    [1, [1, 2, 3]],
    [2, [2]],
    [3, []],
  ])('%i levels are shown', async (levels, hidden) => {
    const rows = await hiddenRows((sheet) => {
      sheet.getRange('2:4').group('ByRows');
      sheet.getRange('3:3').group('ByRows');
      sheet.showOutlineLevels(1, 0);
      sheet.showOutlineLevels(levels, 0);
    });
    expect(rows).toEqual(hidden);
  });

  test('groups follow inserted and deleted rows', async () => {
    const outline = await outlined((sheet) => {
      sheet.getRange('3:5').group('ByRows');
      sheet.getRange('4:4').insert('Down');
      sheet.getRange('1:1').insert('Down');
      sheet.getRange('4:5').delete('Up');
    });
    expect(outline?.rows).toEqual({ 3: 1, 4: 1 });
  });

  test.each<[string, string, (sheet: Excel.Worksheet) => void]>([
    ['InvalidArgument', 'Range.group', (sheet) => sheet.getRange('2:5').group('ByColumns')],
    ['InvalidArgument', 'Range.group', (sheet) => sheet.getRange('B:B').group('ByRows')],
    ['InvalidOperation', 'Range.ungroup', (sheet) => sheet.getRange('2:5').ungroup('ByRows')],
    [
      'InvalidOperation',
      'Range.group',
      (sheet) => times(8, () => sheet.getRange('2:2').group('ByRows')),
    ],
    ['InvalidArgument', 'Worksheet.showOutlineLevels', (sheet) => sheet.showOutlineLevels(9, 0)],
  ])('%s at %s', async (code, errorLocation, misuse) => {
    await expect(outlined(misuse)).rejects.toMatchObject({ code, debugInfo: { errorLocation } });
  });

  function times(count: number, work: () => void): void {
    for (let done = 0; done < count; done++) work();
  }

  async function outlined(change: (sheet: Excel.Worksheet) => void) {
    return (await after(change)).outline;
  }

  async function hiddenRows(change: (sheet: Excel.Worksheet) => void) {
    return (await after(change)).hiddenRows ?? [];
  }

  async function after(change: (sheet: Excel.Worksheet) => void) {
    const name = freshSheet(host());
    await host().Excel.run(async (context) => {
      change(context.workbook.worksheets.getItem(name));
      await context.sync();
    });
    const sheet = host()
      .snapshot()
      .sheets.find((one) => one.name === name);
    if (!sheet) throw new Error('no sheet');
    return sheet;
  }
});
