import { planRestore } from '../../../src/workbook/portable/restore/plan';
import { closeHosts, type Harness } from '../harness';
import {
  formulasOf,
  FORMULAS,
  make,
  readAll,
  restore,
  startPortable,
  valuesOf,
} from '../portable-workbook';

jest.setTimeout(120_000);

let host: Harness;
beforeEach(async () => {
  host = await startPortable();
});
afterEach(closeHosts);

const type = async (sheet: string, row: number, column: number, value: string) => {
  host.model.sheet(sheet)?.write({ row, column, rows: 1, columns: 1 }, [[value]], 'user');
  await host.settled();
};
const back = async () => {
  const outcome = await restore();
  await host.settled();
  return outcome;
};
const RESTORED = { ok: true, value: { cleanedUp: true } };
const isHelperThere = () =>
  host.snapshot().sheets.some(({ visibility }) => visibility === 'Hidden');

test('portable and back gives the same workbook, cell by cell', async () => {
  const before = host.snapshot();
  await make();
  await host.settled();
  expect(formulasOf(host)).not.toEqual(before);
  await expect(back()).resolves.toEqual(RESTORED);
  expect(host.snapshot()).toEqual(before);
});

/** With room for what they spill; one is in the way of another. */
const ERRORS = {
  '30,1': '=SDG.TALLY(Plan!B2:C9,Plan!A2:A9)',
  '31,4': '=SDG.COVERAGE(#REF!)',
  '32,4': '=1/SDG.COVERAGE({"none"})',
  '33,4': '=SQRT(-SDG.COVERAGE({"T"}))',
  '34,4': '=SDG.TARGET("99.9")',
  '35,4': '=SDG.COVERAGE({"maybe"})',
  '36,4': '=SDG.CODE(Nowhere)',
  '37,4': '=SDG.CODES(Plan!A2:A9)*1',
  '50,4': '=SDG.TALLY(Plan!B2:C9,Plan!A2:A9)*1',
  '60,4': '=1/SDG.COVERAGE(Plan!Z2:Z9)',
} as const;

test('formulas that show errors stay errors, and come back', async () => {
  for (const [place, formula] of Object.entries({ ...ERRORS, '32,1': 'in the way' })) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    await type('Figures', row, column, formula);
  }
  const before = host.snapshot();
  const shown = valuesOf(host, 'Figures');
  expect(Object.keys(ERRORS).map((place) => shown[place])).toEqual([
    '#SPILL!',
    ...['#VALUE!', '#DIV/0!', '#NUM!', '#VALUE!', '#VALUE!', '#VALUE!', 1.1, '#VALUE!', '#DIV/0!'],
  ]);
  for (const wanted of ['live', 'values'] as const) {
    await make(wanted);
    await host.settled();
    const kept = valuesOf(host, 'Figures');
    // An error that depends on its formula becomes another error.
    const isKept = (value: unknown, other: unknown) =>
      /^#(SPILL!|NAME\?)$/.test(String(value)) ? other === '#VALUE!' : other === value;
    const differ = Object.keys(shown).filter((place) => !isKept(shown[place], kept[place]));
    expect(differ).toEqual([]);
    const sheet = host.model.sheet('Figures');
    expect(sheet?.cell(30, 1)?.error).toBe(true);
    expect(planRestore(await readAll()).problems).toEqual([]);
    await expect(back()).resolves.toEqual(RESTORED);
    expect(host.snapshot()).toEqual(before);
  }
});

test('in between, rows were inserted, a sheet renamed, and a formula moved', async () => {
  await make();
  host.model.sheet('Plan')?.insertCells('rows', 3, 2);
  host.model.sheet('Figures')?.insertCells('rows', 0, 1);
  const plan = host.model.sheet("Plan d'action");
  if (plan) plan.name = "Plan d'action 2";
  await host.settled();
  // As after sorting: the formula of one cell is now in another.
  const figures = host.model.sheet('Figures');
  await type('Figures', 40, 3, figures?.cell(2, 1)?.formula ?? '');
  await type('Figures', 2, 1, '');
  await expect(back()).resolves.toEqual(RESTORED);
  expect(formulasOf(host)).toEqual({
    'Figures 40,3': '=SDG.COVERAGE(Plan!B2:C11,Plan!$A$2:$A$11,"RIA")',
    'Figures 3,1': '=IF(SDG.ALIGNMENT(\'Plan d\'\'action 2\'!$B2:C$9)>0.5,"good","weak")&Plan!B3',
    'Figures 4,1': FORMULAS[3],
    'Figures 5,1': FORMULAS[4],
    'Figures 7,1': FORMULAS[6],
    'Figures 21,1': '=SDG.GAPS(Plan!B2:C11,Plan!A2:A11)',
    'Closed 0,0': '=SDG.COVERAGE(Plan!B2:B11)',
  });
});

test('without the custom XML part, which LibreOffice loses, the helper sheet’s record serves', async () => {
  const before = formulasOf(host);
  await make();
  for (const id of [...host.model.customXml.keys()]) host.model.customXml.delete(id);
  await expect(back()).resolves.toEqual(RESTORED);
  expect(formulasOf(host)).toEqual(before);
});

test('what somebody has changed stays, and is reported with its place', async () => {
  await make();
  await host.settled();
  await type(
    'Figures',
    1,
    1,
    `${host.model.sheet('Figures')?.cell(1, 1)?.formula?.replace('>0', '>1')}`,
  );
  await type('Figures', 4, 1, 'typed over');
  const changed = host.model.sheet('Figures')?.cell(1, 1)?.formula;
  const { problems } = planRestore(await readAll());
  expect(problems.map(({ problem, row }) => [problem, row])).toEqual([
    ['form-changed', 1],
    ['values-changed', 4],
  ]);
  await expect(back()).resolves.toEqual(RESTORED);
  expect(formulasOf(host)['Figures 1,1']).toBe(changed);
  expect(host.model.sheet('Figures')?.cell(4, 1)?.value).toBe('typed over');
  expect(formulasOf(host)['Figures 6,1']).toBe(FORMULAS[6]);
  // The remaining formulas still use it, and can still be restored.
  expect(isHelperThere()).toBe(true);
  const again = planRestore(await readAll());
  expect(again.problems.map(({ problem, row }) => [problem, row])).toEqual([
    ['form-changed', 1],
    ['values-changed', 4],
  ]);
  expect(again.formulas).toEqual([]);
});

test('a protected sheet stays as it is, and is restored once it is unprotected', async () => {
  const before = formulasOf(host);
  await make();
  await host.settled();
  const figures = host.model.sheet('Figures');
  if (figures) figures.isProtected = true;
  const seen = planRestore(await readAll());
  expect([seen.formulas.length, seen.onProtected.length]).toEqual([0, 6]);
  const portable = host.snapshot();
  await expect(back()).resolves.toEqual(RESTORED);
  expect(formulasOf(host)).toEqual(formulasIn(portable));
  if (figures) figures.isProtected = false;
  await expect(back()).resolves.toEqual(RESTORED);
  expect(formulasOf(host)).toEqual(before);
  expect(isHelperThere()).toBe(false);
});

test('a formula that somebody else has on the helper sheet’s tables keeps the sheet there', async () => {
  await make();
  await type('Plan', 20, 0, "='SDG portable'!A3");
  await expect(back()).resolves.toEqual(RESTORED);
  expect(isHelperThere()).toBe(true);
  expect(host.model.sheet('Plan')?.cell(20, 0)?.formula).toBe("='SDG portable'!A3");
});

test('without a portable copy there is nothing to restore', async () => {
  const before = host.snapshot();
  const way = planRestore(await readAll());
  expect([way.formulas, way.problems, way.clear]).toEqual([[], [], []]);
  await expect(back()).resolves.toEqual(RESTORED);
  expect(host.snapshot()).toEqual(before);
});

function formulasIn(snapshot: ReturnType<Harness['snapshot']>): Record<string, string> {
  return formulasOf({ ...host, snapshot: () => snapshot });
}
