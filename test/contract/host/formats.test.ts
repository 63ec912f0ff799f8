import { everyExcel, freshSheet } from '../every-excel';

everyExcel({}, (host) => {
  test('fill and font are set and read', async () => {
    const format = await onSheet(async (sheet, context) => {
      const { format } = sheet.getRange('A1:B2');
      format.fill.color = 'orange';
      format.font.set({ bold: true, italic: true, color: '112233', size: 14, name: 'Arial' });
      format.font.underline = 'Single';
      format.font.strikethrough = true;
      format.load('fill/color,font');
      await context.sync();
      return format.toJSON();
    });
    expect(format).toMatchObject({
      fill: { color: '#FFA500' },
      font: {
        bold: true,
        italic: true,
        strikethrough: true,
        underline: 'Single',
        color: '#112233',
        size: 14,
        name: 'Arial',
      },
    });
  });

  test('alignment, wrapping, indent and reading order are set and read', async () => {
    const format = await onSheet(async (sheet, context) => {
      const { format } = sheet.getRange('A1:B2');
      format.horizontalAlignment = 'Center';
      format.verticalAlignment = 'Top';
      format.wrapText = true;
      format.indentLevel = 2;
      format.readingOrder = 'RightToLeft';
      format.load(
        'horizontalAlignment,verticalAlignment,wrapText,indentLevel,readingOrder,protection/locked',
      );
      await context.sync();
      return format.toJSON();
    });
    expect(format).toMatchObject({
      horizontalAlignment: 'Center',
      verticalAlignment: 'Top',
      wrapText: true,
      indentLevel: 2,
      readingOrder: 'RightToLeft',
      protection: { locked: true },
    });
  });

  test('cleared fill is white again', async () => {
    const color = await onSheet(async (sheet, context) => {
      const { fill } = sheet.getRange('A1').format;
      fill.color = '#FF0000';
      fill.clear();
      fill.load('color');
      await context.sync();
      return fill.color;
    });
    expect(color).toBe('#FFFFFF');
  });

  test('widths and heights are points, null where they differ', async () => {
    const sizes = await onSheet(async (sheet, context) => {
      sheet.getRange('A:B').format.columnWidth = 120;
      sheet.getRange('1:2').format.rowHeight = 30;
      const same = sheet.getRange('A1:B2').format;
      const mixed = sheet.getRange('B2:C3').format;
      same.load('columnWidth,rowHeight');
      mixed.load('columnWidth,rowHeight');
      await context.sync();
      return [same.columnWidth, same.rowHeight, mixed.columnWidth, mixed.rowHeight];
    });
    expect(sizes).toEqual([120, 30, null, null]);
  });

  test('columns fit their longest text, rows their wrapped lines', async () => {
    const sizes = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B1');
      range.values = [['short', 'a text that is much longer than the one before it']];
      range.format.autofitColumns();
      const [narrow, wide] = [range.getCell(0, 0).format, range.getCell(0, 1).format];
      narrow.load('columnWidth');
      wide.load('columnWidth');
      await context.sync();
      const fitted = wide.columnWidth;
      wide.columnWidth = 60;
      wide.wrapText = true;
      range.format.autofitRows();
      wide.load('rowHeight');
      await context.sync();
      return { narrow: narrow.columnWidth, wide: fitted, tall: wide.rowHeight };
    });
    expect(sizes.wide).toBeGreaterThan(3 * sizes.narrow);
    expect(sizes.tall).toBeGreaterThan(30);
  });

  test('borders have style, weight and colour, by side', async () => {
    const found = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('B2:C3');
      for (const side of ['EdgeTop', 'InsideHorizontal'] as const) {
        const border = range.format.borders.getItem(side);
        border.style = 'Continuous';
        border.weight = 'Medium';
        border.color = '#336699';
      }
      const top = range.format.borders.getItem('EdgeTop');
      const bottom = range.format.borders.getItem('EdgeBottom');
      const inner = sheet.getRange('B2').format.borders.getItem('EdgeBottom');
      for (const border of [top, bottom, inner]) border.load('style,weight,color');
      await context.sync();
      return [top, bottom, inner].map((border) => [border.style, border.weight, border.color]);
    });
    expect(found).toEqual([
      ['Continuous', 'Medium', '#336699'],
      ['None', 'Thin', '#000000'],
      ['Continuous', 'Medium', '#336699'],
    ]);
  });

  test('a border is removed', async () => {
    const style = await onSheet(async (sheet, context) => {
      const border = sheet.getRange('B2').format.borders.getItem('EdgeLeft');
      border.style = 'Dash';
      border.style = 'None';
      border.load('style');
      await context.sync();
      return border.style;
    });
    expect(style).toBe('None');
  });

  test('number formats are shown in the text', async () => {
    const found = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B1');
      range.values = [[0.8947, 1234.5]];
      range.numberFormat = [['0.0%', '#,##0.00']];
      range.load('text,numberFormat');
      await context.sync();
      return [range.text, range.numberFormat];
    });
    expect(found).toEqual([[['89.5%', '1,234.50']], [['0.0%', '#,##0.00']]]);
  });

  test('rows and columns are hidden and shown', async () => {
    const found = await onSheet(async (sheet, context) => {
      sheet.getRange('2:2').rowHidden = true;
      sheet.getRange('C:C').columnHidden = true;
      const row = sheet.getRange('A2');
      const mixed = sheet.getRange('A1:A2');
      const column = sheet.getRange('C1');
      row.load('rowHidden,hidden');
      mixed.load('rowHidden');
      column.load('columnHidden');
      await context.sync();
      return [row.rowHidden, row.hidden, mixed.rowHidden, column.columnHidden];
    });
    expect(found).toEqual([true, true, null, true]);
  });

  test('cells are merged and unmerged', async () => {
    const name = await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B2').merge();
      sheet.getRange('A4:B5').merge(true);
      sheet.load('name');
      await context.sync();
      return sheet.name;
    });
    const sheet = () => host().model.sheet(name);
    expect(sheet()?.merges()).toHaveLength(3);
    await host().Excel.run(async (context) => {
      context.workbook.worksheets.getItem(name).getRange('A1:B5').unmerge();
      await context.sync();
    });
    expect(sheet()?.merges()).toHaveLength(0);
  });

  test.each([
    ['RangeFill.color', (r: Excel.Range) => (r.format.fill.color = 'no colour')],
    ['RangeFormat.rowHeight', (r: Excel.Range) => (r.format.rowHeight = 500)],
    ['RangeFormat.indentLevel', (r: Excel.Range) => (r.format.indentLevel = 251)],
    ['RangeFont.size', (r: Excel.Range) => (r.format.font.size = 0)],
  ])('%s refuses what Excel refuses', async (location, set) => {
    const setting = onSheet(async (sheet, context) => {
      set(sheet.getRange('A1'));
      await context.sync();
    });
    await expect(setting).rejects.toMatchObject({
      code: 'InvalidArgument',
      debugInfo: { errorLocation: location },
    });
  });

  function onSheet<T>(
    work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
  ): Promise<T> {
    const name = freshSheet(host());
    return host().Excel.run((context) => work(context.workbook.worksheets.getItem(name), context));
  }
});
