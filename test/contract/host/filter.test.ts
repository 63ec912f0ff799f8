import type { SheetModel } from '../../../src/workbench/model/workbook-model';
import { everyExcel, freshSheet } from '../every-excel';

everyExcel({}, (host) => {
  test('a filter moves with its cells, and is deleted with them', async () => {
    const [moved, gone] = await onSheet(async (sheet, context) => {
      sheet.autoFilter.apply(sheet.getRange('B2:C9'));
      sheet.getRange('1:1').insert('Down');
      sheet.getRange('C:C').insert('Right');
      const range = sheet.autoFilter.getRange();
      range.load('address');
      await context.sync();
      sheet.getRange('1:20').delete('Up');
      sheet.autoFilter.load('enabled');
      await context.sync();
      return [range.address.replace(/^.*!/, ''), sheet.autoFilter.enabled];
    });
    expect([moved, gone]).toEqual(['B3:D10', false]);
  });

  /** Five rows below headings, a number and a letter each. */
  const ROWS = [
    ['Goal', 'Rating'],
    [1, 'T'],
    [2, 'P'],
    [3, ''],
    [4, 't'],
    [5, 'Total'],
  ];

  async function filled(
    sheet: Excel.Worksheet,
    column?: number,
    criteria?: Excel.FilterCriteria,
  ): Promise<void> {
    sheet.getRange('A1:B6').values = ROWS;
    sheet.autoFilter.apply('A1:B6', column, criteria);
    await sheet.context.sync();
  }

  const hiddenRows = async (sheet: Excel.Worksheet) => {
    const rows = [1, 2, 3, 4, 5, 6, 7].map((row) => sheet.getRange(`A${row}`).load('rowHidden'));
    await sheet.context.sync();
    return rows.flatMap(({ rowHidden }, index) => (rowHidden ? [index + 1] : []));
  };

  test.each<[Excel.FilterCriteria, number, readonly number[]]>([
    [{ filterOn: 'Values', values: ['T'] }, 1, [3, 4, 6]],
    [{ filterOn: 'Values', values: ['P', ''] }, 1, [2, 5, 6]],
    [{ filterOn: 'Values', values: [] }, 1, [2, 3, 4, 5, 6]],
    [{ filterOn: 'Custom', criterion1: '=T*' }, 1, [3, 4]],
    [{ filterOn: 'Custom', criterion1: '<>' }, 1, [4]],
    [{ filterOn: 'Custom', criterion1: '=' }, 1, [2, 3, 5, 6]],
    [{ filterOn: 'Custom', criterion1: '>1', criterion2: '<=4', operator: 'And' }, 0, [2, 6]],
    [{ filterOn: 'Custom', criterion1: '<2', criterion2: '>4', operator: 'Or' }, 0, [3, 4, 5]],
  ])('%j of column %d hides the rows %j', async (criteria, column, hidden) => {
    const found = await onSheet(async (sheet) => {
      await filled(sheet, column, criteria);
      sheet.autoFilter.load('isDataFiltered,criteria');
      return [await hiddenRows(sheet), sheet.autoFilter.isDataFiltered, sheet.autoFilter.criteria];
    });
    const none = { criterion1: null, criterion2: null, operator: null, values: null };
    const all = [none, none].map((each, index) => (index === column ? criteria : each));
    expect(found).toEqual([hidden, true, all]);
  });

  test('columns filter together; criteria are cleared, applied again and removed', async () => {
    const found = await onSheet(async (sheet, context) => {
      const { autoFilter } = sheet;
      await filled(sheet, 1, { filterOn: 'Values', values: ['T', 'P'] });
      autoFilter.apply('A1:B6', 0, { filterOn: 'Custom', criterion1: '>1' });
      const steps = [await hiddenRows(sheet)];
      sheet.getRange('B4').values = [['P']];
      await context.sync();
      steps.push(await hiddenRows(sheet));
      autoFilter.reapply();
      steps.push(await hiddenRows(sheet));
      // A column that is inserted moves the criteria with theirs.
      sheet.getRange('A:A').insert('Right');
      autoFilter.reapply();
      steps.push(await hiddenRows(sheet));
      autoFilter.clearCriteria();
      autoFilter.load('enabled,isDataFiltered');
      steps.push(await hiddenRows(sheet));
      const { enabled, isDataFiltered } = autoFilter;
      autoFilter.apply('B1:C6', 1, { filterOn: 'Values', values: ['T'] });
      autoFilter.remove();
      autoFilter.load('enabled');
      steps.push(await hiddenRows(sheet));
      return { steps, left: [enabled, isDataFiltered, autoFilter.enabled] };
    });
    expect(found).toEqual({
      steps: [[2, 4, 6], [2, 4, 6], [2, 6], [2, 6], [], []],
      left: [true, false, false],
    });
  });

  const NUMBERS = [[10], [20], [30], [40], [50]];
  const T: Excel.FilterCriteria = { filterOn: 'Values', values: ['T'] };
  /** Writes to A2:A6 with rows 3, 4 and 6 hidden by the filter; what is there afterwards. */
  const written = (write: (sheet: Excel.Worksheet) => void, criteria: Excel.FilterCriteria = T) =>
    onSheet(async (sheet, context) => {
      await filled(sheet, 1, criteria);
      write(sheet);
      await context.sync();
      sheet.autoFilter.clearCriteria();
      const range = sheet.getRange('A2:A6').load('values,numberFormat');
      await context.sync();
      return [range.values.flat(), range.numberFormat.flat()] as unknown[][];
    });

  test('a block over filtered rows goes wrong as in Excel: its first row everywhere, hidden rows untouched', async () => {
    const [values] = await written((sheet) => (sheet.getRange('A2:A6').values = NUMBERS));
    expect(values).toEqual([10, 2, 3, 10, 5]);
    const [formulas] = await written(
      (sheet) => (sheet.getRange('A2:A6').formulas = NUMBERS.map(([each]) => [`=${each}`])),
    );
    expect(formulas).toEqual([10, 2, 3, 10, 5]);
    const [, formats] = await written(
      (sheet) => (sheet.getRange('A2:A6').numberFormat = [['0.0'], ['0.00'], ['@'], ['@'], ['@']]),
    );
    expect(formats).toEqual(['0.0', 'General', 'General', '0.0', 'General']);
    const [cleared] = await written((sheet) => sheet.getRange('A2:A6').clear('Contents'));
    expect(cleared).toEqual(['', 2, 3, '', 5]);
    const [deleted] = await written((sheet) => sheet.getRange('2:5').delete('Up'));
    expect(deleted).toEqual([2, 3, 5, '', '']);
  });

  test('single rows are written, hidden or not; so is all where nothing is filtered', async () => {
    const [values] = await written((sheet) => {
      sheet.getRange('A3').values = [[7]];
      sheet.getRange('A2').values = [[8]];
    });
    expect(values).toEqual([8, 7, 3, 4, 5]);
    const all: Excel.FilterCriteria = { filterOn: 'Values', values: ['T', 'P', '', 'Total'] };
    const [block] = await written((sheet) => (sheet.getRange('A2:A6').values = NUMBERS), all);
    expect(block).toEqual(NUMBERS.flat());
  });

  test('rows that are hidden by hand are written as all others', async () => {
    const found = await onSheet(async (sheet, context) => {
      await filled(sheet);
      sheet.getRange('3:4').rowHidden = true;
      const range = sheet.getRange('A2:A6');
      range.values = NUMBERS;
      range.load('values');
      sheet.autoFilter.load('isDataFiltered');
      await context.sync();
      return [range.values, sheet.autoFilter.isDataFiltered];
    });
    expect(found).toEqual([NUMBERS, false]);
  });

  test('a table is filtered by its own filter or by its columns', async () => {
    const found = await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B6').values = ROWS;
      const table = sheet.tables.add('A1:B6', true);
      const { filter } = table.columns.getItem('Rating');
      const steps: unknown[] = [];
      const note = async () => {
        table.autoFilter.load('isDataFiltered');
        sheet.autoFilter.load('isDataFiltered');
        const rows = await hiddenRows(sheet);
        steps.push([rows, table.autoFilter.isDataFiltered, sheet.autoFilter.isDataFiltered]);
      };
      filter.applyValuesFilter(['T']);
      await note();
      sheet.getRange('A2:A6').values = NUMBERS;
      filter.clear();
      await note();
      filter.applyCustomFilter('=P');
      table.clearFilters();
      await note();
      table.autoFilter.apply('A1:B6', 0, { filterOn: 'Custom', criterion1: '>5' });
      table.rows.getItemAt(0).delete();
      await note();
      const range = table.getDataBodyRange().load('values');
      await context.sync();
      return [...steps, range.values.map(([each]) => each as unknown)];
    });
    expect(found).toEqual([
      [[3, 4, 6], true, false],
      [[], false, false],
      [[], false, false],
      [[3, 4, 6], true, false],
      [10, 2, 3, 10, 5],
    ]);
  });

  test('a table that a person filters in the grid is filtered for the add-in, too', async () => {
    const found = await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B6').values = ROWS;
      const table = sheet.tables.add('A1:B6', true);
      sheet.load('name');
      await context.sync();
      filterInGrid(host().model.sheet(sheet.name), 1, ['P']);
      table.autoFilter.load('isDataFiltered');
      sheet.getRange('A2:A6').values = NUMBERS;
      await context.sync();
      const { isDataFiltered } = table.autoFilter;
      table.clearFilters();
      table.autoFilter.load('isDataFiltered');
      sheet.getRange('B2:B6').values = NUMBERS;
      const range = table.getDataBodyRange().load('values');
      await context.sync();
      return [isDataFiltered, table.autoFilter.isDataFiltered, range.values];
    });
    const values = [1, 10, 3, 4, 5].map((one, index) => [one, NUMBERS[index]?.[0]]);
    expect(found).toEqual([true, false, values]);
  });

  test('other ways to filter are not supported', async () => {
    const filtering = onSheet((sheet, context) => {
      sheet.autoFilter.apply('A1:C9', 0, { filterOn: 'TopItems', criterion1: '5' });
      return context.sync();
    });
    await expect(filtering).rejects.toMatchObject({
      code: 'NotImplemented',
      debugInfo: { errorLocation: 'AutoFilter.apply' },
    });
  });

  function onSheet<T>(
    work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
  ): Promise<T> {
    const name = freshSheet(host());
    return host().Excel.run((context) => work(context.workbook.worksheets.getItem(name), context));
  }
});

/** As Univer's own menu of a table's column does. */
function filterInGrid(sheet: SheetModel | undefined, column: number, values: string[]): void {
  const { book } = sheet as unknown as {
    book: {
      workbook: { getUnitId(): string };
      commands: { syncExecuteCommand(id: string, params: object): unknown };
    };
  };
  book.commands.syncExecuteCommand('sheet.command.set-table-filter', {
    unitId: book.workbook.getUnitId(),
    tableId: sheet?.tables()[0]?.id,
    column,
    tableFilter: { filterType: 'manual', values },
  });
}
