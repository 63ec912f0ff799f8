/** @jest-environment jsdom */
import type { ProfileRow } from '../../../src/assessment/profile';
import type { GoalCode } from '../../../src/catalogue/codes/patterns';
import { FigureList } from '../../../src/taskpane/results/FigureList';
import { Measures } from '../../../src/taskpane/results/Measures';
import { RatingBar } from '../../../src/taskpane/results/RatingBar';
import { Warnings } from '../../../src/taskpane/results/Warnings';
import { Whole } from '../../../src/taskpane/results/Whole';
import type { MatrixWarning } from '../../../src/workbook/reading/cells';
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
const whole = (of: ProfileRow) => ({
  whole: { row: of, rows: [4, 5] },
  counted: { total: [4], partial: [5], none: [], notApplicable: [] },
  onShow: (rows: readonly number[]) => shownRows.push(rows),
});
let shownRows: (readonly number[])[];
beforeEach(() => (shownRows = []));

/** No-break spaces shown as spaces. */
const text = () => screen.text().replace(/\u00a0/g, ' ');

test('a percentage comes with its denominator and its exclusions', () => {
  screen = render(<Whole {...whole(row(29, 73, 12, 12))} />);
  expect(text()).toContain(
    'Applicable targets covered: 102 of 114 (89.5%). In full: 29; in part: 73; not covered: 12; not applicable: 12.',
  );
  expect(text()).toContain('Alignment score57.5%');
});

test('where no target is applicable there is no percentage, not 0 %', () => {
  screen = render(<Whole {...whole(row(0, 0, 0, 126))} />);
  expect(text()).toContain('No target is applicable');
  expect(text()).toContain('Not applicable126');
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

test('each count has its rows; a count of zero has none', () => {
  screen = render(<Whole {...whole(row(1, 1, 0, 0))} />);
  screen.click('Show all ratings on the sheet');
  screen.click('Show the targets covered in full on the sheet');
  expect(shownRows).toEqual([[4, 5], [4]]);
  expect(() => screen.button('Show the targets not covered on the sheet')).toThrow();
});

test('the bar says in words what it shows', () => {
  screen = render(<RatingBar tally={row(2, 1, 3, 1).tally} />);
  const bar = screen.container.querySelector('[role=img]');
  expect(bar?.getAttribute('aria-label')).toBe('T 2, P 1, not covered 3, n/a 1');
  const parts = [...(bar?.querySelectorAll('div') ?? [])].map(({ style }) => style.flexGrow);
  expect(parts).toEqual(['6', '2', '1', '3', '1']);
});

test('further measures say what they mean; without a column of indicators nothing is said of them', () => {
  screen = render(<Measures macro={0.6003} depth={220 / 102} readiness={undefined} />);
  expect(text()).toContain('Mean score of the goalsEach goal counts the same');
  expect(text()).toContain('60.0%');
  expect(text()).toContain('2.2');
  expect(text()).not.toContain('indicator');
});

test.each([
  ['empty', 'No national indicator has been entered yet.n/a'],
  [{ ready: 101, applicable: 114 }, '88.6% (101 of 114)'],
  [{ ready: 0, applicable: 0 }, 'at least one.n/a'],
] as const)('readiness %p', (readiness, said) => {
  screen = render(<Measures macro={null} depth={null} readiness={readiness} />);
  expect(text()).toContain(said);
});

test('the figures are grouped by goal, or by P', () => {
  const figure = (group: ProfileRow['group'], rows: number[]) => ({
    row: { ...row(1, 0, 1, 0), group },
    rows,
  });
  screen = render(
    <FigureList
      goals={[figure('1' as GoalCode, [4]), figure('2' as GoalCode, [5])]}
      ps={[figure('People', [4, 5])]}
      texts={undefined}
      onShow={(rows) => shownRows.push(rows)}
    />,
  );
  screen.click('Show the ratings of goal 2 on the sheet');
  screen.click('By P');
  expect(screen.button('By P').getAttribute('aria-pressed')).toBe('true');
  screen.click('Show the ratings of People on the sheet');
  expect(shownRows).toEqual([[5], [4, 5]]);
});
