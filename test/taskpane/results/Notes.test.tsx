/** @jest-environment jsdom */
import { Notes } from '../../../src/taskpane/results/Notes';
import { matrixResults } from '../../../src/workbook/figures/matrix-results';
import { smallMatrix } from '../../workbook/small-matrix';
import { render, type Rendered } from '../render';

let screen: Rendered;
afterEach(() => screen.close());

test.each([
  [0, ''],
  [12, 'Hidden or filtered rows, counted like all others: 12'],
])('of %i hidden rows it is said that they count', (hiddenRows, said) => {
  const { layout, cells } = smallMatrix(['Vision']);
  const results = matrixResults(layout, cells);
  const how = { isCorrecting: false, onCorrect: () => undefined };
  screen = render(<Notes layout={layout} results={results} hiddenRows={hiddenRows} {...how} />);
  expect(screen.container.textContent).toBe(said);
});
