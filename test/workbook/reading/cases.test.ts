import { CATALOGUE_VERSION } from '../../../src/catalogue/framework';
import { targetsInScope } from '../../../src/catalogue/scopes';
import { fixesOf } from '../../../src/workbook/check/finding';
import { checkWorkbook } from '../../../src/workbook/check/workbook';
import { assess, type Assessment } from '../../../src/assessment/assess';
import { depth } from '../../../src/assessment/depth';
import { tally } from '../../../src/assessment/tally';
import { assessable, matrixCells } from '../../../src/workbook/reading/cells';
import type { MatrixLayout } from '../../../src/workbook/reading/layout';
import { recogniseMatrix } from '../../../src/workbook/reading/recognise-matrix';
import type { SheetReading } from '../../../src/workbook/sheet/reading';
import { caseOf, realWorkbook, sheetOf } from './cases';

function layoutOf(sheet: SheetReading): MatrixLayout {
  const layout = recogniseMatrix(sheet);
  if (!layout) throw new Error('not recognised');
  return layout;
}

/** What the pane shows. */
function figures(sheet: SheetReading) {
  const layout = layoutOf(sheet);
  const cells = matrixCells(sheet, layout);
  const { total, partial, none, notApplicable } = tally(assess(...assessable(cells)) as Assessment);
  return {
    documents: layout.documents.map(({ name }) => name),
    notApplicable: cells.codes.filter((_, row) => !cells.applicable[row]),
    coverage: [total + partial, total + partial + none, notApplicable],
    depth: depth(...assessable(cells)),
    warnings: cells.warnings.map(({ kind }) => kind),
  };
}

test('the sample: the best rating is no document', async () => {
  const sheet = await sheetOf('assets/sample.xlsx');
  const { documents, coverage, depth } = figures(sheet);
  expect(documents).toHaveLength(14);
  expect(coverage).toEqual([102, 114, 12]);
  expect(depth).toBeCloseTo(220 / 102, 12);
  expect(layoutOf(sheet).notes).toEqual([
    { kind: 'roll-up-formula', column: 39, heading: 'Best rating' },
  ]);
});

test.each(['overview-numeric-codes-rollup', 'overview-no-rollup'])(
  '%s: two documents, and "Applic?" decides what applies',
  async (name) => {
    expect(figures(await sheetOf(caseOf(name)))).toMatchObject({
      documents: ['Vision', 'Plan'],
      notApplicable: ['8.4'],
      coverage: [6, 10, 1],
      warnings: [],
    });
  },
);

test('a scorecard with two questions: only the alignment is taken, and it is said', async () => {
  const sheet = await sheetOf(caseOf('scorecard-two-questions'));
  expect(figures(sheet)).toMatchObject({ documents: ['Scorecard'], coverage: [8, 8, 0] });
  expect(layoutOf(sheet).notes).toMatchObject([
    { kind: 'other-question', heading: 'Gender inclusion' },
  ]);
});

test('codes that became dates are counted by their place', async () => {
  const sheet = await sheetOf(caseOf('codes-as-dates'));
  expect(figures(sheet)).toMatchObject({
    documents: ['Стратегия 2050', 'План развития 2025'],
    coverage: [126, 126, 0],
    warnings: [],
  });
  const checked = { ...sheet, sheetId: 's1', isProtected: false, formulas: sheet.values };
  const findings = checkWorkbook([checked], CATALOGUE_VERSION);
  expect(findings.map(({ kind }) => kind)).toEqual(Array(119).fill('code-became-date'));
  const fixed = findings.map((finding) => fixesOf(finding).map(({ becomes }) => becomes));
  expect(fixed).toEqual(
    targetsInScope('RIA')
      .slice(0, 119)
      .map(({ code }) => [code]),
  );
});

const bahamas = realWorkbook('Bahamas');
const onReal = bahamas === undefined ? describe.skip : describe;
onReal('The Bahamas', () => {
  const read = (name: string) => sheetOf(bahamas as string, name);

  test('the overview gives the true figures', async () => {
    const { coverage, depth, warnings } = figures(await read('Alignment Overview'));
    expect(coverage).toEqual([102, 114, 12]);
    expect(depth).toBeCloseTo(220 / 102, 12);
    expect(warnings).toEqual(['rated-but-not-applicable', 'not-a-rating', 'not-a-rating']);
  });

  test('the scorecard is no matrix', async () => {
    expect(recogniseMatrix(await read('SDG Scorecard'))).toBeUndefined();
  });

  test('a sheet about one plan is one document', async () => {
    const sheet = await read('Sectoral Plan 1');
    expect(layoutOf(sheet).documents.map(({ name }) => name)).toEqual(['Sectoral Plan 1']);
  });
});
