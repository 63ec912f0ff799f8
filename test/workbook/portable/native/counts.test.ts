import { lookupTables } from '../../../../src/workbook/portable/lookup-tables';
import {
  countText,
  targetFlags,
  weightSum,
  type Count,
} from '../../../../src/workbook/portable/native/counts';
import { nativeRequest } from '../../../../src/workbook/portable/native/request';
import type { NativeTargets } from '../../../../src/workbook/portable/native/targets';
import { argumentsOf, AT } from '../arguments-of';

function requestOf(args: string) {
  const request = nativeRequest(argumentsOf(`=SDG.COVERAGE(${args})`), lookupTables());
  if (typeof request === 'string') throw new Error(request);
  return request;
}

/** What a formula over rows counts where two rows are none, three P, five T and seven n/a. */
function countedBy(formula: string): number {
  const [bounds, taken] = [...formula.matchAll(/\{([\d.;]+)\}/g)].map(([, list = '']) =>
    list.split(';').map(Number),
  );
  expect(bounds).toEqual([1.5, 2.5, 3.5]);
  return [2, 3, 5, 7].reduce((sum, count, step) => sum + count * (taken?.[step] ?? NaN), 0);
}

test.each<[Count, number]>([
  ['none', 2],
  ['partial', 3],
  ['total', 5],
  ['notApplicable', 7],
  ['applicable', 10],
  ['covered', 8],
])('without codes, %s counts rows: %s', (count, rows) => {
  expect(countedBy(countText(requestOf('B2:D6'), count, AT))).toBe(rows);
});

/** The same over targets: each of none, P, T and n/a once, n/a beside a T as well. */
const FLAGS = [
  { isAny: 0, isTotal: 0, isOut: 0 },
  { isAny: 1, isTotal: 0, isOut: 0 },
  { isAny: 1, isTotal: 1, isOut: 0 },
  { isAny: 1, isTotal: 1, isOut: 1 },
];
test.each<[Count, readonly number[]]>([
  ['none', [1, 0, 0, 0]],
  ['partial', [0, 1, 0, 0]],
  ['total', [0, 0, 1, 0]],
  ['notApplicable', [0, 0, 0, 1]],
  ['applicable', [1, 1, 1, 0]],
  ['covered', [0, 1, 1, 0]],
])('with codes, %s counts targets of none, P, T, n/a: %j', (count, expected) => {
  const request = requestOf('B2:D6,A2:A6,"RIA"');
  const flags = targetFlags(request, request.targets as NativeTargets, AT);
  const formula = countText(request, count, AT);
  const counted = FLAGS.map((target) =>
    Object.entries(target).every(([name, value]) => {
      const text = flags[name as keyof typeof flags];
      if (formula.includes(`(${text}>0)`)) return value > 0;
      return formula.includes(`(${text}=0)`) ? value === 0 : true;
    }),
  );
  expect(counted.map(Number)).toEqual(expected);
  expect(formula).toMatch(/^SUMPRODUCT\(\(scopeRIA>0\)\*/);
});

test('a count may be narrowed to a group', () => {
  const request = requestOf('B2:D6,A2:A6,"RIA"');
  expect(countText(request, 'covered', AT, '(goals=3)')).toMatch(/\(scopeRIA>0\)\*\(goals=3\)\*/);
  expect(weightSum(request, AT, '(goals=3)')).toMatch(/\(scopeRIA>0\)\*\(goals=3\)\*/);
});

test('a cell is covered above none, total above P, out above T', () => {
  const request = requestOf('B2:D6,A2:A6');
  const flags = targetFlags(request, request.targets as NativeTargets, AT);
  const bound = (flag: string) => /steps\)>([\d.]+)\),bins\)$/.exec(flag)?.[1];
  expect([flags.isAny, flags.isTotal, flags.isOut].map(bound)).toEqual(['1.5', '2.5', '3.5']);
});

test('everyday ratings are halves counted; weights of one’s own are looked up', () => {
  expect(weightSum(requestOf('B2:D6,A2:A6'), AT)).toMatch(/\)\)\/2$/);
  expect(weightSum(requestOf('B2:D6,A2:A6'), AT)).not.toContain('weights');
  expect(weightSum(requestOf('B2:D6,A2:A6,,F1:G3'), AT)).toContain('weights');
  expect(weightSum(requestOf('B2:B6'), AT)).toMatch(/^SUMPRODUCT\(MOD\(.*weights\)-1,2\)\)$/);
});
