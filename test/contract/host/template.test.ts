import { rtlTemplate } from '../../../src/workbook/sheet/rtl-template';
import { everyExcel } from '../every-excel';
import { closeHosts, startHost } from '../harness';

everyExcel({}, (host) => {
  test('the sheets of a template come last, and keep their direction', async () => {
    const [ids, id, position] = await host().Excel.run(async (context) => {
      const { workbook } = context;
      const added = workbook.insertWorksheetsFromBase64(rtlTemplate('From right'));
      const sheet = workbook.worksheets.getItem('From right');
      sheet.load('id,position');
      await context.sync();
      return [added.value, sheet.id, sheet.position];
    });
    expect([ids, position]).toEqual([[id], host().model.sheets().length - 1]);
    expect(host().model.sheet('From right')?.rightToLeft).toBe(true);
    expect(host().snapshot().sheets.at(-1)).toMatchObject({ rightToLeft: true, cells: {} });
  });

  test('a name that is already used is numbered', async () => {
    await insert(rtlTemplate('Twice'));
    await insert(rtlTemplate('Twice'));
    expect(host().model.sheet('Twice (2)')).toBeDefined();
  });

  test('only the requested sheets are inserted', async () => {
    await insert(rtlTemplate('Asked'), { sheetNamesToInsert: ['Asked'], positionType: 'End' });
    expect(host().model.sheet('Asked')).toBeDefined();
  });

  test.each<[string, string, Excel.InsertWorksheetOptions | undefined]>([
    ['what is no base64', '§', undefined],
    ['what is no workbook', 'UEsDBA==', undefined],
    ['a sheet that is not there', rtlTemplate('Here'), { sheetNamesToInsert: ['There'] }],
  ])('%s is refused', async (_what, base64, options) => {
    const before = host().model.sheets().length;
    await expect(insert(base64, options)).rejects.toMatchObject({
      code: 'InvalidArgument',
      debugInfo: { errorLocation: 'Workbook.insertWorksheetsFromBase64' },
    });
    expect(host().model.sheets()).toHaveLength(before);
  });

  function insert(base64: string, options?: Excel.InsertWorksheetOptions): Promise<void> {
    return host().Excel.run(async (context) => {
      context.workbook.insertWorksheetsFromBase64(base64, options);
      await context.sync();
    });
  }
});

test('a protected workbook refuses new sheets', async () => {
  const { Excel, model } = await startHost();
  model.isProtected = true;
  const inserting = Excel.run(async (context) => {
    context.workbook.insertWorksheetsFromBase64(rtlTemplate('Kept out'));
    await context.sync();
  });
  await expect(inserting).rejects.toMatchObject({ code: 'AccessDenied' });
  closeHosts();
});
