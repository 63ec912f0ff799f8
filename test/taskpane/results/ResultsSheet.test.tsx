/** @jest-environment jsdom */
import { ResultsSheet } from '../../../src/taskpane/results/ResultsSheet';
import { smallMatrix } from '../../workbook/small-matrix';
import { render, type Rendered } from '../render';

let screen: Rendered;
afterEach(() => screen.close());

test.each([
  [[], false, 'Short formulas such as =SDG.COVERAGE'],
  [[{ kind: 'merged-codes', column: 0, heading: 'Code' }], true, 'Not possible for this matrix'],
] as const)('functions can be chosen unless codes are merged: %j', (notes, isDisabled, said) => {
  const matrix = smallMatrix(['Vision'], undefined, { notes });
  const place = { sheet: 'Plan', sheetId: 's1', notes: {}, hiddenRows: 0 };
  screen = render(<ResultsSheet reading={{ ...matrix, ...place }} />);
  const choice = screen.container.querySelector<HTMLInputElement>('input[value=functions]');
  expect(choice?.disabled).toBe(isDisabled);
  expect(screen.container.textContent).toContain(said);
});

test.each([
  ['not-a-rating', true],
  ['rated-but-not-applicable', false],
] as const)('functions can be chosen unless they refuse a cell: %s', (kind, isDisabled) => {
  const { cells, ...matrix } = smallMatrix(['Vision']);
  const warnings = [{ kind, row: 7, column: 5, cell: 'see annex' }];
  const place = { sheet: 'Plan', sheetId: 's1', notes: {}, hiddenRows: 0 };
  screen = render(
    <ResultsSheet reading={{ ...matrix, ...place, cells: { ...cells, warnings } }} />,
  );
  const choice = screen.container.querySelector<HTMLInputElement>('input[value=functions]');
  expect(choice?.disabled).toBe(isDisabled);
  const said = screen.container.textContent ?? '';
  expect(said.includes('functions refuse the cells to check')).toBe(isDisabled);
});
