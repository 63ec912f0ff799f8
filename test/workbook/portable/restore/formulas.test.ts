import fc from 'fast-check';
import { runs } from '../../../effort';
import type { CellInput } from '../../../../src/workbook/sheet/plan';
import {
  hasMark,
  restorableFormulas,
  valuePlaces,
} from '../../../../src/workbook/portable/restore/formulas';
import { movedDown, planOf, recordOf, writtenBy } from '../plan-of';

/** Restores one formula in K20 as it stands now, perhaps changed. */
function restored(formula: string, change = (written: string) => written, plan = planOf(formula)) {
  const record = recordOf(plan);
  const cells = [{ sheet: 'Plan', row: 19, column: 10, formula: change(writtenBy(plan)) }];
  return restorableFormulas({
    record,
    cells: cells.filter((cell) => hasMark(cell.formula)),
    names: plan.names,
    values: valuePlaces(record, plan.names).map(() => [[0.5]]),
  });
}

const reference = (column: string) =>
  fc
    .tuple(
      fc.constantFrom('', 'Plan!', "'Plan d''action'!", 'Жоспар!'),
      fc.constantFrom('', '$'),
      fc.constantFrom('', '$'),
    )
    .map(([sheet, c, r]) => `${sheet}${c}${column}${r}2:${c}${column}${r}6`);
const ratings = fc.oneof(
  reference('B'),
  reference('C'),
  fc.constantFrom('Ratings', 'Matrix[[Vision]:[Law]]', 'Matrix[Law]', '$B$2:D6'),
);
const codes = fc.oneof(reference('A'), fc.constantFrom('Codes', 'Matrix[Code]'));
const scope = fc.constantFrom('', '"RIA"', '3', 'H1', '$H$1', '{"1.1";"3.8"}', 'A2:A5');
const scale = fc.constantFrom('', '"0-3"', 'F1:G3', '$H$2');
const call = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('COVERAGE', 'ALIGNMENT', 'DEPTH', 'BALANCE', 'HEADLINE', 'sdg'),
      ratings,
      codes,
      scope,
      scale,
    )
    .map(([name, ...args]) =>
      name === 'sdg'
        ? `sdg.coverage( ${args.join(' , ')} )`
        : `SDG.${name}(${args.join(',').replace(/,+$/, '')})`,
    ),
  fc.tuple(ratings, ratings).map(([one, other]) => `SDG.AGREEMENT(${one},${other})`),
  fc.tuple(ratings, ratings, codes).map((args) => `SDG.READINESS(${args.join(',')})`),
  fc.constantFrom('SDG.TARGET(A2)', 'SDG.GOAL($A$2,"fr")'),
);
const around = fc.constantFrom(
  ...[
    '=#',
    '=IF(#>0.5,"ok",A1&"SDG:1")',
    '=-#^2',
    '=ROUND(# * 100,1)&" %"',
    "=#+'Plan d''action'!B$2",
  ],
  ...['=N("SDG:1")+#', '=SUM({1,2;3,4},#,[@Code])', '=#/#', '= #\n+1'],
);
const formula = fc
  .tuple(around, call, call)
  .map(([text, one, other]) => text.replace('#', () => one).replace('#', () => other));

test('portable and back gives the identical formula', () => {
  let live = 0;
  fc.assert(
    fc.property(formula, (original) => {
      const plan = planOf(original);
      const { formulas, problems } = restored(original, undefined, plan);
      expect(problems.filter(({ problem }) => problem !== 'unknown-mark')).toEqual([]);
      expect(formulas.map((cell) => cell.formula)).toEqual([original]);
      if (plan.outcomes[0]?.becomes !== 'values') live += 1;
    }),
    { numRuns: runs(50, 1500) },
  );
  // A good part of them become native formulas and not values.
  expect(live).toBeGreaterThan(runs(50, 1500) / 4);
});

test('the same after rows were sorted', () => {
  fc.assert(
    fc.property(formula, fc.integer({ min: 1, max: 40 }), (original, rows) => {
      const plan = planOf(original);
      fc.pre(plan.outcomes[0]?.becomes === 'formula');
      const { formulas } = restored(original, (written) => movedDown(written, rows), plan);
      expect(formulas.map((cell) => cell.formula)).toEqual([movedDown(original, rows)]);
    }),
    { numRuns: runs(25, 750) },
  );
});

test('the same after a sheet was renamed, spaces removed and names changed to lower case', () => {
  const change = (written: string) =>
    written
      .replaceAll("'SDG portable'", 'Helper')
      .replaceAll("'Plan d''action'", "'Nouveau plan'")
      .replaceAll('SUMPRODUCT', 'sumproduct')
      .replaceAll('200', '2E2');
  expect(
    restored("=1+SDG.COVERAGE('Plan d''action'!B2:B6,'Plan d''action'!A2:A6)", change).formulas,
  ).toMatchObject([{ formula: "=1+SDG.COVERAGE('Nouveau plan'!B2:B6,'Nouveau plan'!A2:A6)" }]);
});

test.each([
  ['form-changed', (text: string) => text.replace('NA()', '0')],
  ['references-differ', (text: string) => text.replace('B2:B6', 'B2:B7')],
  ['unknown-mark', (text: string) => text.replace('"SDG:1"', '"SDG:99"')],
])('%s is told and left alone', (problem, change) => {
  const plan = restored('=SDG.COVERAGE(B2:B6)', change);
  expect(plan.formulas).toEqual([]);
  expect(plan.problems).toMatchObject([{ problem, sheet: 'Plan', row: 19, column: 10 }]);
});

test('a deleted reference is restored as the error that Excel made of it', () => {
  const { formulas } = restored('=SDG.COVERAGE(B2:B6,A2:A6)', (text) =>
    text.replaceAll('B2:B6', '#REF!'),
  );
  expect(formulas[0]?.formula).toBe('=SDG.COVERAGE(#REF!,A2:A6)');
});

describe('a table', () => {
  const values = ['total', 'partial', 'none', 'not applicable', 'applicable'].map((text) => [
    text,
    1,
  ]);
  const plan = planOf('=SDG.TALLY(B2:D6,A2:A6)', values);
  const cells = (plan.replacements[0]?.cells ?? []).flatMap((row, r) =>
    row.map((formula, c) => ({
      sheet: 'Plan',
      row: 19 + r,
      column: 10 + c,
      formula: String(formula),
    })),
  );
  const restore = (now: typeof cells) =>
    restorableFormulas({ record: recordOf(plan), cells: now, names: [], values: [] });

  test('is restored as its first formula, its other cells are cleared', () => {
    const { formulas, clear, problems } = restore(cells);
    expect(formulas).toEqual([
      { sheet: 'Plan', row: 19, column: 10, formula: '=SDG.TALLY(B2:D6,A2:A6)' },
    ]);
    expect(clear).toHaveLength(9);
    expect(problems).toEqual([]);
  });

  test('a copied part of it is left alone', () => {
    const copy = { ...(cells[3] as (typeof cells)[number]), row: 90 };
    const { clear, problems } = restore([copy, ...cells]);
    expect(clear).toHaveLength(9);
    expect(problems).toEqual([
      { problem: 'part-alone', id: 1, sheet: 'Plan', row: 90, column: 11 },
    ]);
  });
});

describe('values', () => {
  const plan = planOf('=SDG.GAPS(B$2:$D6,Жоспар!$A$2:$A$6)&A:A&Codes', [['1.3', 'Text']]);
  const record = recordOf(plan);
  const restore = (
    names = plan.names,
    values: readonly (readonly CellInput[])[] = [['1.3', 'Text']],
  ) =>
    restorableFormulas({
      record,
      cells: [],
      names,
      values: valuePlaces(record, names).map(() => values),
    });

  test('are restored with the current references of their names, in the original style', () => {
    const names = plan.names.map(({ name, formula }) => ({
      name,
      formula: formula
        .replace("'Plan'!$K$20:$L$20", 'Plan!$K$25:$L$25')
        .replace("'Plan'!$B$2:$D$6", "'Plan 2'!$B$7:$D$12")
        .replace("'Жоспар'!$A$2:$A$6", 'Тізім!$A$2:$A$6'),
    }));
    expect(restore(names)).toMatchObject({
      clear: [{ sheet: 'Plan', area: { row: 24, column: 10, rows: 1, columns: 2 } }],
      formulas: [{ row: 24, column: 10, formula: '=SDG.GAPS(B$7:$D12,Тізім!$A$2:$A$6)&A:A&Codes' }],
      names: ['SDG_Portable_1', 'SDG_Portable_1_0', 'SDG_Portable_1_1', 'SDG_Portable_1_2'],
      problems: [],
    });
  });

  test.each(['$A:$XFD', '$K$20:$XFD$1048576', '$K:$L', '$K$20:$K$20'])(
    'if their name names %s, they are not read and left alone',
    (area) => {
      const names = plan.names.map(({ name, formula }) =>
        name === 'SDG_Portable_1' ? { name, formula: `=Plan!${area}` } : { name, formula },
      );
      const [place] = valuePlaces(recordOf(plan), names);
      expect(place).toMatchObject({ id: 1, isWhole: false });
      expect(restore(names, [])).toMatchObject({
        formulas: [],
        problems: [{ problem: 'values-changed', sheet: 'Plan' }],
      });
    },
  );

  test('typed over, they are left alone', () => {
    expect(restore(plan.names, [['1.4', 'Text']])).toMatchObject({
      formulas: [],
      problems: [{ problem: 'values-changed', sheet: 'Plan', row: 19, column: 10 }],
    });
  });

  test('an empty row inserted among them is no change', () => {
    expect(
      restore(plan.names, [
        ['', ''],
        ['1.3', 'Text'],
      ]).problems,
    ).toEqual([]);
  });

  test('a lost name is reported', () => {
    expect(restore([]).problems).toEqual([{ problem: 'place-lost', id: 1 }]);
    expect(restore(plan.names.slice(0, 1)).problems).toMatchObject([{ problem: 'reference-lost' }]);
  });
});
