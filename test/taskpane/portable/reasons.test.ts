import english from '../../../src/i18n/en.json';
import { keptByReason, leftByReason } from '../../../src/taskpane/portable/reasons';
import type { PortableOutcome } from '../../../src/workbook/portable/plan';
import type { PortableReason } from '../../../src/workbook/portable/reason';

const kept = (row: number, reason: PortableReason): PortableOutcome => ({
  sheet: 'Figures',
  row,
  column: 0,
  formula: '=SDG.TARGET(A1)',
  becomes: 'values',
  reason,
});
const live: PortableOutcome = {
  sheet: 'Figures',
  row: 9,
  column: 0,
  formula: '=SDG.COVERAGE(A1)',
  becomes: 'formula',
};

test('formulas that keep their values are grouped by the reason shown', () => {
  const groups = keptByReason([
    kept(1, 'computed-range'),
    live,
    kept(2, 'stale'),
    kept(3, 'other-workbook'),
  ]);
  expect(groups.map(([reason, cells]) => [reason, cells.map(({ row }) => row)])).toEqual([
    ['references', [1, 3]],
    ['stale', [2]],
  ]);
});

test('what was not restored is grouped by what to do about it', () => {
  const groups = leftByReason([
    { problem: 'form-changed', id: 1 },
    { problem: 'place-lost', id: 2 },
    { problem: 'references-differ', id: 3 },
  ]);
  expect(groups.map(([reason, problems]) => [reason, problems.length])).toEqual([
    ['changed', 2],
    ['place', 1],
  ]);
});

test('there are words for every reason shown, and none for anything else', () => {
  const reasons: PortableReason[] = [
    ...(['no-native-form', 'no-references', 'values-wanted', 'spill-in-formula'] as const),
    ...(['shows-error', 'computed-range', 'whole-columns', 'list-of-codes'] as const),
    ...(['several-codes', 'large-scale', 'several-scopes', 'many-targets', 'stale'] as const),
  ];
  const told = keptByReason(reasons.map((reason, row) => kept(row, reason)));
  expect(told.map(([reason]) => reason).sort()).toEqual(
    Object.keys(english.portable.reasons).sort(),
  );
});
