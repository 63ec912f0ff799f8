import { everyExcel, freshSheet } from '../every-excel';

/** Formats cell by cell, and the order of conditional formats. */
everyExcel({}, (host) => {
  test('each cell returns its own format, as far as requested', async () => {
    const found = await onSheet(async (sheet, context) => {
      sheet.getRange('A1').format.fill.color = '#4C9F38';
      sheet.getRange('B1').format.font.bold = true;
      sheet.getRange('B1').format.font.color = '#112233';
      sheet.getRange('A2').format.wrapText = true;
      sheet.getRange('A2').format.horizontalAlignment = 'Center';
      const cells = sheet.getRange('A1:B2').getCellProperties({
        address: true,
        format: {
          fill: { color: true, pattern: true },
          font: { bold: true, color: true },
          horizontalAlignment: true,
          wrapText: true,
        },
      });
      await context.sync();
      return cells.value;
    });
    const plain = {
      fill: { color: '#FFFFFF', pattern: 'None' },
      font: { bold: false, color: '#000000' },
      horizontalAlignment: 'General',
      wrapText: false,
    };
    expect(found.map((row) => row.map(({ format }) => format))).toEqual([
      [
        { ...plain, fill: { color: '#4C9F38', pattern: 'Solid' } },
        { ...plain, font: { bold: true, color: '#112233' } },
      ],
      [{ ...plain, horizontalAlignment: 'Center', wrapText: true }, plain],
    ]);
    expect(found[1]?.[0]?.address).toMatch(/!A2$/);
  });

  test('borders are returned by side, missing ones as None', async () => {
    const found = await onSheet(async (sheet, context) => {
      const border = sheet.getRange('A1').format.borders.getItem('EdgeBottom');
      border.style = 'Dash';
      border.weight = 'Medium';
      border.color = '#336699';
      const cells = sheet
        .getRange('A1')
        .getCellProperties({ format: { borders: { style: true, weight: true, color: true } } });
      await context.sync();
      return cells.value[0]?.[0]?.format?.borders;
    });
    expect(found).toMatchObject({
      bottom: { style: 'Dash', weight: 'Medium', color: '#336699' },
      top: { style: 'None' },
      diagonalUp: { style: 'None' },
    });
  });

  test('a returned format can be set again', async () => {
    const name = freshSheet(host());
    const asked = {
      format: {
        fill: { color: true },
        font: { bold: true, italic: true, size: true, name: true },
        verticalAlignment: true,
        borders: { style: true, weight: true, color: true },
      },
    };
    const [before, after] = await host().Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      const range = sheet.getRange('A1:B3');
      range.format.verticalAlignment = 'Top';
      sheet.getRange('A1:A2').format.fill.color = '#DDA63A';
      sheet.getRange('B2').format.borders.getItem('EdgeTop').style = 'Double';
      sheet.getRange('B3').format.font.set({ bold: true, italic: true, size: 14, name: 'Arial' });
      const first = range.getCellProperties(asked);
      await context.sync();
      range.format.fill.color = '#FF0000';
      range.format.font.set({ bold: true, size: 8 });
      range.format.verticalAlignment = 'Center';
      for (const side of ['InsideHorizontal', 'InsideVertical'] as const)
        range.format.borders.getItem(side).style = 'Continuous';
      range.setCellProperties(first.value);
      const second = range.getCellProperties(asked);
      await context.sync();
      return [first.value, second.value];
    });
    expect(after).toEqual(before);
    expect(host().model.sheet(name)?.cell(2, 1)?.style).toMatchObject({
      bold: true,
      italic: true,
      fontSize: 14,
    });
  });

  test.each([
    ['too few rows', 'A1:B2', [[{}, {}]], 'InvalidArgument'],
    ['an unknown word', 'A1', [[{ format: { horizontalAlignment: 'Middle' } }]], 'InvalidArgument'],
    ['no colour', 'A1', [[{ format: { fill: { color: 'nothing' } } }]], 'InvalidArgument'],
    [
      'a line that the workbench lacks',
      'A1',
      [[{ format: { borders: { diagonalUp: { style: 'Dot' } } } }]],
      'NotImplemented',
    ],
  ])('%s: nothing is set', async (_, address, cells, code) => {
    const name = freshSheet(host());
    const setting = host().Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(name).getRange(address);
      range.setCellProperties(cells as Excel.SettableCellProperties[][]);
      await context.sync();
    });
    await expect(setting).rejects.toMatchObject({
      code,
      debugInfo: { errorLocation: 'Range.setCellProperties' },
    });
    expect(host().model.sheet(name)?.usedArea()).toBeUndefined();
  });

  test('a protected sheet keeps its formats', async () => {
    const name = freshSheet(host());
    const setting = host().Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.protection.protect();
      sheet.getRange('A1').setCellProperties([[{ format: { wrapText: true } }]]);
      await context.sync();
    });
    await expect(setting).rejects.toMatchObject({ code: 'AccessDenied' });
  });

  function onSheet<T>(
    work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
  ): Promise<T> {
    const name = freshSheet(host());
    return host().Excel.run((context) => work(context.workbook.worksheets.getItem(name), context));
  }
});
