import type { Verdict } from '../../../src/excel/scenarios/result';
import { VERSION } from '../../../src/tasks/version';
import { countOf, reportOf } from '../../../src/tasks/check-excel/report';

const VERDICTS: readonly Verdict[] = [
  { kind: 'expected', observed: ['3.8', 16] },
  { kind: 'different', observed: { refused: 'GeneralException', at: 'Range.merge' } },
  { kind: 'different', observed: undefined },
  { kind: 'impossible', needs: 'ExcelApi 1.13' },
  { kind: 'unanswered', seconds: 20 },
  { kind: 'fault', error: new TypeError('Ministry of Health') },
  { kind: 'fault', error: 'Ministry of Health' },
];
const results = VERDICTS.map((verdict, index) => ({
  scenario: {
    id: `area/${index}`,
    expected: ['accepted', { refused: 'InvalidArgument' }],
    run: async () => null,
  },
  verdict,
}));

test('has a line for each scenario, the facts, and nothing that a message quotes', () => {
  const check = { results, count: 9, problem: { kind: 'cancelled' } } as const;
  expect(reportOf(check, [['Platform', 'PC']]).split('\n')).toEqual([
    `SDG Alignment ${VERSION}: check of Excel`,
    'Platform: PC',
    'Expected 1, different 5, impossible 1, of 9',
    'Stopped: cancelled',
    '= area/0 ["3.8",16]',
    '! area/1 {"refused":"GeneralException","at":"Range.merge"} instead of "accepted" or {"refused":"InvalidArgument"}',
    '! area/2 nothing instead of "accepted" or {"refused":"InvalidArgument"}',
    '- area/3 needs ExcelApi 1.13',
    '! area/4 no answer in 20 s',
    '! area/5 fault TypeError',
    '! area/6 fault string',
  ]);
  expect(countOf(results)).toEqual({ expected: 1, impossible: 1, different: 5 });
});

test('what is long is cut', () => {
  const [first] = results;
  if (!first) throw new Error('none');
  const long = { ...first, verdict: { kind: 'expected', observed: 'x'.repeat(900) } } as const;
  expect(reportOf({ results: [long], count: 1 }, []).length).toBeLessThan(600);
});
