import type { ExcelProblem } from '../../src/excel/door/problem';
import { failure, success, type Outcome } from '../../src/excel/door/outcome';
import type { MatrixPlace, MatrixReading } from '../../src/excel/read/matrices';
import type { WorkbookWatcher } from '../../src/excel/pane/watch-workbook';
import { createResultsSource } from '../../src/tasks/follow-results';

const reading = (id: string, origin: 'made' | 'found' = 'made'): MatrixReading => ({
  sheet: `Sheet ${id}`,
  sheetId: id,
  layout: { origin, firstRow: 4, rowCount: 0, codes: 2, documents: [], outsideFormulas: [] },
  cells: { codes: [], applicable: [], ratings: [], weights: [], rows: [], warnings: [] },
  notes: {},
  hiddenRows: 0,
  reading: { sheet: 'x', area: { row: 0, column: 0, rows: 0, columns: 0 }, values: [], names: [] },
});

/** Excel with these sheets, which tests change as they go. */
function workbook(...ids: string[]) {
  const excel = {
    made: new Map(ids.map((id) => [id, reading(id)])),
    front: undefined as MatrixReading | undefined,
    problem: undefined as ExcelProblem | undefined,
    requests: [] as string[],
    watcher: undefined as WorkbookWatcher | undefined,
    /** Holds answers back until it is called. */
    hold: undefined as Promise<void> | undefined,
  };
  const answer = async <T>(name: string, value: () => T): Promise<Outcome<T>> => {
    excel.requests.push(name);
    await excel.hold;
    return excel.problem ? failure(excel.problem) : success(value());
  };
  const source = createResultsSource(
    {
      findMatrices: () => answer('find', () => [...excel.made.values()] as readonly MatrixPlace[]),
      readMatrix: async (id) => {
        if (id === undefined) return answer('front', () => excel.front);
        const found = excel.made.get(id) ?? (excel.front?.sheetId === id ? excel.front : undefined);
        const outcome = await answer(`read ${id}`, () => found);
        return outcome.ok && !outcome.value ? failure({ kind: 'not-found' }) : outcome;
      },
      watchWorkbook: (watcher) => {
        excel.watcher = watcher;
        return () => (excel.watcher = undefined);
      },
    },
    5,
  );
  return { excel, source };
}

const quiet = () => new Promise((resolve) => setTimeout(resolve, 1));

test('reads the matrix there is', async () => {
  const { excel, source } = workbook('a');
  source.start();
  expect(source.state().phase).toBe('reading');
  await quiet();
  expect(source.state()).toMatchObject({ phase: 'ready', reading: { sheetId: 'a' } });
  expect(excel.requests).toEqual(['find', 'read a']);
});

test('says so when there is none, and finds the first one made', async () => {
  const { excel, source } = workbook();
  source.start();
  await quiet();
  expect(source.state().phase).toBe('none');
  excel.made.set('a', reading('a'));
  excel.watcher?.changed();
  await quiet();
  expect(source.state().phase).toBe('ready');
});

test('a change costs one request', async () => {
  const { excel, source } = workbook('a', 'b');
  source.start();
  await quiet();
  excel.requests.length = 0;
  excel.watcher?.changed();
  await quiet();
  expect(excel.requests).toEqual(['read a']);
});

test('changes during a reading lead to one more reading', async () => {
  const { excel, source } = workbook('a');
  source.start();
  await quiet();
  excel.requests.length = 0;
  let release: () => void = () => undefined;
  excel.hold = new Promise((resolve) => (release = resolve));
  for (let i = 0; i < 5; i++) excel.watcher?.changed();
  await quiet();
  release();
  await quiet();
  expect(excel.requests).toEqual(['read a', 'read a']);
});

test('of several matrices the active one is shown', async () => {
  const { excel, source } = workbook('a', 'b');
  excel.front = reading('b');
  source.start();
  await quiet();
  expect(source.state().reading?.sheetId).toBe('b');
});

test('the matrix chosen is shown, and again when the screen is opened again', async () => {
  const { source } = workbook('a', 'b');
  source.start();
  await quiet();
  source.choose('b');
  await quiet();
  source.stop();
  source.start();
  await quiet();
  expect(source.state().reading?.sheetId).toBe('b');
});

test('when its sheet is deleted, another one is shown', async () => {
  const { excel, source } = workbook('a', 'b');
  source.start();
  await quiet();
  excel.made.delete('a');
  excel.watcher?.changed();
  await quiet();
  expect(source.state().reading?.sheetId).toBe('b');
  excel.made.delete('b');
  excel.watcher?.changed();
  await quiet();
  expect(source.state()).toMatchObject({ phase: 'none', places: [], reading: undefined });
});

test('while a cell is edited the figures stay, and are read once it is done', async () => {
  const { excel, source } = workbook('a');
  source.start();
  await quiet();
  excel.problem = { kind: 'cell-editing' };
  excel.watcher?.changed();
  await quiet();
  expect(source.state()).toMatchObject({ phase: 'ready', problem: { kind: 'cell-editing' } });
  excel.problem = undefined;
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(source.state()).toMatchObject({ phase: 'ready', problem: undefined });
});

test('any other problem is shown instead, until a new attempt succeeds', async () => {
  const { excel, source } = workbook('a');
  excel.problem = { kind: 'old-excel' };
  source.start();
  await quiet();
  expect(source.state()).toMatchObject({ phase: 'problem', problem: { kind: 'old-excel' } });
  excel.problem = undefined;
  source.refresh();
  await quiet();
  expect(source.state().phase).toBe('ready');
});

test('a table of the user’s own is shown on request, and followed', async () => {
  const { excel, source } = workbook();
  source.start();
  await quiet();
  await source.readActiveSheet();
  await quiet();
  expect(source.state().noneOnActiveSheet).toBe(true);
  excel.front = reading('own', 'found');
  await source.readActiveSheet();
  await quiet();
  expect(source.state()).toMatchObject({ phase: 'ready', noneOnActiveSheet: false });
  source.refresh();
  await quiet();
  expect(source.state().reading?.sheetId).toBe('own');
});

test('an Excel that reports no changes is recognised', async () => {
  const { excel, source } = workbook('a');
  source.start();
  excel.watcher?.failed?.({ kind: 'old-excel' });
  await quiet();
  expect(source.state()).toMatchObject({ phase: 'ready', live: false });
});

test('when stopped it follows nothing', async () => {
  const { excel, source } = workbook('a');
  source.start();
  await quiet();
  source.stop();
  expect(excel.watcher).toBeUndefined();
});
