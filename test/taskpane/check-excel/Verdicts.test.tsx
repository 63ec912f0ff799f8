/** @jest-environment jsdom */
import { SCENARIOS } from '../../../src/excel/scenarios/list';
import { setUp } from '../../../src/excel/scenarios/page/set-up';
import type { Verdict } from '../../../src/excel/scenarios/result';
import english from '../../../src/i18n/scenarios/en.json';
import { Verdicts } from '../../../src/taskpane/check-excel/Verdicts';
import { render, type Rendered } from '../render';

let screen: Rendered;
afterEach(() => screen.close());

const WORDS = {
  filter: 'Clear all filters first.',
  'filter/one': 'Filters are found',
  'filter/two': 'Filters are removed',
};
const result = (id: string, verdict: Verdict) => ({
  scenario: { id, expected: [], run: async () => null },
  verdict,
});
const rows = () =>
  [...screen.container.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map(({ textContent }) => textContent),
  );

test('in the words of the pane: without a printer, pages cannot be set up', () => {
  const refused = { refused: 'GeneralException', at: 'PageLayout.orientation' };
  const results = [
    ...SCENARIOS.filter(({ id }) => id.startsWith('sheets/')).map((scenario) => ({
      scenario,
      verdict: { kind: 'expected', observed: null } as const,
    })),
    { scenario: setUp, verdict: { kind: 'different', observed: refused } as const },
  ];
  screen = render(<Verdicts results={results} words={english} />);
  expect(rows()[0]).toEqual([
    'Pages can be set up for printingCheck Page Layout before you print.',
    'Different{"refused":"GeneralException","at":"PageLayout.orientation"}',
  ]);
  expect(screen.text()).not.toMatch(/sheets\//);
});

test('what is different comes first, with what it means for the user', () => {
  const results = [
    result('filter/one', { kind: 'expected', observed: true }),
    result('filter/new', { kind: 'impossible', needs: 'ExcelApi 1.13' }),
    result('filter/two', { kind: 'different', observed: { refused: 'AccessDenied' } }),
    result('none/late', { kind: 'unanswered', seconds: 20 }),
    result('none/fault', { kind: 'fault', error: new Error('Ministry of Health') }),
  ];
  screen = render(<Verdicts results={results} words={WORDS} />);
  expect(rows()).toEqual([
    ['Filters are removedClear all filters first.', 'Different{"refused":"AccessDenied"}'],
    ['none/late', 'No answer in 20 seconds'],
    ['none/fault', 'Fault of the add-in'],
    ['filter/new', 'Needs ExcelApi 1.13'],
    ['Filters are found', 'As expectedtrue'],
  ]);
});
