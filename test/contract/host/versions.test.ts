import { requirementsOf } from '../../../src/workbench/requirements/requirements';
import { everyExcel } from '../every-excel';

everyExcel({ locale: 'kk-KZ' }, (host, { excel }) => {
  test('the client is informed of what this Excel supports', () => {
    const { requirements } = host().Office.context;
    const supports = (set: string, version: string) => requirements.isSetSupported(set, version);
    expect({
      excel: ['1.9', '1.14', '1.15', '1.17', '1.18'].filter((v) => supports('ExcelApi', v)),
      functions: ['1.1', '1.3', '1.4'].filter((v) => supports('CustomFunctionsRuntime', v)),
      runtime: supports('SharedRuntime', '1.1'),
      online: supports('ExcelApiOnline', '1.1'),
    }).toEqual({
      excel: {
        '2021': ['1.9', '1.14'],
        '2024': ['1.9', '1.14', '1.15', '1.17'],
        '365': ['1.9', '1.14', '1.15', '1.17', '1.18'],
      }[excel],
      functions: excel === '365' ? ['1.1', '1.3', '1.4'] : ['1.1', '1.3'],
      runtime: true,
      online: false,
    });
  });

  test('the client takes this host for Excel on the web in the chosen language', () => {
    const { context } = host().Office;
    expect(context.host).toBe('Excel');
    expect(context.platform).toBe('OfficeOnline');
    expect(context.displayLanguage).toBe('kk-KZ');
    expect(context.diagnostics.host).toBe('Excel');
  });

  test('a member newer than this Excel is not found', async () => {
    const registering = run(async (context) => {
      context.workbook.worksheets.onNameChanged.add(async () => undefined);
      await context.sync();
    });
    const isKnown = requirementsOf(excel).allows('WorksheetCollection', 'onNameChanged');
    expect(isKnown).toBe(excel !== '2021');
    if (isKnown) await expect(registering).resolves.toBeUndefined();
    else await expect(registering).rejects.toMatchObject({ code: 'ApiNotFound' });
  });

  test('members of every later set fail as in that Excel', async () => {
    const dependents = run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').getDependents().load('address');
      await context.sync();
    });
    await expect(dependents).rejects.toMatchObject({
      code: 'ApiNotFound',
      message: expect.stringContaining(
        excel === '2021' ? 'part of ExcelApi 1.15, which Excel 2021 lacks' : 'does not play',
      ) as string,
      debugInfo: { errorLocation: 'Range.getDependents' },
    });
  });

  test('a member the workbench does not support is not found', async () => {
    const shaping = run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').load('shapes/count');
      await context.sync();
    });
    await expect(shaping).rejects.toMatchObject({
      code: 'ApiNotFound',
      message: expect.stringContaining('does not play Worksheet.shapes') as string,
    });
  });

  test('a name that Office.js never had is not found, though the client sends it on', async () => {
    const loading = run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').load('valuez');
      await context.sync();
    });
    await expect(loading).rejects.toMatchObject({
      code: 'ApiNotFound',
      message: expect.stringContaining('no released member Range.valuez') as string,
    });
  });

  test('load without names loads what this Excel has', async () => {
    const loaded = await run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
      range.load();
      await context.sync();
      return Object.keys(range.toJSON());
    });
    expect(loaded).toEqual(expect.arrayContaining(['address', 'values', 'hasSpill']));
  });

  function run<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    return host().Excel.run(work);
  }
});
