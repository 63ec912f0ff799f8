import { createFileQueue, readingOf, type ChosenFile } from '../../../src/tasks/combine/files';
import { chosenFile } from './chosen-file';

const file = (name: string) => new File(['no workbook'], name);
const states = (files: readonly ChosenFile[]) =>
  files.map(({ file: { name }, state }) => `${name} ${state}`);

/** A queue that goes on one pause at a time. */
function player() {
  const waiting: (() => void)[] = [];
  const queue = createFileQueue(() => new Promise((resolve) => waiting.push(resolve)));
  const goOn = async () => {
    waiting.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { queue, goOn, states: () => states(queue.files()) };
}

test('files are read one after another, in the order in which they were chosen', async () => {
  const { queue, goOn, states } = player();
  let drawn = 0;
  const stop = queue.listen(() => (drawn += 1));
  queue.add([file('a'), file('b')]);
  queue.add([file('c')]);
  expect(states()).toEqual(['a reading', 'b waiting', 'c waiting']);
  expect(readingOf(queue.files())).toEqual({ done: 0, all: 3 });
  await goOn();
  expect(states()).toEqual(['a failed', 'b reading', 'c waiting']);
  await goOn();
  await goOn();
  expect(states()).toEqual(['a failed', 'b failed', 'c failed']);
  expect(readingOf(queue.files())).toBeUndefined();
  stop();
  const before = drawn;
  queue.clear();
  expect([drawn, states()]).toEqual([before, []]);
});

test('one that is removed while it is read is forgotten, and the next is read', async () => {
  const { queue, goOn, states } = player();
  queue.add([file('a'), file('b')]);
  queue.remove(queue.files()[0]?.id ?? 0);
  expect(states()).toEqual(['b waiting']);
  await goOn();
  expect(states()).toEqual(['b reading']);
  await goOn();
  expect(states()).toEqual(['b failed']);
});

test('cancelling keeps what has been read', async () => {
  const { queue, goOn, states } = player();
  queue.add([file('a'), file('b'), file('c')]);
  await goOn();
  queue.cancel();
  await goOn();
  expect(states()).toEqual(['a failed']);
});

test('files are counted while they are read', () => {
  const waiting: ChosenFile = { id: 2, file: file('b'), state: 'waiting' };
  expect(readingOf([chosenFile(1, 'a', 'x'), waiting])).toEqual({ done: 1, all: 2 });
  expect(readingOf([chosenFile(1, 'a', 'x')])).toBeUndefined();
});
