import { everyExcel, freshSheet } from '../every-excel';
import type { Harness } from '../harness';

everyExcel({}, (host) => {
  test('values, formulas and texts are read as they were written', async () => {
    const read = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B2');
      range.values = [
        [1, 'x'],
        [true, '=A1*2'],
      ];
      range.load('values,formulas,text,valueTypes,address,rowCount,columnCount,cellCount');
      await context.sync();
      return range.toJSON();
    });
    expect(read.values).toEqual([
      [1, 'x'],
      [true, 2],
    ]);
    expect(read.formulas).toEqual([
      [1, 'x'],
      [true, '=A1*2'],
    ]);
    expect(read.text).toEqual([
      ['1', 'x'],
      ['TRUE', '2'],
    ]);
    expect(read.valueTypes).toEqual([
      ['Double', 'String'],
      ['Boolean', 'Double'],
    ]);
    expect(read).toMatchObject({ rowCount: 2, columnCount: 2, cellCount: 4 });
    expect(read.address).toMatch(/^'Test \d+'!A1:B2$/);
  });

  test('large arrays, which the client cuts into pieces, arrive whole', async () => {
    const rows = Array.from({ length: 200 }, (_, i) =>
      Array.from({ length: 20 }, (__, j) => i * j),
    );
    const values = await onSheet(async (sheet, context) => {
      const range = sheet.getRangeByIndexes(1, 1, 200, 20);
      range.values = rows;
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual(rows);
  });

  test('a whole column returns no values', async () => {
    const values = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A:B');
      range.load('values,address,rowCount,isEntireColumn');
      await context.sync();
      return [
        range.values,
        range.address.replace(/^.*!/, ''),
        range.rowCount,
        range.isEntireColumn,
      ];
    });
    expect(values).toEqual([null, 'A:B', 1_048_576, true]);
  });

  test('what was not loaded cannot be read', async () => {
    const reading = onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1');
      await context.sync();
      return range.values;
    });
    await expect(reading).rejects.toMatchObject({ code: 'PropertyNotLoaded' });
  });

  test.each([
    ['getCell', (r: Excel.Range) => r.getCell(1, 1), 'C3'],
    ['getCell outside', (r: Excel.Range) => r.getCell(5, 5), 'G7'],
    ['getRow', (r: Excel.Range) => r.getRow(1), 'B3:D3'],
    ['getColumn', (r: Excel.Range) => r.getColumn(2), 'D2:D5'],
    ['getLastCell', (r: Excel.Range) => r.getLastCell(), 'D5'],
    ['getLastRow', (r: Excel.Range) => r.getLastRow(), 'B5:D5'],
    ['getLastColumn', (r: Excel.Range) => r.getLastColumn(), 'D2:D5'],
    ['getOffsetRange', (r: Excel.Range) => r.getOffsetRange(-1, 2), 'D1:F4'],
    ['getResizedRange', (r: Excel.Range) => r.getResizedRange(1, -1), 'B2:C6'],
    ['getAbsoluteResizedRange', (r: Excel.Range) => r.getAbsoluteResizedRange(1, 1), 'B2'],
    ['getEntireRow', (r: Excel.Range) => r.getEntireRow(), '2:5'],
    ['getEntireColumn', (r: Excel.Range) => r.getEntireColumn(), 'B:D'],
    ['getBoundingRect', (r: Excel.Range) => r.getBoundingRect('F1'), 'B1:F5'],
    ['getIntersection', (r: Excel.Range) => r.getIntersection('A4:C9'), 'B4:C5'],
    ['getRowsAbove', (r: Excel.Range) => r.getRowsAbove(1), 'B1:D1'],
    ['getRowsBelow', (r: Excel.Range) => r.getRowsBelow(2), 'B6:D7'],
    ['getColumnsBefore', (r: Excel.Range) => r.getColumnsBefore(1), 'A2:A5'],
    ['getColumnsAfter', (r: Excel.Range) => r.getColumnsAfter(2), 'E2:F5'],
  ])('%s leads on', async (_name, way, expected) => {
    const address = await onSheet(async (sheet, context) => {
      const range = way(sheet.getRange('B2:D5'));
      range.load('address');
      await context.sync();
      return range.address;
    });
    expect(address.replace(/^.*!/, '')).toBe(expected);
  });

  test.each([
    ['getOffsetRange', (r: Excel.Range) => r.getOffsetRange(-2, 0)],
    ['getRow', (r: Excel.Range) => r.getRow(4)],
    ['getResizedRange', (r: Excel.Range) => r.getResizedRange(-4, 0)],
  ])('%s does not lead off the sheet or out of the range', async (name, way) => {
    const going = onSheet(async (sheet, context) => {
      way(sheet.getRange('B2:D5')).load('address');
      await context.sync();
    });
    await expect(going).rejects.toMatchObject({
      code: 'InvalidArgument',
      debugInfo: { errorLocation: `Range.${name}` },
    });
  });

  test('the used range is tight, and none is a null object', async () => {
    const found = await onSheet(async (sheet, context) => {
      const none = sheet.getUsedRangeOrNullObject(true);
      const first = sheet.getUsedRange();
      first.load('address');
      await context.sync();
      sheet.getRange('C3:D4').values = [
        [1, ''],
        ['', 2],
      ];
      const used = sheet.getUsedRange(true);
      const part = sheet.getRange('A1:C9').getUsedRange(true);
      const beside = sheet.getRange('A1:B9').getUsedRangeOrNullObject(true);
      used.load('address');
      part.load('address');
      await context.sync();
      return [none.isNullObject, first.address, used.address, part.address, beside.isNullObject];
    });
    expect(found.map((one) => String(one).replace(/^.*!/, ''))).toEqual([
      'true',
      'A1',
      'C3:D4',
      'C3',
      'true',
    ]);
  });

  test('ranges on different sheets do not meet', async () => {
    const meeting = onSheet(async (sheet, context) => {
      sheet.getRange('A1').getIntersection('Sheet1!A1').load('address');
      await context.sync();
    });
    await expect(meeting).rejects.toMatchObject({ code: 'InvalidArgument' });
    const apart = await onSheet(async (sheet, context) => {
      const none = sheet.getRange('A1').getIntersectionOrNullObject('B2');
      await context.sync();
      return none.isNullObject;
    });
    expect(apart).toBe(true);
  });

  test('clear removes contents, formats or both', async () => {
    const left = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:A3');
      range.values = [[1], [1], [1]];
      range.format.fill.color = '#FF0000';
      sheet.getRange('A1').clear('Contents');
      sheet.getRange('A2').clear('Formats');
      sheet.getRange('A3').clear();
      range.load('values');
      const fills = [0, 1, 2].map((row) => range.getCell(row, 0).format.fill);
      for (const fill of fills) fill.load('color');
      await context.sync();
      return [range.values.flat(), fills.map((fill) => fill.color)];
    });
    expect(left).toEqual([
      ['', 1, ''],
      ['#FF0000', '#FFFFFF', '#FFFFFF'],
    ]);
  });

  test('rows are inserted and deleted, and kept ranges move with their cells', async () => {
    const moved = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A2');
      range.values = [['here']];
      range.load('address');
      await context.sync();
      sheet.getRange('1:2').insert('Down');
      range.load('address,values');
      await context.sync();
      const after = [range.address.replace(/^.*!/, ''), range.values[0]?.[0]];
      sheet.getRange('1:1').delete('Up');
      range.load('address,values');
      await context.sync();
      return [...after, range.address.replace(/^.*!/, ''), range.values[0]?.[0]];
    });
    expect(moved).toEqual(['A4', 'here', 'A3', 'here']);
  });

  test('part of a sheet cannot be shifted here', async () => {
    const inserting = onSheet(async (sheet, context) => {
      sheet.getRange('A1:B2').insert('Down');
      await context.sync();
    });
    await expect(inserting).rejects.toMatchObject({ code: 'NotImplemented' });
  });

  test('several areas are formatted in one go', async () => {
    const found = await onSheet(async (sheet, context) => {
      const areas = sheet.getRanges('A1:A2, C1');
      areas.format.font.bold = true;
      areas.load('address,areaCount,cellCount,format/font/bold');
      const between = sheet.getRange('B1').format.font;
      between.load('bold');
      await context.sync();
      return [areas.areaCount, areas.cellCount, areas.format.font.bold, between.bold];
    });
    expect(found).toEqual([2, 3, true, false]);
  });

  test('links refer to an address outside or a place in the workbook', async () => {
    const found = await onSheet(async (sheet, context) => {
      sheet.getRange('A1').hyperlink = { address: 'https://example.org/', textToDisplay: 'Here' };
      sheet.getRange('A2').hyperlink = { documentReference: 'Sheet1!A1', textToDisplay: 'There' };
      const links = sheet.getRange('A1:A3');
      const [out, inside, none] = [0, 1, 2].map((row) => links.getCell(row, 0));
      out?.load('hyperlink,values');
      inside?.load('hyperlink');
      none?.load('hyperlink');
      await context.sync();
      return [out?.values, out?.hyperlink, inside?.hyperlink, none?.hyperlink];
    });
    expect(found).toEqual([
      [['Here']],
      { address: 'https://example.org/', textToDisplay: 'Here' },
      { documentReference: 'Sheet1!A1', textToDisplay: 'There' },
      null,
    ]);
  });

  test('selecting shows the sheet; the selection can be read', async () => {
    const found = await onSheet(async (sheet, context) => {
      sheet.getRange('B2:C3').select();
      const selected = context.workbook.getSelectedRange();
      const cell = context.workbook.getActiveCell();
      const active = context.workbook.worksheets.getActiveWorksheet();
      selected.load('address');
      cell.load('address');
      active.load('name');
      sheet.load('name');
      await context.sync();
      return [
        selected.address.replace(/^.*!/, ''),
        cell.address.replace(/^.*!/, ''),
        active.name === sheet.name,
      ];
    });
    expect(found).toEqual(['B2:C3', 'B2', true]);
  });

  function onSheet<T>(
    work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
  ): Promise<T> {
    const harness: Harness = host();
    const name = freshSheet(harness);
    return harness.Excel.run((context) => work(context.workbook.worksheets.getItem(name), context));
  }
});
