import { elsewhereOf } from '../../../src/workbook/change/elsewhere';
import type { WholeSheet } from '../../../src/workbook/sheet/whole-sheet';

const MATRIX = 'RIA matrix';
const sheet = (
  name: string,
  formulas: readonly unknown[],
  names: readonly (readonly [string, string])[] = [],
): WholeSheet => ({
  ...{ sheet: name, sheetId: `id of ${name}`, isProtected: false },
  area: { row: 2, column: 1, rows: 1, columns: formulas.length },
  formulas: [formulas],
  values: [formulas.map((formula) => (formula === "='RIA matrix'!A1 as text" ? formula : 1))],
  names: names.map(([each, formula]) => ({ name: each, formula })),
});
const HEADLINE = ['SDG_Results_Headline', '=Results!$A$1'] as const;
const MADE = [
  ['SDG_Kind', '="results"'],
  ['SDG_Language', '="fr"'],
] as const;

test('formulas and names that refer to the matrix from outside it', () => {
  const found = elsewhereOf(
    [
      sheet(MATRIX, ["='RIA matrix'!F7"], [['Own', "='RIA matrix'!$F$7"]]),
      sheet('Notes', [
        "='ria matrix'!F7",
        '=Other!F7',
        "='RIA matrix'!A1 as text",
        'RIA matrix!',
        3,
      ]),
    ],
    [
      { name: 'Mine', formula: "='RIA matrix'!$F$7" },
      { name: 'Theirs', formula: '=Notes!$A$1' },
    ],
    MATRIX,
  );
  expect(found.formulas).toEqual([
    {
      ...{ sheet: 'Notes', sheetId: 'id of Notes', isProtected: false, row: 2, column: 1 },
      formula: "='ria matrix'!F7",
    },
  ]);
  expect(found.names.map(({ name }) => name)).toEqual(['Mine']);
});

test('results of the matrix are known by what they are made with; their formulas do not follow', () => {
  const found = elsewhereOf(
    [
      sheet('Results', ["=COUNTIF('RIA matrix'!F7:F9,1)"], [HEADLINE, ...MADE]),
      sheet('Live', ["=SDG.COVERAGE('RIA matrix'!F7:F9)"], [HEADLINE]),
      sheet('Of another', ["=COUNTIF('Other'!F7:F9,1)"], [HEADLINE]),
      sheet('Frozen', ['no formula'], [HEADLINE]),
    ],
    [],
    MATRIX,
  );
  expect(found.formulas).toEqual([]);
  expect(found.results.map((each) => [each.sheet, each.formulas, each.language])).toEqual([
    ['Results', 'native', 'fr'],
    ['Live', 'functions', undefined],
  ]);
});
