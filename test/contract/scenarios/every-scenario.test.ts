import { CODES } from '../../../src/functions/catalogue';
import { checkExcel } from '../../../src/excel/operations/check-excel';
import { SCENARIOS } from '../../../src/excel/scenarios/list';
import { builtFunctions } from '../built-functions';
import { closeHosts, startHost, type Harness } from '../harness';
import { KEEPING_WORKBOOK, stateOf } from './keeping-workbook';

const probe = { id: 'CODES', run: CODES };
const EXCELS = (['2021', '2024', '365'] as const).flatMap((excel) =>
  ([0, null] as const).map((blanks) => ({
    excel,
    blanks,
    newRules: blanks === 0 ? ('first' as const) : ('last' as const),
  })),
);

let host: Harness;
afterAll(closeHosts);

describe.each(EXCELS)('Excel $excel, blanks as $blanks, new rules $newRules', (quirks) => {
  test('does all that is expected of Excel, and its workbook is as it was', async () => {
    closeHosts();
    host = await startHost({ ...builtFunctions('en'), workbook: KEEPING_WORKBOOK, quirks });
    const { Excel, Office, CustomFunctions } = host;
    Object.assign(globalThis, { Excel, Office, CustomFunctions });
    const before = await stateOf(host);
    const checked = await checkExcel(SCENARIOS, { probe });
    if (!checked.ok) throw new Error(JSON.stringify(checked.problem));
    const wrong = checked.value.filter(({ verdict }) => verdict.kind !== 'expected');
    expect(wrong.map(({ scenario, verdict }) => [scenario.id, verdict])).toEqual([]);
    expect(checked.value).toHaveLength(SCENARIOS.length);
    expect(await stateOf(host)).toEqual(before);
  });
});
