import { inTurn } from '../../../src/excel/door/in-turn';
import { failure, success } from '../../../src/excel/door/outcome';

const double = async (number: number) =>
  number < 0 ? failure({ kind: 'busy' }) : success(number * 2);

test('one after another, each gets the results so far', async () => {
  const heard: number[][] = [];
  const onNext = (done: readonly number[]) => heard.push([...done]);
  await expect(inTurn([1, 2, 3], double, { onNext })).resolves.toEqual({ done: [2, 4, 6] });
  expect(heard).toEqual([[], [2], [2, 4]]);
});

test('the first failure stops it, and what was done stays', async () => {
  await expect(inTurn([1, -1, 3], double, {})).resolves.toEqual({
    done: [2],
    problem: { kind: 'busy' },
  });
});

test('the user stops it between two', async () => {
  const stop = new AbortController();
  const run = async (number: number) => {
    if (number === 2) stop.abort();
    return double(number);
  };
  await expect(inTurn([1, 2, 3], run, { signal: stop.signal })).resolves.toEqual({
    done: [2, 4],
    problem: { kind: 'cancelled' },
  });
});
