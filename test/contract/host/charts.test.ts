import type { Chart } from '../../../src/workbench/model/snapshot';
import { everyExcel, freshSheet } from '../every-excel';

const HEADED = [
  ['Goal', 'Total', 'Partial'],
  ['G1', 2, 1],
  ['G2', 0, 3],
];

everyExcel({}, (host) => {
  test('columns of a range become series with names, categories and values', async () => {
    const [chart] = await charted('BarStacked', HEADED);
    expect(chart).toMatchObject({ type: 'BarStacked', title: 'Chart Title', legend: 'Bottom' });
    expect(chart?.series.map(({ name, categories, values }) => [name, categories, values])).toEqual(
      [
        [at(0, 1, 1), at(1, 0, 2), at(1, 1, 2)],
        [at(0, 2, 1), at(1, 0, 2), at(1, 2, 2)],
      ],
    );
  });

  test('a first column of numbers is a series, unless the corner is empty', async () => {
    const [numbers] = await charted('ColumnClustered', [
      ['Code', 'Score'],
      [1, 5],
      [2, 6],
    ]);
    const [labelled] = await charted('ColumnClustered', [
      ['', 'Score'],
      [1, 5],
      [2, 6],
    ]);
    expect([numbers?.series.length, labelled?.series.length]).toEqual([2, 1]);
    expect(labelled?.series[0]?.categories).toEqual(at(1, 0, 2));
  });

  test('categories made by formulas are read after calculation', async () => {
    const rows = [
      ['Goal', 'Total'],
      ['="G"&1', '=1+1'],
      ['="G"&2', '=2+2'],
    ];
    const [chart] = await charted('ColumnStacked', rows);
    expect(chart?.series).toHaveLength(1);
  });

  test('rows can be the series', async () => {
    const [chart] = await charted('ColumnClustered', HEADED, 'Rows');
    expect(chart?.series[0]?.values.area).toEqual({ row: 1, column: 1, rows: 1, columns: 2 });
  });

  test('formatting is set and read', async () => {
    const read = await onChart(async (chart, context) => {
      chart.name = 'Coverage';
      chart.title.text = 'Coverage by goal';
      chart.legend.position = 'Right';
      const series = chart.series.getItemAt(0);
      series.format.fill.setSolidColor('4c9f38');
      series.gapWidth = 50;
      chart.axes.valueAxis.minimum = 0;
      chart.axes.valueAxis.maximum = 1;
      chart.axes.valueAxis.numberFormat = '0%';
      chart.axes.categoryAxis.reversePlotOrder = true;
      chart.axes.categoryAxis.position = 'Maximum';
      chart.load('name,chartType,title/text,legend/position,legend/visible,series/items/name');
      chart.axes.categoryAxis.load('reversePlotOrder,position,type');
      chart.axes.valueAxis.load('numberFormat,type');
      await context.sync();
      const { categoryAxis, valueAxis } = chart.axes;
      return [
        [chart.name, chart.chartType, chart.title.text, chart.legend.position],
        chart.series.items.map(({ name }) => name),
        [categoryAxis.reversePlotOrder, categoryAxis.position, categoryAxis.type],
        [valueAxis.numberFormat, valueAxis.type],
      ];
    });
    expect(read).toEqual([
      ['Coverage', 'BarClustered', 'Coverage by goal', 'Right'],
      ['Total', 'Partial'],
      [true, 'Maximum', 'Category'],
      ['0%', 'Value'],
    ]);
    expect(lastSheet().charts()[0]).toMatchObject({
      gapWidth: 50,
      valueAxis: { minimum: 0, maximum: 1, numberFormat: '0%' },
      series: [{ colour: '#4C9F38' }, {}],
    });
  });

  test('hidden elements, and settings left to Excel again, are removed', async () => {
    await onChart(async (chart, context) => {
      chart.title.visible = false;
      chart.legend.visible = false;
      chart.axes.valueAxis.maximum = 5;
      chart.axes.valueAxis.maximum = '';
      await context.sync();
    });
    const chart = lastSheet().charts()[0];
    expect([chart?.title, chart?.legend, chart?.valueAxis?.maximum]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('a chart covers the cells it is put on, and grows with them', async () => {
    const before = await boxAfter((chart) => chart.setPosition('B2', 'D5'));
    const sheet = lastSheet();
    expect(before).toEqual({
      left: sheet.columnWidth(0),
      top: sheet.rowHeight(0),
      width: 3 * sheet.columnWidth(0),
      height: 4 * sheet.rowHeight(0),
    });
    sheet.setRowHeight(2, 1, 100);
    const after = await boxAfter(() => undefined, sheet.name);
    expect(after.height).toBe(3 * sheet.rowHeight(0) + 100);
  });

  test('left, top, width and height are points', async () => {
    const box = { left: 100, top: 33, width: 250, height: 180 };
    const read = await boxAfter((chart) => chart.set(box));
    expect(read).toEqual(box);
  });

  test('a chart is found by name and place, and deleted', async () => {
    const found = await onChart(async (chart, context) => {
      chart.name = 'Mine';
      const { charts } = context.workbook.worksheets.getItem(lastSheet().name);
      const same = charts.getItem('mine');
      const first = charts.getItemAt(0);
      const none = charts.getItemOrNullObject('Yours');
      const count = charts.getCount();
      same.load('id');
      first.load('id');
      await context.sync();
      charts.load('items/id');
      await context.sync();
      charts.items[0]?.delete();
      const left = charts.getCount();
      await context.sync();
      return [same.id === first.id, none.isNullObject, count.value, left.value];
    });
    expect(found).toEqual([true, true, 1, 0]);
  });

  test('a chart follows inserted and deleted rows and columns', async () => {
    await onChart((chart, context) => {
      chart.setPosition('E3', 'H9');
      return context.sync();
    });
    const sheet = lastSheet();
    await onSheet(sheet.name, async (worksheet, context) => {
      worksheet.getRange('1:1').insert('Down');
      worksheet.getRange('4:4').insert('Down');
      worksheet.getRange('C:C').delete('Left');
      await context.sync();
    });
    const [chart] = sheet.charts();
    expect(chart?.series).toHaveLength(1);
    expect(chart?.series[0]?.values.area).toEqual({ row: 2, column: 1, rows: 3, columns: 1 });
    expect(chart?.place.from).toMatchObject({ row: 4, column: 3 });
    expect(chart?.place.to).toMatchObject({ row: 11, column: 7 });
  });

  test('what is deleted is no longer shown', async () => {
    await onChart((_chart, context) => context.sync());
    const sheet = lastSheet();
    const edit = (address: string, shift: 'Up' | 'Left') =>
      onSheet(sheet.name, (worksheet, context) => {
        worksheet.getRange(address).delete(shift);
        return context.sync();
      });
    await edit('1:1', 'Up');
    await edit('A:A', 'Left');
    expect(sheet.charts()[0]?.series.map(({ name, categories }) => [name, categories])).toEqual([
      ['', undefined],
      ['', undefined],
    ]);
    await edit('1:2', 'Up');
    expect(sheet.charts()[0]?.series).toEqual([]);
  });

  test('charts are deleted with their sheet, and lose series from a deleted sheet', async () => {
    const [source, home] = [freshSheet(host()), freshSheet(host())];
    await host().Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const cells = worksheets.getItem(source).getRange('A1:C3');
      cells.values = HEADED;
      worksheets.getItem(home).charts.add('ColumnClustered', cells);
      await context.sync();
    });
    const sheet = host().model.sheet(home);
    expect(sheet?.charts()[0]?.series).toHaveLength(2);
    host().model.removeSheet(host().model.sheet(source)?.id ?? '');
    expect(sheet?.charts()[0]?.series).toHaveLength(0);
  });

  test.each<[string, string, (chart: Excel.Chart) => void]>([
    ['InvalidArgument', 'ChartAxis.maximum', (c) => (c.axes.valueAxis.maximum = 'much')],
    ['InvalidArgument', 'ChartSeries.gapWidth', (c) => (c.series.getItemAt(0).gapWidth = 501)],
    ['InvalidArgument', 'ChartFill.setSolidColor', (c) => fill(c).setSolidColor('greenish')],
    ['InvalidArgument', 'Chart.setPosition', (c) => c.setPosition('D5', 'B2')],
    ['InvalidArgument', 'ChartSeriesCollection.getItemAt', (c) => c.series.getItemAt(2).delete()],
    ['NotImplemented', 'Chart.chartType', (c) => (c.chartType = 'Pie')],
    ['ApiNotFound', 'Chart.getImage', (c) => c.getImage()],
  ])('%s at %s', async (code, errorLocation, misuse) => {
    const misusing = onChart((chart, context) => {
      misuse(chart);
      return context.sync();
    });
    await expect(misusing).rejects.toMatchObject({ code, debugInfo: { errorLocation } });
  });

  test('a protected sheet refuses charts', async () => {
    const name = freshSheet(host());
    const sheet = host().model.sheet(name);
    if (sheet) sheet.isProtected = true;
    const adding = onSheet(name, (worksheet, context) => {
      worksheet.charts.add('ColumnClustered', worksheet.getRange('A1:B2'));
      return context.sync();
    });
    await expect(adding).rejects.toMatchObject({ code: 'AccessDenied' });
  });

  const fill = (chart: Excel.Chart) => chart.series.getItemAt(0).format.fill;

  function at(row: number, column: number, rows: number) {
    return { sheetId: lastSheet().id, area: { row, column, rows, columns: 1 } };
  }

  function lastSheet() {
    const sheet = host().model.sheets().at(-1);
    if (!sheet) throw new Error('no sheet');
    return sheet;
  }

  async function charted(
    type: 'BarStacked' | 'ColumnClustered' | 'ColumnStacked',
    cells: readonly (readonly (string | number)[])[],
    by?: 'Rows',
  ): Promise<readonly Chart[]> {
    const name = freshSheet(host());
    await onSheet(name, async (sheet, context) => {
      const range = sheet
        .getRange('A1')
        .getResizedRange(cells.length - 1, (cells[0]?.length ?? 1) - 1);
      range.formulas = cells.map((row) => [...row]);
      sheet.charts.add(type, range, by);
      await context.sync();
    });
    return lastSheet().charts();
  }

  function onSheet<T>(
    name: string,
    work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
  ): Promise<T> {
    return host().Excel.run((context) => work(context.workbook.worksheets.getItem(name), context));
  }

  function onChart<T>(
    work: (chart: Excel.Chart, context: Excel.RequestContext) => Promise<T>,
  ): Promise<T> {
    return onSheet(freshSheet(host()), (sheet, context) => {
      const range = sheet.getRange('A1:C3');
      range.values = HEADED;
      return work(sheet.charts.add('BarClustered', range, 'Columns'), context);
    });
  }

  /** The box of a new chart, or of an existing one, after a change to it. */
  function boxAfter(change: (chart: Excel.Chart) => void, known?: string) {
    const read = async (chart: Excel.Chart, context: Excel.RequestContext) => {
      change(chart);
      chart.load('left,top,width,height');
      await context.sync();
      const { left, top, width, height } = chart;
      return { left, top, width, height };
    };
    if (known === undefined) return onChart(read);
    return onSheet(known, (sheet, context) => read(sheet.charts.getItemAt(0), context));
  }
});
