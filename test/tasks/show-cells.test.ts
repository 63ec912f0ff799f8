import type { Outcome } from '../../src/excel/door/outcome';
import type { Selected } from '../../src/excel/pane/select-areas';
import { createShowCells } from '../../src/tasks/show-cells';

const area = (row: number) => ({ row, column: 2, rows: 1, columns: 4 });
const A = [area(4), area(8)];
const B = [area(5)];

function player(selected: (turn: number) => Outcome<Selected>) {
  const asked: [number, number][] = [];
  const releases: (() => void)[] = [];
  const cells = createShowCells((_, areas, turn) => {
    asked.push([areas[0]?.row ?? -1, turn]);
    return new Promise((resolve) => releases.push(() => resolve(selected(turn))));
  });
  const answer = async () => {
    releases.shift()?.();
    for (let i = 0; i < 5; i += 1) await Promise.resolve();
  };
  return { asked, cells, answer };
}

const ALL: Outcome<Selected> = { ok: true, value: { kind: 'all' } };

test('while one request is under way only the latest wish waits', async () => {
  const { asked, cells, answer } = player(() => ALL);
  cells.show('s', A);
  for (let row = 10; row < 40; row += 1) cells.show('s', [area(row)]);
  expect(asked).toEqual([[4, 0]]);
  await answer();
  await answer();
  expect(asked).toEqual([
    [4, 0],
    [39, 0],
  ]);
});

test('where one block at a time is selected, the same wish brings the next', async () => {
  const { asked, cells, answer } = player((turn) => ({
    ok: true,
    value: { kind: 'one', index: turn % 2, count: 2 },
  }));
  for (const areas of [A, A, [...A], B, A]) {
    cells.show('s', areas);
    await answer();
  }
  expect(asked.map(([, turn]) => turn)).toEqual([0, 1, 2, 0, 0]);
  expect(cells.state().block).toMatchObject({ index: 0, count: 2 });
});

test('a problem is reported until the next success', async () => {
  let outcome: Outcome<Selected> = { ok: false, problem: { kind: 'busy' } };
  const { cells, answer } = player(() => outcome);
  let told = 0;
  const stop = cells.listen(() => (told += 1));
  cells.show('s', A);
  await answer();
  expect(cells.state().problem).toEqual({ kind: 'busy' });
  outcome = ALL;
  cells.show('s', A);
  await answer();
  expect(cells.state()).toEqual({ problem: undefined, block: undefined });
  stop();
  cells.dismiss();
  expect(told).toBe(2);
});
