import fc from 'fast-check';
import { runs } from '../../effort';
import { ourCalls } from '../../../src/workbook/repair/our-calls';

const NAMES = new Set(['SDG.COVERAGE', 'SDG.GAPS', 'SDG.OF.OLD']);
const becomes = (formula: string) => ourCalls(formula, NAMES)?.becomes;

test.each([
  ['as files store it', '=_xldudf_SDG_COVERAGE(B2:B9)', '=SDG.COVERAGE(B2:B9)'],
  ['as LibreOffice writes it', '=_xldudf_sdg_coverage(B2:B9)', '=SDG.COVERAGE(B2:B9)'],
  ['in small letters', '=sdg.coverage(B2:B9)', '=SDG.COVERAGE(B2:B9)'],
  ['with a point in its name', '=_xldudf_SDG_OF_OLD(B2)', '=SDG.OF.OLD(B2)'],
  ['with an @ before it', '=@_xldudf_sdg_coverage(B2:B9)', '=@SDG.COVERAGE(B2:B9)'],
  ['with a blank before its bracket', '=_xldudf_SDG_COVERAGE (B2)', '=SDG.COVERAGE (B2)'],
  ['of an XLL', '=_xll.SDG.COVERAGE(B2)', '=SDG.COVERAGE(B2)'],
  ['in an add-in', "=@'C:/Tools/X.xla'!_xldudf_SDG_COVERAGE(B2)", '=SDG.COVERAGE(B2)'],
  ['in a macro workbook', '=1-Book2.xlsm!_xldudf_SDG_GAPS(B2)', '=1-SDG.GAPS(B2)'],
  ['in a link', '=[1]!_xldudf_sdg_of_old(B2)', '=SDG.OF.OLD(B2)'],
  ['on a sheet of an add-in', "='C:\\O''B\\[X.xlam]S'!SDG.GAPS(B2)", '=SDG.GAPS(B2)'],
  ['in the ToolPak', "='C:\\FUNCRES.XLAM'!_xldudf_SDG_GAPS (B2)", '=SDG.GAPS (B2)'],
  [
    'in another call of ours',
    '=_xldudf_SDG_COVERAGE(_xldudf_SDG_GAPS(B2:B9))',
    '=SDG.COVERAGE(SDG.GAPS(B2:B9))',
  ],
  [
    'several times',
    '=IF(_xldudf_SDG_COVERAGE(B2)>0.5,_xldudf_sdg_gaps(B2),SDG.GAPS(C2))',
    '=IF(SDG.COVERAGE(B2)>0.5,SDG.GAPS(B2),SDG.GAPS(C2))',
  ],
  [
    'next to text with its name',
    '=_xldudf_SDG_COVERAGE(B2)&" _xldudf_SDG_COVERAGE(""x"")"',
    '=SDG.COVERAGE(B2)&" _xldudf_SDG_COVERAGE(""x"")"',
  ],
  [
    'on a sheet with its name',
    "=SDG.COVERAGE('_xldudf_SDG_GAPS(1)'!B2,Plan[_xldudf_SDG_GAPS(])",
    "=SDG.COVERAGE('_xldudf_SDG_GAPS(1)'!B2,Plan[_xldudf_SDG_GAPS(])",
  ],
])('a call %s', (_, formula, typed) => {
  expect(becomes(formula)).toBe(typed);
});

test.each([
  ['none', '=SUM(B2:B9)'],
  ['in text only', '="_xldudf_SDG_COVERAGE(B2)"'],
  ['in the name of a sheet', "='SDG.COVERAGE(1)'!B2"],
  ['of another add-in', '=_xldudf_WORDS_COUNT(B2)'],
  ['a name without brackets', '=SDG.COVERAGE+1'],
  ['in a longer name', '=MY_SDG.COVERAGE(B2)'],
  ['a name of a sheet', '=Plan!SDG.COVERAGE(B2)'],
  ['of a macro', '=Book2.xlsm!COVERAGE(B2)'],
  ['in a text with a workbook', `="'C:/X.xla'!_xldudf_SDG_COVERAGE(B2)"`],
])('no call of ours: %s', (_, formula) => {
  expect(ourCalls(formula, NAMES)).toBeUndefined();
});

test('unknown names are reported, with the point they would have', () => {
  expect(ourCalls('=_xldudf_sdg_future(B2)+SDG.COVERGE(B2)+SDG.GAPS(B2)', NAMES)?.unknown).toEqual([
    'SDG.FUTURE',
    'SDG.COVERGE',
  ]);
});

test('functions of other add-ins next to ours are reported and left unchanged', () => {
  const calls = ourCalls('=_xldudf_SDG_COVERAGE(B2)+_xldudf_WORDS_COUNT(B2)', NAMES);
  expect(calls?.others).toEqual(['_xldudf_WORDS_COUNT']);
  expect(calls?.becomes).toBe('=SDG.COVERAGE(B2)+_xldudf_WORDS_COUNT(B2)');
});

test.each([
  ['=IFERROR(SDG.COVERAGE(B2),0)', true],
  ['=1-iferror(ROUND(SDG.COVERAGE(B2),2),0)', true],
  ['=COUNT(SDG.GAPS(B2:B9))', true],
  ['=IFERROR(A1,0)+SDG.COVERAGE(B2)', false],
  ['=IF(SDG.COVERAGE(B2)>0.5,"IFERROR(",0)', false],
  // An error of ours in the arguments of ours is an error of ours.
  ['=SDG.COVERAGE(IFERROR(B2,0))', false],
])('%s hides errors: %s', (formula, hides) => {
  expect(ourCalls(formula, NAMES)?.hidesErrors).toBe(hides);
});

test('functions of other add-ins are named with their workbook', () => {
  const formula = "=SDG.GAPS(B2)+'C:/X.xla'!_xldudf_WORDS_COUNT(B2)";
  expect(ourCalls(formula, NAMES)?.others).toEqual(["'C:/X.xla'!_xldudf_WORDS_COUNT"]);
});

/** What Excel, COM, VBA and LibreOffice make of a call, and texts that only look like one. */
const FORMS = [
  '',
  '[1]!',
  'Book2.xlsm!',
  "'C:/T/X.xla'!",
  "'C:\\O''B\\[X.xlam]S'!",
  "@'//s/x.xla'!",
];
const called = fc.record({
  kind: fc.constant('call' as const),
  before: fc.constantFrom(...FORMS),
  name: fc.constantFrom('_xldudf_SDG_GAPS', '_xldudf_sdg_gaps', '_xll.SDG.GAPS', 'SDG.GAPS'),
});
const text = fc
  .array(fc.constantFrom(...FORMS, '_xldudf_SDG_GAPS(', '_xll.SDG.GAPS(1)', '""', ' ', ')', ','))
  .map((parts) => ({ kind: 'text' as const, text: `"${parts.join('')}"` }));
const cell = fc
  .constantFrom("'_xldudf_SDG_GAPS(1)'!A1", '[1]Plan!A1', 'B2:B9', 'Plan[_xldudf_SDG_GAPS(]')
  .map((reference) => ({ kind: 'text' as const, text: reference }));

interface Nested {
  readonly part: { kind: 'text'; text: string } | { kind: 'call'; before: string; name: string };
  readonly arguments: readonly Nested[];
}
const { nested } = fc.letrec<{ nested: Nested }>((tie) => ({
  nested: fc.record({
    part: fc.oneof(called, text, cell),
    arguments: fc.oneof({ depthSize: 'small' }, fc.constant([]), fc.array(tie('nested'))),
  }),
}));
/** Written with names as they are found, or as they should be. */
const write = ({ part, arguments: within }: Nested, isTyped: boolean): string =>
  part.kind === 'text'
    ? part.text
    : `${isTyped ? 'SDG.GAPS' : part.before + part.name}(${within.map((each) => write(each, isTyped)).join()})`;

test('any mixture becomes what was typed; texts, sheets and columns stay as they are', () => {
  const isBroken = (each: Nested): boolean =>
    each.part.kind === 'call' &&
    (each.part.before + each.part.name !== 'SDG.GAPS' || each.arguments.some(isBroken));
  fc.assert(
    fc.property(fc.array(nested, { minLength: 1 }), (parts) => {
      const whole = (isTyped: boolean) => `=${parts.map((each) => write(each, isTyped)).join('&')}`;
      const found = ourCalls(whole(false), NAMES);
      if (parts.every(({ part }) => part.kind === 'text')) expect(found).toBeUndefined();
      else {
        expect(found).toMatchObject({ becomes: whole(true), isStored: parts.some(isBroken) });
        expect(ourCalls(whole(true), NAMES)?.isStored).toBe(false);
      }
    }),
    { numRuns: runs(300, 5000) },
  );
});

test('a formula many times as long as Excel allows is read at once', () => {
  const times = (call: string) =>
    `=${`IFERROR(${call}("_xldudf_SDG_GAPS(",B2),[1]!Rate)+`.repeat(10_000)}1`;
  expect(ourCalls(times("@'C:/T/X.xla'!_xldudf_SDG_GAPS"), NAMES)).toMatchObject({
    becomes: times('SDG.GAPS'),
    hidesErrors: true,
  });
});
