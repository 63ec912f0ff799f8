import { failure, success, type Outcome } from '../../../src/excel/door/outcome';
import type { CellExplained } from '../../../src/tasks/explain/cell-explained';
import { createCellSource } from '../../../src/tasks/explain/follow-cell';
import type { OurFunctions, Wrong } from '../../../src/tasks/explain/functions';
import type { WorkbookWatcher } from '../../../src/excel/pane/watch-workbook';

const cell = (row: number): CellExplained<Wrong> => ({
  cell: {
    ...{ sheet: 'Plan', sheetId: 's1', row, column: 0, formula: '', value: '' },
    ...{ isError: false, text: '', numberFormat: 'General' },
  },
  active: undefined,
  isAway: false,
  finding: { kind: 'busy' },
});

function played(answers: (() => Promise<Outcome<CellExplained<Wrong>>>)[], retry?: number) {
  const watchers: WorkbookWatcher[] = [];
  const before: (number | undefined)[] = [];
  const source = createCellSource(
    {} as OurFunctions<Wrong>,
    {
      explain: (last) => {
        before.push(last?.cell.row);
        return (answers.shift() ?? (() => Promise.reject(new Error('no answer'))))();
      },
      watch: (watcher) => {
        watchers.push(watcher);
        return () => void watchers.splice(0);
      },
    },
    retry,
  );
  return { source, watchers, before };
}

const turns = async () => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

test('reads when it starts, and again after changes, however many came meanwhile', async () => {
  const answers = [1, 2, 3].map((row) => async () => success(cell(row)));
  const { source, watchers, before } = played(answers);
  source.start();
  watchers[0]?.changed();
  watchers[0]?.changed();
  expect(source.state().reading).toBe(true);
  await turns();
  expect(source.state()).toMatchObject({ explained: { cell: { row: 2 } }, reading: false });
  expect(before).toEqual([undefined, 1]);
  source.refresh();
  await turns();
  expect(source.state().explained?.cell.row).toBe(3);
});

test('what Excel refuses is a problem, and is tried again while it may pass', async () => {
  jest.useFakeTimers();
  const { source } = played(
    [async () => failure({ kind: 'cell-editing' }), async () => success(cell(1))],
    1000,
  );
  source.start();
  await turns();
  expect(source.state().problem).toEqual({ kind: 'cell-editing' });
  jest.advanceTimersByTime(1000);
  await turns();
  expect(source.state()).toMatchObject({ problem: undefined, explained: { cell: { row: 1 } } });
  jest.useRealTimers();
});

test('a fault of ours is told as one', async () => {
  const { source } = played([]);
  source.start();
  await turns();
  expect(source.state().problem).toMatchObject({ kind: 'fault' });
});

test('an Excel that does not report the selection is told, and nothing is heard after stopping', async () => {
  const { source, watchers } = played([async () => success(cell(1))]);
  source.start();
  watchers[0]?.failed?.({ kind: 'old-excel' });
  await turns();
  expect(source.state().live).toBe(false);
  source.stop();
  expect(watchers).toEqual([]);
});
