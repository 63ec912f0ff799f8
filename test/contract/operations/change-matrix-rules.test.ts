import fc from 'fast-check';
import { cellsOf, firstCell } from '../../../src/workbench/model/area';
import { reanchored } from '../../../src/workbench/model/formula/moved';
import type { Area } from '../../../src/workbench/model/snapshot';
import type { SheetModel } from '../../../src/workbench/model/workbook-model';
import { ROWS } from '../../../src/workbook/matrix/areas';
import { runs } from '../../effort';
import { change, french, MATRIX, preparedChange, ratedMatrix, type Wish } from '../changed-matrix';
import { closeHosts, startHost, type Harness } from '../harness';
import { USER_WORKBOOK } from '../user-workbook';

const F = ROWS.firstTarget;
/** The documents Vision, Plan and Health, and the first rows of targets. */
const RATINGS = { row: F, column: 5, rows: 3, columns: 3 };

/** A conditional format of the user's, or of an earlier version. */
interface Rule {
  readonly areas: readonly Area[];
  /** For the cell F7. */
  readonly formula: string;
}

const CODE = 2;
const HEADINGS = { row: ROWS.headings, column: 5, rows: 1, columns: 9 };

async function start(rules: readonly Rule[]): Promise<{ host: Harness; sheet: SheetModel }> {
  const host = await startHost({ workbook: USER_WORKBOOK });
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
  await ratedMatrix(host);
  const sheet = host.model.sheet(MATRIX);
  if (!sheet) throw new Error('no matrix');
  rules.forEach(({ areas, formula }, index) => {
    const own = reanchored(formula, RATINGS, firstCell(areas));
    sheet.putConditionalFormat({
      id: `users-${index}`,
      areas,
      rule: { kind: 'formula', formula: own },
      style: { fill: fillOf(index) },
    });
  });
  return { host, sheet };
}

const fillOf = (index: number) => `#FFFF0${index}`;

/**
 * Which cells the users' rules colour, by rule, code and document, but new ones: each rule's formula is entered once
 * for each of its cells, beyond the matrix.
 */
async function coloured(
  host: Harness,
  sheet: SheetModel,
  count: number,
): Promise<readonly (readonly string[])[]> {
  const fills = Array.from({ length: count }, (_, index) => fillOf(index));
  const asked = sheet.conditionalFormats().flatMap(({ areas, rule, style }) => {
    const index = fills.indexOf(style.fill ?? '');
    if (index < 0 || rule.kind !== 'formula') return [];
    const { formula } = rule;
    const first = firstCell(areas);
    return areas.flatMap((area) =>
      [...cellsOf(area)].map((cell) => {
        return { index, cell, formula: reanchored(formula, first, cell) };
      }),
    );
  });
  const scratch = { row: 200, column: 40, rows: asked.length, columns: 1 };
  sheet.write(
    scratch,
    asked.map(({ formula }) => [formula]),
    'user',
  );
  await host.settled();
  const answers = sheet.values(scratch).flat();
  const heading = sheet.values(HEADINGS)[0] ?? [];
  const code = (row: number) =>
    String(sheet.values({ row, column: CODE, rows: 1, columns: 1 })[0]?.[0]);
  const found = fills.map((): string[] => []);
  asked.forEach(({ index, cell }, at) => {
    const document = String(heading[cell.column - HEADINGS.column]);
    const isNew = document.startsWith('New');
    if (answers[at] === true && !isNew) found[index]?.push(`${code(cell.row)} ${document}`);
  });
  sheet.clear(scratch, 'all', 'user');
  return found.map((cells) => cells.sort());
}

afterEach(closeHosts);

/** As earlier versions wrote it, and as people do. */
const RULES: readonly Rule[] = [
  { areas: [RATINGS], formula: '=AND($E7<>"no",F7="T")' },
  { areas: [{ ...RATINGS, row: F + 1, rows: 2 }], formula: '=TRIM($E7)="no"' },
  {
    areas: [
      { row: F + 2, column: 7, rows: 1, columns: 1 },
      { row: F, column: 6, rows: 2, columns: 1 },
    ],
    formula: '=OR($E7="no",F7="P")',
  },
];
const COLOURED = [
  ['1.1 Vision'],
  ['1.3 Health', '1.3 Plan', '1.3 Vision'],
  ['1.2 Plan', '1.3 Health'],
];

const documents: Wish['documents'] = ([first, ...others]) => [
  { name: 'New 1' },
  ...(first ? [first] : []),
  { name: 'New 2' },
  ...others,
];
const WISHES: readonly (readonly [string, Wish])[] = [
  ['another language', { language: french }],
  ['another language and more documents', { language: french, documents }],
  ['a wider scope and more documents', { scope: 'ALL', documents }],
];

test.each(WISHES)('%s: every cell keeps its colours', async (_, wish) => {
  const { host, sheet } = await start(RULES);
  expect(await coloured(host, sheet, RULES.length)).toEqual(COLOURED);
  const { outcome } = await change(host, wish);
  expect(outcome).toEqual({ ok: true, value: { state: 'changed' } });
  expect(await coloured(host, sheet, RULES.length)).toEqual(COLOURED);
});

test('a change that fails anywhere leaves every rule as it was', async () => {
  const { host, sheet } = await start(RULES);
  const wish: Wish = { language: french, documents };
  const change = await preparedChange(host, wish);
  const before = sheet.conditionalFormats();
  // Reading takes three requests, one of them for the first cells of the rules.
  for (const action of [0, 10, 60, 120]) {
    const { length } = host.requests;
    host.quirks.fail = { request: length + 4, action, code: 'GeneralException' };
    await expect(change()).resolves.toMatchObject({ ok: false });
    expect(host.requests.slice(length, length + 4).map(({ writes }) => writes)).toEqual([
      ...[false, false, false],
      true,
    ]);
    expect([action, sheet.conditionalFormats()]).toEqual([action, before]);
  }
});

test('a rule that was deleted since the plan was made makes it stale', async () => {
  const { host, sheet } = await start(RULES);
  const deleted: Wish['documents'] = (all) => {
    sheet.removeConditionalFormat('users-0');
    return all;
  };
  const { outcome } = await change(host, { language: french, documents: deleted });
  expect(outcome).toEqual({ ok: true, value: { state: 'stale' } });
});

/** Rules that ask about the cell itself, its row and a fixed cell, with the word and without. */
const rule: fc.Arbitrary<Rule> = fc.record({
  areas: fc.uniqueArray(
    fc.record({
      row: fc.integer({ min: F, max: F + 2 }),
      column: fc.integer({ min: 5, max: 7 }),
      rows: fc.constant(1),
      columns: fc.constant(1),
    }),
    { minLength: 1, maxLength: 4, selector: ({ row, column }) => `${row},${column}` },
  ),
  formula: fc.constantFrom(
    '=$E7="no"',
    '=AND($E7<>"no",F7<>"")',
    '=OR(TRIM($E7)="no",F7="T")',
    `=OR($E$${F + 3}="no",F7="P")`,
    '=F7="T"',
    '=AND($E7="no",ROW(F7)>1)',
  ),
});

const wish: fc.Arbitrary<Wish> = fc
  .record({
    language: fc.constantFrom(french, undefined),
    scope: fc.constantFrom('RIA' as const, 'OUTCOME' as const),
    at: fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { maxLength: 2 }),
  })
  .map(({ language, scope, at }) => ({
    ...(language && { language }),
    scope,
    documents: (there) =>
      [0, 1, 2, 3].flatMap((place) => [
        ...(at.includes(place) ? [{ name: `New ${place}` }] : []),
        ...there.slice(place, place + 1),
      ]),
  }));

test('whatever the rules and the change, every cell keeps its colours', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(rule, { minLength: 1, maxLength: 5 }), wish, async (rules, wish) => {
      const { host, sheet } = await start(rules);
      const before = await coloured(host, sheet, rules.length);
      const { outcome } = await change(host, wish);
      expect(outcome).toEqual({ ok: true, value: { state: 'changed' } });
      expect(await coloured(host, sheet, rules.length)).toEqual(before);
      host.close();
    }),
    { numRuns: runs(6, 200) },
  );
}, 600_000);
