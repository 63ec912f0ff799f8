import fc from 'fast-check';
import { findCodes, parseCode } from '../../../src/catalogue/codes/parse';
import { runs, THOROUGH } from '../../effort';

const SHORT = 10_000;
const LONG = 100_000;
/** Ten times the text takes ten times as long; a hundred times if the time grows with the square. */
const BOUND = 30;
/** Shorter times are noise. */
const FLOOR = 4;

/** Pieces of which a text is hard to read when they recur. */
const PIECES = [
  ...[
    '1',
    '0',
    '11',
    '1.',
    '1,',
    '.1',
    ',1',
    '3.8',
    '3.8 ',
    '3.8;',
    '3,8',
    '1.a',
    '1.a.',
    '8-10-1',
  ],
  ...[
    '8-10-1-',
    '-',
    ' ',
    '\n',
    '\t',
    '.',
    ',',
    ';',
    "'",
    '"',
    '(',
    '[',
    '*',
    '/',
    '_',
    '%',
    '1 %',
  ],
  ...[
    'a',
    't ',
    't',
    'goal ',
    'goal',
    'goals 1,',
    'sdg 3 target 8 ',
    'sdg1_',
    'target ',
    'of goal ',
  ],
  ...[
    'from 3.4 to ',
    '3.1-',
    '3.1 to ',
    'per 1,',
    'c030801 ',
    'c0308',
    '1, ',
    '1; ',
    '1\n',
    '2026-',
  ],
  ...[
    'цел',
    'мақсат',
    '3-мақсат ',
    'задача ',
    'غاية ',
    'غاية',
    'الغاية 3-8 ',
    '3-8 و',
    'و ',
    '٣-٨',
  ],
  ...['具体目标', '目标3', '、', '¹', '\u200b', '·1', '１', '3.99 ', '1.3 per 1,000 '],
];

const piece = fc.constantFrom(...PIECES);
/** A beginning, one or two recurring pieces and an end. */
const hard = fc.record({
  head: piece,
  first: fc.array(piece, { minLength: 1, maxLength: 3 }),
  second: fc.array(piece, { minLength: 1, maxLength: 2 }),
  tail: piece,
});
type Hard = typeof hard extends fc.Arbitrary<infer T> ? T : never;

function textOf({ head, first, second, tail }: Hard, length: number): string {
  const half = (pieces: readonly string[]) => {
    const unit = pieces.join('');
    return unit.repeat(Math.ceil(length / 2 / unit.length));
  };
  return head + half(first) + half(second) + tail;
}

/** Milliseconds of the processor, whatever else it is busy with. */
function timeOf(text: string): number {
  const before = process.cpuUsage();
  parseCode(text);
  findCodes(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** What else a process does at times, such as collecting garbage, gets a second chance. */
function expectLinear(shape: Hard): void {
  const short = Math.max(FLOOR, timeOf(textOf(shape, SHORT)));
  const long = textOf(shape, LONG);
  const ratio = timeOf(long) / short;
  expect(ratio < BOUND ? ratio : timeOf(long) / short).toBeLessThan(BOUND);
}

const TRIED = PIECES.filter((_, index) => THOROUGH || index % 8 === 0);

test.each(TRIED)('%j takes the same time for each character', (one) => {
  expectLinear({ head: '1', first: [one], second: [one], tail: '.5' });
  expectLinear({ head: '3.8', first: [one], second: ['999 '], tail: 'x' });
});

test('so does any mixture of them', () => {
  fc.assert(fc.property(hard, expectLinear), { numRuns: runs(2, 60) });
});

test('a number of 32,000 digits is read at once', () => {
  expect(timeOf(`${'1'.repeat(32_000)}.5`)).toBeLessThan(100);
});
