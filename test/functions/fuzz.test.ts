import fc from 'fast-check';
import { runs } from '../effort';
import { errorText, FUNCTIONS } from './in-excel';

/** Cells of every kind that Excel, another add-in or a slip can hand over. */
const cell = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<unknown>('T', 'P', 'none', 'n/a', '', 0, null, 'Total') },
  { weight: 3, arbitrary: fc.constantFrom<unknown>('3.8', '1.a', 3, 'RIA', '0-3', 0.5, 2, 8.1) },
  fc.anything(),
  fc.string(),
  fc.double(),
  fc.record({ type: fc.constant('FormattedNumber'), basicValue: fc.anything() }),
);
const range = fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 6 });
const argument = fc.oneof(
  { weight: 4, arbitrary: range },
  fc.constantFrom<unknown>(undefined, null, 'en', 'goal', 'P', 'targets', [[]], []),
  cell,
);

test.each(Object.keys(FUNCTIONS))('%s never fails but with an error of ours', async (name) => {
  const run = fc.asyncProperty(fc.array(argument, { maxLength: 6 }), async (args) => {
    try {
      await FUNCTIONS[name]?.(...args);
    } catch (error) {
      const text = errorText(error);
      expect(text).toMatch(/^#(VALUE!|N\/A) \S/);
      expect(text).not.toMatch(
        /\{(cell|rows?|columns?|scale|labels?|code|candidates|languages?)\}/,
      );
    }
  });
  await fc.assert(run, { numRuns: runs(80, 2000) });
});

test.each(['COVERAGE', 'ALIGNMENT'])(
  '%s gives a share whenever it gives anything',
  async (name) => {
    const run = fc.asyncProperty(range, fc.option(range), async (ratings, targets) => {
      let share: unknown;
      try {
        share = await FUNCTIONS[name]?.(ratings, targets);
      } catch (error) {
        errorText(error);
        return;
      }
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    });
    await fc.assert(run, { numRuns: runs(120, 4000) });
  },
);

/** What a function gives or shows, as text. */
async function outcome(name: string, args: readonly unknown[]): Promise<string> {
  const asText = (_: string, value: unknown) => (value instanceof Error ? errorText(value) : value);
  try {
    return JSON.stringify(await FUNCTIONS[name]?.(...args), asText);
  } catch (error) {
    return errorText(error);
  }
}

/** Stands for an empty cell until it is known which kind of blank Excel has. */
const BLANK = Symbol('blank');
const blankOrCell = fc.oneof(
  { weight: 2, arbitrary: fc.constant<unknown>(BLANK) },
  fc.constantFrom<unknown>('T', 'P', 'none', 'n/a', '3.8', '3.9', '1.a', 3, 'RIA', 0.5, 'Plan'),
);
const rows = fc.integer({ min: 1, max: 5 });
const table = (columns: number) =>
  rows.chain((height) =>
    fc.array(fc.array(blankOrCell, { minLength: columns, maxLength: columns }), {
      minLength: height,
      maxLength: height,
    }),
  );
const blankArgument = fc.oneof(table(1), table(2), fc.constant<unknown>(undefined));
const blanksAs = (value: unknown, blank: unknown): unknown => {
  if (Array.isArray(value)) return value.map((each) => blanksAs(each, blank));
  return value === BLANK ? blank : value;
};

test.each(Object.keys(FUNCTIONS))('%s takes 0, null and "" for the same blank', async (name) => {
  const run = fc.asyncProperty(fc.array(blankArgument, { maxLength: 5 }), async (args) => {
    const [desktop, web, text] = await Promise.all(
      [0, null, ''].map((blank) => outcome(name, blanksAs(args, blank) as unknown[])),
    );
    expect(web).toBe(desktop);
    expect(text).toBe(desktop);
  });
  await fc.assert(run, { numRuns: runs(60, 1500) });
});
