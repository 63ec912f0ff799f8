import { THOROUGH } from '../../effort';
import { CODES } from '../../../src/functions/catalogue';
import { excelFacts } from '../../../src/excel/pane/version';
import { SCENARIOS } from '../../../src/excel/scenarios/list';
import { fits } from '../../../src/excel/scenarios/scenario';
import { checkThisExcel } from '../../../src/tasks/check-excel/check-excel';
import { reportOf } from '../../../src/tasks/check-excel/report';
import { builtFunctions } from '../built-functions';
import { closeHosts, startHost, type Harness } from '../harness';
import { KEEPING_WORKBOOK, stateOf } from './keeping-workbook';

const probe = { id: 'CODES', run: CODES };
const EXCELS = (['2021', '2024', '365'] as const).flatMap((excel) =>
  ([0, null] as const).map((blanks) => ({
    excel,
    blanks,
    newRules: blanks === 0 ? ('first' as const) : ('last' as const),
    allNames: blanks === null,
  })),
);

/** Each version once, and both ways of handing over empty cells. */
const TRIED = EXCELS.filter((_, index) => THOROUGH || [0, 3, 5].includes(index));

let host: Harness;
afterAll(closeHosts);

describe.each(TRIED)('Excel $excel, blanks as $blanks, new rules $newRules', (quirks) => {
  test('does all that is expected of Excel, and its workbook is as it was', async () => {
    closeHosts();
    host = await startHost({ ...builtFunctions('en'), workbook: KEEPING_WORKBOOK, quirks });
    const { Excel, Office, CustomFunctions } = host;
    Object.assign(globalThis, { Excel, Office, CustomFunctions });
    const before = await stateOf(host);
    const told: number[] = [];
    const check = await checkThisExcel({
      probe,
      signal: new AbortController().signal,
      onProgress: ({ results }) => told.push(results.length),
    });
    expect(check.problem).toBeUndefined();
    const wrong = check.results.filter(
      ({ scenario: { expected }, verdict }) =>
        verdict.kind !== 'expected' || !fits(expected, verdict.observed, true),
    );
    expect(wrong.map(({ scenario, verdict }) => [scenario.id, verdict])).toEqual([]);
    expect(told).toEqual(SCENARIOS.map((_, index) => index + 1));
    expect(await stateOf(host)).toEqual(before);

    const report = reportOf(check, excelFacts());
    expect(report).toContain(`Expected ${told.length}, different 0, impossible 0`);
    expect(report).not.toMatch(/Do not touch|Notes|sdg TARGETS|Plan\.xlsx|secret|kept/i);
  });
});
