import type { Quirks } from '../../src/workbench/quirks';
import { startHost } from './harness';
import type { Harness, HarnessOptions } from './harness';

type Played = Pick<Quirks, 'excel' | 'blanks'>;

/** Every Excel in which contract tests run: three versions, two ways to pass blanks. */
const EXCELS: readonly Played[] = (['2021', '2024', '365'] as const).flatMap((excel) =>
  ([0, null] as const).map((blanks) => ({ excel, blanks })),
);

/**
 * Runs a set of tests once per Excel, with one client and workbook for the set.
 *
 *   everyExcel({}, (host) => {
 *     test('names its sheet', () => expect(host().model.sheets()[0]?.name).toBe('Sheet1'));
 *   });
 */
export function everyExcel(
  options: Omit<HarnessOptions, 'quirks'>,
  tests: (host: () => Harness, played: Played) => void,
): void {
  describe.each(EXCELS)('Excel $excel, blanks as $blanks', (played) => {
    let harness: Harness | undefined;
    beforeAll(async () => {
      harness = await startHost({ ...options, quirks: played });
    });
    afterAll(() => harness?.close());
    tests(() => {
      if (!harness) throw new Error('No host has been started.');
      return harness;
    }, played);
  });
}

/** A new sheet for each test, so that tests of one set do not affect each other. */
export function freshSheet(harness: Harness): string {
  const name = `Test ${harness.model.sheets().length}`;
  harness.model.addSheet(name);
  return name;
}
