import { documentsByTarget } from '../../src/assessment/documents';
import { isProblem } from '../../src/assessment/problem';
import type { Scope } from '../../src/assessment/scope';

test('a document counts once for a target on several rows; n/a and headings count nothing', () => {
  const ratings = [
    ['A', 'B', 'C'],
    ['T', '', 'P'],
    ['P', '', ''],
    ['T', 'n/a', ''],
    ['', 'P', ''],
  ];
  const codes = ['Target', '3.1', '3.1', '3.2', '3.4; 3.3'];
  const sets = documentsByTarget({ ratings, codes });
  if (isProblem(sets)) throw new Error(sets.problem);
  expect(sets.map((set) => [...set])).toEqual([[0, 2], [], [1], [1]]);
});

test('rows beyond the scope are left out', () => {
  const scope = ['3.1', '3.2'] as unknown as Scope;
  const matrix = { ratings: [['T'], ['T']], codes: ['3.2', '4.1'] };
  expect(documentsByTarget(matrix, { scope })).toEqual([new Set(), new Set([0])]);
});
