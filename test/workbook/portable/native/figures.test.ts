import { lookupTables } from '../../../../src/workbook/portable/lookup-tables';
import {
  agreementFigure,
  alignmentFigure,
  balanceFigure,
  coverageFigure,
  depthFigure,
  listFigure,
  readinessFigure,
} from '../../../../src/workbook/portable/native/figures';
import { argumentsOf, AT } from '../arguments-of';

const FIGURES = {
  agreement: agreementFigure,
  alignment: alignmentFigure,
  balance: balanceFigure,
  coverage: coverageFigure,
  depth: depthFigure,
  list: listFigure,
  readiness: readinessFigure,
};
/** The formula, or why there is none. */
function formulaOf(name: keyof typeof FIGURES, args: string): string {
  const figure = FIGURES[name](argumentsOf(`=SDG.COVERAGE(${args})`), lookupTables());
  return typeof figure === 'string' ? figure : figure(AT);
}

test.each<[keyof typeof FIGURES, string, string]>([
  ['coverage', '{"T"}', 'no-references'],
  ['coverage', 'B2:D6,A2:A5', 'shows-error'],
  ['alignment', 'B:D', 'whole-columns'],
  ['depth', 'B2:D6,,,"Mars"', 'shows-error'],
  ['balance', 'B2:D6', 'shows-error'],
  ['list', '{"1.1"}', 'no-references'],
  ['list', 'A2:B2', 'list-of-codes'],
  ['list', 'A2:A3,,"Mars"', 'shows-error'],
  ['readiness', '{"x"}', 'no-references'],
  ['readiness', 'B2:B6,{"T"}', 'no-references'],
  ['readiness', 'B2:B6,C2:C5', 'shows-error'],
  ['agreement', 'B2:B6,C2:C5', 'shows-error'],
  ['agreement', 'B2:B6,{"T"}', 'no-references'],
])('%s of (%s) has no native form: %s', (name, args, reason) => {
  expect(formulaOf(name, args)).toBe(reason);
});

test.each<[keyof typeof FIGURES, string]>([
  ['coverage', 'B2:D6'],
  ['coverage', 'B2:D6,A2:A6,"RIA"'],
  ['alignment', 'B2:D6,A2:A6,,F1:G3'],
  ['depth', 'B2:D6,A2:A6'],
  ['balance', 'B2:D6,A2:A6'],
  ['list', 'A2:A6,,"ALL"'],
  ['readiness', 'B2:B6,C2:D6,A2:A6,"Planet"'],
  ['agreement', 'B2:B6,C2:C6'],
])('%s of (%s) is an error for cells that it cannot read, else a figure or #N/A', (name, args) => {
  const formula = formulaOf(name, args);
  expect(formula).toMatch(/^IF\(.*>0,VALUE\("SDG"\),IFERROR\(.*,NA\(\)\)\)$/);
  const open = (sign: string) => formula.split(sign).length;
  expect(open('(')).toBe(open(')'));
  expect(formula).not.toMatch(/undefined|NaN|\[object/);
});

test('coverage is what is covered over what applies', () => {
  expect(formulaOf('coverage', 'B2:B6')).toMatch(
    /\*\{0;1;1;0\}\)\/SUMPRODUCT\(.*\*\{1;1;1;0\}\),NA\(\)\)\)$/,
  );
});

test('a list of codes counts in the targets of RIA, unless a scope is given', () => {
  expect(formulaOf('list', 'A2:A3')).toContain('/SUMPRODUCT((scopeRIA>0)*1)');
  expect(formulaOf('list', 'A2:A3,,"ALL"')).toContain('/SUMPRODUCT((scopeALL>0)*1)');
});

test('balance compares goals, of all targets that rows name', () => {
  const formula = formulaOf('balance', 'B2:D6,A2:A6');
  expect(formula).toContain(',goalBins)*goalMask');
  expect(formula).toMatch(
    /\/LN\(SUMPRODUCT\(\(FREQUENCY\(.*,goalBins\)\*goalMask>0\)\*1\)\),NA\(\)\)\)$/,
  );
});

test('while no indicator is entered, readiness divides by 0, which becomes #N/A', () => {
  for (const args of ['B2:B6', 'B2:B6,,A2:A6'])
    expect(formulaOf('readiness', args)).toContain(
      '/(SUMPRODUCT((LEN(TRIM(_ref0_))>0)*(_ref0_<>0))>0),NA())',
    );
});

test('readiness passes over targets that ratings say do not apply', () => {
  expect(formulaOf('readiness', 'B2:B6')).not.toContain('<3.5)');
  expect(formulaOf('readiness', 'B2:B6,C2:D6')).toContain('<3.5)');
});
