import fc from 'fast-check';
import { failure, success } from '../../../src/excel/door/outcome';
import { Refusal, type ExcelProblem } from '../../../src/excel/door/problem';
import { transaction, type Transaction } from '../../../src/excel/door/transaction';

/** A workbook that is one number: 0 before, 1 written in part, 2 as asked. */
const [BEFORE, PARTLY, ASKED] = [0, 1, 2];

/** How a transaction goes, and where the user stops it. */
interface Course {
  readonly read?: 'fails' | 'refuses';
  readonly refuses?: 'with a problem' | 'with a question';
  readonly write?: 'fails' | 'fails at once';
  /** How many times undoing fails. */
  readonly undoFails?: number;
  /** Undoing finds that it can only go forward. */
  readonly finishes?: boolean;
  readonly stoppedAt?: 'the start' | 'reading' | 'writing';
}

const BUSY: ExcelProblem = { kind: 'busy' };
const CANCELLED: ExcelProblem = { kind: 'cancelled' };
const busy = () => Object.assign(new Error('busy'), { name: 'RichApi.Error', code: 'HostIsBusy' });

/** Runs a transaction with steps that only count. */
async function run(course: Course, more: Partial<Transaction<string, string>> = {}) {
  const found = { workbook: BEFORE, steps: [] as string[], waits: [] as unknown[], undone: 0 };
  const stop = new AbortController();
  if (course.stoppedAt === 'the start') stop.abort();
  const excel = {
    run: (options: { delayForCellEdit?: boolean }, batch: (context: object) => unknown) => {
      found.waits.push(options.delayForCellEdit);
      return batch({});
    },
  };
  Object.assign(globalThis, { Excel: excel });
  const outcome = await transaction<string, string>({
    signal: stop.signal,
    onStep: (step) => {
      found.steps.push(step);
      if (step === course.stoppedAt) stop.abort();
    },
    read: async () => {
      if (course.read === 'refuses') throw new Refusal({ kind: 'protected-sheet' });
      if (course.read === 'fails') throw busy();
      return 'read';
    },
    refuse: () => {
      if (course.refuses === 'with a problem') return failure({ kind: 'only-sheet' });
      return course.refuses ? success('question') : undefined;
    },
    write: async () => {
      if (course.write === 'fails at once') throw busy();
      found.workbook = PARTLY;
      if (course.write === 'fails') throw busy();
      found.workbook = ASKED;
      return 'done';
    },
    undo: async () => {
      found.undone += 1;
      if (found.undone <= (course.undoFails ?? 0)) throw busy();
      found.workbook = course.finishes ? ASKED : BEFORE;
      return course.finishes ? { finished: 'finished' } : undefined;
    },
    unfinished: (before, cause) => ({ kind: 'clean-up-failed', sheet: before, cause }),
    ...more,
  });
  return { outcome, ...found };
}

const leftBehind = (cause: ExcelProblem) =>
  failure({ kind: 'clean-up-failed', sheet: 'read', cause });

test.each<[string, Course, unknown, string[], number]>([
  ['all goes well', {}, success('done'), ['reading', 'writing'], ASKED],
  ['reading fails', { read: 'fails' }, failure(BUSY), ['reading'], BEFORE],
  [
    'what was read does not allow it',
    { read: 'refuses' },
    failure({ kind: 'protected-sheet' }),
    ['reading'],
    BEFORE,
  ],
  [
    'refused with a problem',
    { refuses: 'with a problem' },
    failure({ kind: 'only-sheet' }),
    ['reading'],
    BEFORE,
  ],
  ['the user is asked', { refuses: 'with a question' }, success('question'), ['reading'], BEFORE],
  ['writing fails', { write: 'fails' }, failure(BUSY), ['reading', 'writing', 'removing'], BEFORE],
  [
    'undoing fails once',
    { write: 'fails', undoFails: 1 },
    failure(BUSY),
    ['reading', 'writing', 'removing'],
    BEFORE,
  ],
  [
    'undoing fails twice',
    { write: 'fails', undoFails: 2 },
    leftBehind(BUSY),
    ['reading', 'writing', 'removing'],
    PARTLY,
  ],
  [
    'there is no way back',
    { write: 'fails', finishes: true },
    success('finished'),
    ['reading', 'writing', 'removing'],
    ASKED,
  ],
  ['stopped before it begins', { stoppedAt: 'the start' }, failure(CANCELLED), [], BEFORE],
  ['stopped while reading', { stoppedAt: 'reading' }, failure(CANCELLED), ['reading'], BEFORE],
  [
    'stopped while reading, which fails',
    { stoppedAt: 'reading', read: 'fails' },
    failure(CANCELLED),
    ['reading'],
    BEFORE,
  ],
  [
    'stopped while writing',
    { stoppedAt: 'writing' },
    failure(CANCELLED),
    ['reading', 'writing', 'removing'],
    BEFORE,
  ],
  [
    'stopped while writing, which fails',
    { stoppedAt: 'writing', write: 'fails' },
    failure(CANCELLED),
    ['reading', 'writing', 'removing'],
    BEFORE,
  ],
  [
    'stopped while writing, and undoing fails',
    { stoppedAt: 'writing', undoFails: 2 },
    leftBehind(CANCELLED),
    ['reading', 'writing', 'removing'],
    ASKED,
  ],
])('%s', async (_, course, outcome, steps, workbook) => {
  await expect(run(course)).resolves.toMatchObject({ outcome, steps, workbook });
});

test('undoing waits for the user to leave a cell, each time', async () => {
  const { waits } = await run({ write: 'fails', undoFails: 1 });
  expect(waits).toEqual([true, true]);
});

test('nothing is undone where writing failed before it changed anything', async () => {
  const isUntouched = (error: unknown) => (error as { code?: string }).code === 'HostIsBusy';
  const { outcome, undone, steps } = await run({ write: 'fails at once' }, { isUntouched });
  expect([outcome, undone, steps]).toEqual([failure(BUSY), 0, ['reading', 'writing']]);
  await expect(run({ stoppedAt: 'writing' }, { isUntouched: () => false })).resolves.toMatchObject({
    undone: 1,
  });
});

test('a fault of ours is undone like any other failure', async () => {
  const error = new TypeError('undefined is not a function');
  const fails = async () => {
    throw error;
  };
  await expect(run({}, { write: fails })).resolves.toMatchObject({
    outcome: failure({ kind: 'fault', error }),
    undone: 1,
    workbook: BEFORE,
  });
  const refuse = () => {
    throw error;
  };
  await expect(run({}, { refuse })).resolves.toMatchObject({
    outcome: failure({ kind: 'fault', error }),
    steps: ['reading'],
  });
});

test('without a name for what is left, the cause is given', async () => {
  const { outcome } = await run(
    { write: 'fails', undoFails: 2 },
    { unfinished: (_, cause) => cause },
  );
  expect(outcome).toEqual(failure(BUSY));
});

test('whatever happens, the workbook is as before or as asked, or it is said what is left', async () => {
  const optional = <T>(...values: T[]) => fc.constantFrom(undefined, ...values);
  const course = fc.record({
    read: optional('fails' as const, 'refuses' as const),
    refuses: optional('with a problem' as const, 'with a question' as const),
    write: optional('fails' as const, 'fails at once' as const),
    undoFails: fc.nat(3),
    finishes: fc.boolean(),
    stoppedAt: optional('the start' as const, 'reading' as const, 'writing' as const),
  });
  await fc.assert(
    fc.asyncProperty(course, async (given) => {
      const { outcome, workbook, steps, undone } = await run(given as Course);
      const isLeft = !outcome.ok && outcome.problem.kind === 'clean-up-failed';
      const isDone = outcome.ok && outcome.value !== 'question';
      if (!isLeft) expect(workbook).toBe(isDone ? ASKED : BEFORE);
      expect(steps).toEqual(['reading', 'writing', 'removing'].slice(0, steps.length));
      expect(undone).toBeLessThanOrEqual(2);
      expect(undone > 0).toBe(steps.includes('removing'));
      expect(isLeft).toBe(undone === 2 && (given.undoFails ?? 0) >= 2);
    }),
    { numRuns: 300 },
  );
});
