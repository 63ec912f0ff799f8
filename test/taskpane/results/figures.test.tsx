/** @jest-environment jsdom */
import type { ProfileRow } from '../../../src/assessment/profile';
import { Warnings } from '../../../src/taskpane/results/Warnings';
import { Whole } from '../../../src/taskpane/results/Whole';
import type { MatrixWarning } from '../../../src/workbook/matrix-cells';
import { render, type Rendered } from '../render';

let screen: Rendered;
afterEach(() => screen.close());

const row = (total: number, partial: number, none: number, notApplicable: number): ProfileRow => {
  const all = total + partial + none;
  const weight = total + partial / 2;
  return {
    group: 'whole',
    tally: { total, partial, none, notApplicable, weight },
    coverage: all ? (total + partial) / all : null,
    score: all ? weight / all : null,
  };
};
/** No-break spaces shown as spaces. */
const text = () => screen.text().replace(/\u00a0/g, ' ');

test('a percentage comes with its denominator and its exclusions', () => {
  screen = render(<Whole row={row(29, 73, 12, 12)} />);
  expect(text()).toContain(
    '102 of 114 applicable targets (89.5 %) are covered: 29 in full, 73 in part; 12 none; 12 not applicable.',
  );
  expect(text()).toContain('Alignment score57.5 %');
});

test('where no target is applicable there is no percentage, not 0 %', () => {
  screen = render(<Whole row={row(0, 0, 0, 126)} />);
  expect(text()).toContain('No target is applicable');
  expect(text()).toContain('126 not applicable');
  expect(text()).not.toContain('%');
});

const warnings = (count: number): MatrixWarning[] =>
  Array.from({ length: count }, (_, index) => ({
    kind: 'not-a-rating',
    row: index + 4,
    column: 5,
    cell: 'maybe',
  }));

test('each cell to check is named by its address and can be gone to', () => {
  const shown: unknown[] = [];
  screen = render(<Warnings warnings={warnings(2)} onShow={(area) => shown.push(area)} />);
  expect(text()).toContain('2 cells to check');
  expect(text()).toContain('F5 “maybe” is not a rating.');
  screen.click('Go to F6');
  expect(shown).toEqual([{ row: 5, column: 5, rows: 1, columns: 1 }]);
});

test('many cells to check are shown when asked for', () => {
  screen = render(<Warnings warnings={warnings(12)} onShow={() => undefined} />);
  expect(screen.container.querySelectorAll('li')).toHaveLength(5);
  screen.click('Show 7 more');
  expect(screen.container.querySelectorAll('li')).toHaveLength(12);
});

test('without anything to check nothing is said', () => {
  screen = render(<Warnings warnings={[]} onShow={() => undefined} />);
  expect(text()).toBe('');
});
