import { everyExcel, freshSheet } from '../every-excel';

/** Rules for cells: conditional formats and data validation. */
everyExcel({}, (host) => {
  test('a conditional format gets its formula and formatting one by one', async () => {
    const { name, ...found } = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('B2:B9');
      const format = range.conditionalFormats.add('Custom');
      format.custom.format.fill.color = '#C6EFCE';
      format.custom.rule.formula = '=$B2="T"';
      format.custom.format.font.bold = true;
      format.custom.format.font.color = '#006100';
      format.stopIfTrue = true;
      format.load('id,type,stopIfTrue,custom/rule/formula,custom/format/fill/color');
      const where = format.getRange();
      where.load('address');
      const count = range.conditionalFormats.getCount();
      sheet.load('name');
      await context.sync();
      return {
        name: sheet.name,
        type: format.type,
        stops: format.stopIfTrue,
        formula: format.custom.rule.formula,
        fill: format.custom.format.fill.color,
        where: where.address.replace(/^.*!/, ''),
        count: count.value,
      };
    });
    expect(found).toEqual({
      type: 'Custom',
      stops: true,
      formula: '=$B2="T"',
      fill: '#C6EFCE',
      where: 'B2:B9',
      count: 1,
    });
    expect(host().model.sheet(name)?.conditionalFormats()).toMatchObject([
      {
        areas: [{ row: 1, column: 1, rows: 8, columns: 1 }],
        rule: { kind: 'formula', formula: '=$B2="T"' },
        style: { fill: '#C6EFCE', fontColour: '#006100', bold: true },
        stopIfTrue: true,
      },
    ]);
  });

  test('formats by text and by value', async () => {
    const found = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:A5');
      const text = range.conditionalFormats.add('ContainsText');
      text.textComparison.rule = { operator: 'Contains', text: 'gap' };
      text.textComparison.format.font.color = '#FF0000';
      const value = range.conditionalFormats.add('CellValue');
      value.cellValue.rule = { operator: 'Between', formula1: '1', formula2: '=3' };
      value.cellValue.format.fill.color = 'yellow';
      text.load('type,textComparison/rule');
      value.load('type,cellValue/rule');
      const other = text.cellValueOrNullObject;
      other.load('rule');
      await context.sync();
      return [
        text.type,
        text.textComparison.rule,
        value.type,
        value.cellValue.rule,
        other.isNullObject,
      ];
    });
    expect(found).toEqual([
      'ContainsText',
      { operator: 'Contains', text: 'gap' },
      'CellValue',
      { operator: 'Between', formula1: '1', formula2: '=3' },
      true,
    ]);
  });

  test('clearing part of a format leaves the rest', async () => {
    const name = await onSheet(async (sheet, context) => {
      const format = sheet.getRange('A1:A9').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=TRUE';
      await context.sync();
      sheet.getRange('A4:A5').conditionalFormats.clearAll();
      sheet.load('name');
      await context.sync();
      return sheet.name;
    });
    const areas = host().model.sheet(name)?.conditionalFormats()[0]?.areas;
    expect(areas).toEqual([
      { row: 0, column: 0, rows: 3, columns: 1 },
      { row: 5, column: 0, rows: 4, columns: 1 },
    ]);
  });

  test('a formula is read for the first cell of its format, and set for that of the range it was fetched through', async () => {
    const read = await onSheet(async (sheet, context) => {
      const added = sheet.getRange('C3:D5').conditionalFormats.add('Custom');
      added.custom.rule.formula = '=C$3=$A3';
      added.load('id');
      await context.sync();
      const through = (address?: string) =>
        sheet.getRange(address).conditionalFormats.getItem(added.id).custom.rule;
      const read: string[] = [];
      const set = async (formula: string, address?: string) => {
        through(address).formula = formula;
        const [first, other] = [through('C3'), through('D5')];
        first.load('formula');
        other.load('formula');
        await context.sync();
        expect(other.formula).toBe(first.formula);
        read.push(first.formula);
      };
      await set('=C3=$A$1', 'C3:C4');
      await set('=D3=1', 'D3:D5');
      await set('=C5=1', 'C5');
      // Through the whole sheet, as if it were for A1.
      await set('=C3=1');
      await set('=A1=$A1');
      await set('=A2=1', 'C3');
      await set('=A1048576=XFD1');
      return read;
    });
    expect(read).toEqual([
      '=C3=$A$1',
      '=C3=1',
      '=C3=1',
      '=E5=1',
      '=C3=$A3',
      '=A2=1',
      // What leaves the sheet comes back on its other side.
      '=C2=B3',
    ]);
  });

  test('a format of several areas is written for the first of them, also once its first cells are cleared', async () => {
    const [added, cleared, format] = await onSheet(async (sheet, context) => {
      const { conditionalFormats } = sheet.getRanges('B6:B7,C3:C4,A4');
      const added = conditionalFormats.add('Custom');
      added.custom.rule.formula = '=C3=$E3';
      added.load('id');
      const places = added.getRanges().load('address');
      await context.sync();
      const address = places.address.replace(/[^,!]+!/g, '');
      sheet.getRange('C3:C3').conditionalFormats.clearAll();
      const rule = sheet.getRange().conditionalFormats.getItem(added.id).custom.rule;
      rule.load('formula');
      await context.sync();
      const first = rule.formula;
      sheet.getRange('A4').clear('Formats');
      rule.load('formula');
      await context.sync();
      return [address, first, rule.formula];
    });
    expect([added, cleared, format]).toEqual(['C3:C4,A4,B6:B7', '=A4=$E4', '=C4=$E4']);
  });

  test('a comparison with a cell is set for the first cell of the range, too', async () => {
    const rule = await onSheet(async (sheet, context) => {
      const added = sheet.getRange('C3:D5').conditionalFormats.add('CellValue');
      added.cellValue.rule = { operator: 'Between', formula1: '=A3', formula2: '9' };
      added.load('id');
      await context.sync();
      const { cellValue } = sheet.getRange('D5').conditionalFormats.getItem(added.id);
      cellValue.rule = { operator: 'Between', formula1: '=B5', formula2: '=$B5' };
      cellValue.load('rule');
      await context.sync();
      return cellValue.rule;
    });
    expect(rule).toEqual({ operator: 'Between', formula1: '=A3', formula2: '=$B3' });
  });

  test('a conditional format is found by its id and deleted', async () => {
    const left = await onSheet(async (sheet, context) => {
      const { conditionalFormats } = sheet.getRange('A1:A9');
      const format = conditionalFormats.add('Custom');
      format.custom.rule.formula = '=TRUE';
      format.load('id');
      await context.sync();
      conditionalFormats.getItem(format.id).delete();
      const count = conditionalFormats.getCount();
      await context.sync();
      return count.value;
    });
    expect(left).toBe(0);
  });

  test('one rule that cannot be read fails the request; adding and clearing go on', async () => {
    const name = freshSheet(host());
    const run = (work: (range: Excel.Range) => void) =>
      host().Excel.run(async (context) => {
        work(context.workbook.worksheets.getItem(name).getRange('A1:A5'));
        await context.sync();
      });
    const add = (type: 'Custom' | 'CellValue') => (range: Excel.Range) => {
      const added = range.conditionalFormats.add(type);
      if (type === 'Custom') added.custom.rule.formula = '=TRUE';
      else added.cellValue.rule = { operator: 'EqualTo', formula1: '1' };
    };
    await run(add('Custom'));
    await run(add('CellValue'));
    host().quirks.unreadableRules = true;
    const code = 'ItemNotFound';
    const load = (range: Excel.Range) => void range.conditionalFormats.load('items/id');
    await expect(run(load)).rejects.toMatchObject({ code });
    const remove = (range: Excel.Range) => range.conditionalFormats.getItemAt(0).delete();
    await expect(run(remove)).rejects.toMatchObject({ code });
    await run(add('Custom'));
    await run((range) => range.conditionalFormats.clearAll());
    await run(load);
    host().quirks.unreadableRules = false;
    expect(host().model.sheet(name)?.conditionalFormats()).toEqual([]);
  });

  test('unsupported kinds of conditional format are refused as such', async () => {
    const adding = onSheet(async (sheet, context) => {
      sheet.getRange('A1').conditionalFormats.add('DataBar');
      await context.sync();
    });
    await expect(adding).rejects.toMatchObject({ code: 'NotImplemented' });
  });

  test('a list of choices with its messages', async () => {
    const found = await onSheet(async (sheet, context) => {
      const { dataValidation } = sheet.getRange('C2:C9');
      dataValidation.rule = { list: { inCellDropDown: true, source: 'T,P' } };
      dataValidation.prompt = { showPrompt: true, title: 'Rating', message: 'T or P' };
      dataValidation.errorAlert = {
        showAlert: true,
        style: 'Stop',
        title: 'Not a rating',
        message: 'Choose T or P.',
      };
      dataValidation.ignoreBlanks = false;
      dataValidation.load('type,rule,prompt,errorAlert,ignoreBlanks');
      const beside = sheet.getRange('C1:C2').dataValidation;
      const none = sheet.getRange('D1').dataValidation;
      beside.load('type');
      none.load('type,rule');
      await context.sync();
      return { ...dataValidation.toJSON(), beside: beside.type, none: none.type };
    });
    expect(found).toMatchObject({
      type: 'List',
      rule: { list: { inCellDropDown: true, source: 'T,P' } },
      prompt: { showPrompt: true, title: 'Rating', message: 'T or P' },
      errorAlert: {
        showAlert: true,
        style: 'Stop',
        title: 'Not a rating',
        message: 'Choose T or P.',
      },
      ignoreBlanks: false,
      beside: 'Inconsistent',
      none: 'None',
    });
  });

  test('a list may come from a range', async () => {
    const rule = await onSheet(async (sheet, context) => {
      const { dataValidation } = sheet.getRange('C2:C9');
      dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange('A1:A3') } };
      dataValidation.load('rule');
      await context.sync();
      return dataValidation.rule;
    });
    expect(rule.list?.source).toMatch(/^='Test \d+'!\$A\$1:\$A\$3$/);
  });

  test('numbers, text lengths and formulas are rules too', async () => {
    const rules = [
      { wholeNumber: { formula1: 0, formula2: 5, operator: 'Between' } },
      { decimal: { formula1: '=A1', operator: 'GreaterThan' } },
      { textLength: { formula1: 255, operator: 'LessThanOrEqualTo' } },
      { custom: { formula: '=A1<>""' } },
    ] as const;
    const found = await onSheet(async (sheet, context) => {
      const read = rules.map((rule, row) => {
        const { dataValidation } = sheet.getCell(row, 3);
        dataValidation.rule = rule as Excel.DataValidationRule;
        dataValidation.load('type,rule');
        return dataValidation;
      });
      await context.sync();
      return read.map(({ type, rule }) => [type, rule]);
    });
    expect(found).toEqual([
      ['WholeNumber', rules[0]],
      ['Decimal', rules[1]],
      ['TextLength', rules[2]],
      ['Custom', rules[3]],
    ]);
  });

  test('clearing removes validation from part of the cells', async () => {
    const types = await onSheet(async (sheet, context) => {
      sheet.getRange('A1:A4').dataValidation.rule = { list: { inCellDropDown: true, source: 'T' } };
      await context.sync();
      sheet.getRange('A2').dataValidation.clear();
      const parts = ['A1', 'A2', 'A3:A4'].map((address) => sheet.getRange(address).dataValidation);
      for (const part of parts) part.load('type');
      await context.sync();
      return parts.map((part) => part.type);
    });
    expect(types).toEqual(['List', 'None', 'List']);
  });

  function onSheet<T>(
    work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
  ): Promise<T> {
    const name = freshSheet(host());
    return host().Excel.run((context) => work(context.workbook.worksheets.getItem(name), context));
  }
});
