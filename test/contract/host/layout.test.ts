import { everyExcel, freshSheet } from '../every-excel';

/** What stays in view, and how a sheet prints. */
everyExcel({}, (host) => {
  test.each([
    ['rows', (p: Excel.WorksheetFreezePanes) => p.freezeRows(2), '1:2'],
    ['columns', (p: Excel.WorksheetFreezePanes) => p.freezeColumns(3), 'A:C'],
    ['a corner', (p: Excel.WorksheetFreezePanes) => p.freezeAt('A1:B2'), 'A1:B2'],
  ])('%s are frozen', async (_what, freeze, expected) => {
    const address = await onSheet(async (sheet, context) => {
      freeze(sheet.freezePanes);
      const location = sheet.freezePanes.getLocationOrNullObject();
      location.load('address');
      await context.sync();
      return location.address.replace(/^.*!/, '');
    });
    expect(address).toBe(expected);
  });

  test('nothing is frozen before and after', async () => {
    const none = await onSheet(async (sheet, context) => {
      const before = sheet.freezePanes.getLocationOrNullObject();
      sheet.freezePanes.freezeRows();
      sheet.freezePanes.unfreeze();
      const after = sheet.freezePanes.getLocationOrNullObject();
      before.load('address');
      after.load('address');
      await context.sync();
      return [before.isNullObject, after.isNullObject];
    });
    expect(none).toEqual([true, true]);
  });

  test('page set-up is set and read', async () => {
    const page = await onSheet(async (sheet, context) => {
      const { pageLayout } = sheet;
      pageLayout.orientation = 'Landscape';
      pageLayout.paperSize = 'A3';
      pageLayout.centerHorizontally = true;
      pageLayout.topMargin = 36;
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.setPrintTitleRows('$1:$2');
      pageLayout.setPrintTitleColumns('A:B');
      pageLayout.setPrintArea('A1:F20');
      pageLayout.headersFooters.defaultForAllPages.leftHeader = 'Ministry';
      pageLayout.headersFooters.defaultForAllPages.centerFooter = 'Page &P of &N';
      pageLayout.load('orientation,paperSize,centerHorizontally,topMargin,leftMargin,zoom');
      const texts = pageLayout.headersFooters.defaultForAllPages;
      texts.load('leftHeader,centerHeader,centerFooter');
      const titles = pageLayout.getPrintTitleRowsOrNullObject();
      const area = pageLayout.getPrintAreaOrNullObject();
      titles.load('address');
      area.load('address');
      await context.sync();
      return {
        ...pageLayout.toJSON(),
        texts: [texts.leftHeader, texts.centerHeader, texts.centerFooter],
        titles: titles.address.replace(/^.*!/, ''),
        area: area.address.replace(/^.*!/, ''),
      };
    });
    expect(page).toMatchObject({
      orientation: 'Landscape',
      paperSize: 'A3',
      centerHorizontally: true,
      topMargin: 36,
      leftMargin: 50.4,
      zoom: { horizontalFitToPages: 1 },
      texts: ['Ministry', '', 'Page &P of &N'],
      titles: '1:2',
      area: 'A1:F20',
    });
  });

  test('a scale replaces fitting to pages', async () => {
    const zoom = await onSheet(async (sheet, context) => {
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.zoom = { scale: 80 };
      sheet.pageLayout.load('zoom');
      await context.sync();
      return sheet.pageLayout.zoom;
    });
    expect(zoom).toEqual({ scale: 80 });
  });

  test('titles are whole rows', async () => {
    const setting = onSheet(async (sheet, context) => {
      sheet.pageLayout.setPrintTitleRows('A1:B2');
      await context.sync();
    });
    await expect(setting).rejects.toMatchObject({
      code: 'InvalidArgument',
      debugInfo: { errorLocation: 'PageLayout.setPrintTitleRows' },
    });
  });

  function onSheet<T>(
    work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
  ): Promise<T> {
    const name = freshSheet(host());
    return host().Excel.run((context) => work(context.workbook.worksheets.getItem(name), context));
  }
});
