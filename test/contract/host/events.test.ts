import { everyExcel, freshSheet } from '../every-excel';

type Heard = object;

everyExcel({}, (host) => {
  test('a change on a sheet is reported, with its range and its author', async () => {
    const name = freshSheet(host());
    const heard: Heard[] = [];
    const registration = await host().Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      const added = sheet.onChanged.add(async (event) => {
        heard.push(event);
        await host().Excel.run(async (inner) => {
          const range = event.getRange(inner);
          range.load('address');
          await inner.sync();
          heard.push({ range: range.address.replace(/^.*!/, '') });
        });
      });
      await context.sync();
      sheet.getRange('B2:B3').values = [[1], [2]];
      await context.sync();
      return added;
    });
    await until(() => heard.length === 2);
    const id = host().model.sheet(name)?.id;
    expect(heard[0]).toMatchObject({
      type: 'WorksheetChanged',
      changeType: 'RangeEdited',
      source: 'Local',
      triggerSource: 'ThisLocalAddin',
      address: 'B2:B3',
      worksheetId: id,
    });
    expect(heard[1]).toEqual({ range: 'B2:B3' });
    // A handler must be removed in the context in which it was added.
    registration.remove();
    await registration.context.sync();
    type(name, 'A1', 'unheard');
    await pause();
    expect(heard).toHaveLength(2);
  });

  test('what the user types is reported to the whole workbook', async () => {
    const name = freshSheet(host());
    const heard: Heard[] = [];
    const remove = await listen((worksheets) =>
      worksheets.onChanged.add(async (event) => void heard.push(event)),
    );
    type(name, 'C4', 'typed');
    await until(() => heard.length === 1);
    expect(heard[0]).toMatchObject({
      address: 'C4',
      worksheetId: host().model.sheet(name)?.id,
      triggerSource: 'Unknown',
    });
    await remove();
  });

  test('added and deleted sheets are reported', async () => {
    const heard: unknown[] = [];
    const removals = [
      await listen((worksheets) =>
        worksheets.onAdded.add(async (event) => void heard.push([event.type, event.worksheetId])),
      ),
      await listen((worksheets) =>
        worksheets.onDeleted.add(async (event) => void heard.push([event.type, event.worksheetId])),
      ),
    ];
    const { id } = host().model.addSheet('Comes and goes');
    host().model.removeSheet(id);
    await until(() => heard.length === 2);
    expect(heard).toEqual([
      ['WorksheetAdded', id],
      ['WorksheetDeleted', id],
    ]);
    for (const remove of removals) await remove();
  });

  test('changes of the selection and the active sheet are reported', async () => {
    const name = freshSheet(host());
    const heard: unknown[] = [];
    const removals = [
      await listen((worksheets) =>
        worksheets.onSelectionChanged.add(async (event) => void heard.push(event.address)),
      ),
      await listen((worksheets) =>
        worksheets.onActivated.add(async (event) => void heard.push(event.worksheetId)),
      ),
    ];
    const { model } = host();
    const { id } = model.sheet(name) ?? { id: '' };
    model.activate(id);
    model.select(id, { row: 4, column: 1, rows: 2, columns: 2 });
    await until(() => heard.includes('B5:C6') && heard.includes(id));
    for (const remove of removals) await remove();
  });

  test('calculated formulas are reported sheet by sheet, whichever is active', async () => {
    const [one, other] = [freshSheet(host()), freshSheet(host())];
    const ids = [one, other].map((name) => host().model.sheet(name)?.id);
    for (const cell of ['B1', 'B2', 'D9']) type(one, cell, `=A1+${cell.length}`);
    type(other, 'C3', `='${one}'!A1`);
    await host().settled();
    const heard: unknown[] = [];
    const remove = await listen((worksheets) =>
      worksheets.onCalculated.add(
        async ({ type, worksheetId, address }) => void heard.push([type, worksheetId, address]),
      ),
    );
    type(one, 'A1', '5');
    await until(() => heard.length > 1);
    expect(heard).toEqual([
      ['WorksheetCalculated', ids[0], 'B1:B2,D9'],
      ['WorksheetCalculated', ids[1], 'C3'],
    ]);
    await remove();
  });

  async function listen<T>(
    add: (worksheets: Excel.WorksheetCollection) => OfficeExtension.EventHandlerResult<T>,
  ): Promise<() => Promise<void>> {
    const registration = await host().Excel.run(async (context) => {
      const added = add(context.workbook.worksheets);
      await context.sync();
      return added;
    });
    return async () => {
      registration.remove();
      await registration.context.sync();
    };
  }

  function type(name: string, address: string, text: string): void {
    const column = address.charCodeAt(0) - 65;
    const row = Number(address.slice(1)) - 1;
    host()
      .model.sheet(name)
      ?.write({ row, column, rows: 1, columns: 1 }, [[text]], 'user');
  }
});

const pause = () => new Promise((resolve) => setTimeout(resolve, 30));

async function until(isTrue: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !isTrue(); tries++) await pause();
  expect(isTrue()).toBe(true);
}
