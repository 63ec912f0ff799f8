import type { WorkbookWatcher } from '../../src/excel/pane/watch-workbook';
import { watchBursts } from '../../src/tasks/watch-bursts';

/** Follows a workbook that changes when it is told to. */
function follow() {
  const stopped = jest.fn();
  const watch = jest.fn((_: WorkbookWatcher) => stopped);
  const [changed, failed] = [jest.fn(), jest.fn()];
  const stop = watchBursts({ changed, failed }, 300, watch);
  const watcher = watch.mock.calls[0]?.[0];
  return { stop, stopped, changed, failed, watcher, change: () => watcher?.changed() };
}

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

test('a burst of changes is reported once, after a pause', () => {
  const { change, changed } = follow();
  change();
  jest.advanceTimersByTime(200);
  change();
  jest.advanceTimersByTime(299);
  expect(changed).not.toHaveBeenCalled();
  jest.advanceTimersByTime(1);
  expect(changed).toHaveBeenCalledTimes(1);
});

test('changes that never pause are reported all the same', () => {
  const { change, changed } = follow();
  for (let i = 0; i < 40; i += 1) {
    change();
    jest.advanceTimersByTime(100);
  }
  expect(changed.mock.calls.length).toBeGreaterThanOrEqual(2);
  expect(changed.mock.calls.length).toBeLessThanOrEqual(4);
});

test('after stop not even a change already noticed is reported', () => {
  const { change, changed, stop, stopped } = follow();
  change();
  stop();
  jest.advanceTimersByTime(1000);
  expect(changed).not.toHaveBeenCalled();
  expect(stopped).toHaveBeenCalledTimes(1);
});

test('why Excel does not report changes is passed on at once', () => {
  const { failed, watcher } = follow();
  watcher?.failed?.({ kind: 'old-excel' });
  expect(failed).toHaveBeenCalledWith({ kind: 'old-excel' });
});
