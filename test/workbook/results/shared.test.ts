import { documentNumbers, sharedTargets } from '../../../src/workbook/results/shared';
import { smallMatrix } from '../small-matrix';
import { cellsOf, contextOf, M, namesOf, twoByTwo } from './small-results';

const part = sharedTargets(contextOf());
const square = (of = cellsOf(part)) => ['K27', 'L27', 'K28', 'L28'].map((cell) => of[cell]);

test('documents are numbered from 1', () =>
  expect(cellsOf(documentNumbers(25, 2))).toEqual({ K26: 1, L26: 2 }));

test('pairs are counted below the diagonal; above it they are the same, on it a document’s own', () =>
  expect(square()).toEqual([
    '=C27',
    '=K28',
    '=COUNTIFS($AN$3:$AN$4,">0",$AM$3:$AM$4,">0",$AC$3:$AC$4,1)',
    '=C28',
  ]));

test('colours go up to the largest number off the diagonal, and leave it out', () => {
  expect(cellsOf(part).Y6).toBe(
    '=SUMPRODUCT(MAX((ROW($K$27:$L$28)-26<>COLUMN($K$27:$L$28)-10)*$K$27:$L$28))',
  );
  const formulas = part.conditionalFormats?.map(({ formula }) => formula) ?? [];
  expect(formulas).toHaveLength(5);
  for (const formula of formulas)
    expect(formula).toMatch(/^=AND\(\(ROW\(K27\)-26<>COLUMN\(K27\)-10\),AND\(ISNUMBER\(K27\)/);
});

test('the numbers have a name', () =>
  expect(namesOf(part)).toEqual({ SDG_Results_Shared: 'K27:L28' }));

describe('with functions', () => {
  const formulas = 'functions';

  test('one function counts, and its numbers are shown without its names', () => {
    const cells = cellsOf(sharedTargets(contextOf(twoByTwo(), { formulas })));
    expect(cells.AV3).toBe(`=SDG.SHARED(${M}$C$2:$D$3,${M}$C$1:$D$1,${M}$A$2:$A$3,,${M}$B$2:$B$3)`);
    expect(square(cells)).toEqual([
      '=INDEX($AV$3:$AX$5,2,2)',
      '=INDEX($AV$3:$AX$5,2,3)',
      '=INDEX($AV$3:$AX$5,3,2)',
      '=INDEX($AV$3:$AX$5,3,3)',
    ]);
  });

  test('documents with a column between them are chosen one by one', () => {
    const documents = [
      { column: 2, name: 'Vision' },
      { column: 4, name: 'Plan' },
    ];
    const cells = cellsOf(sharedTargets(contextOf(twoByTwo({ documents }), { formulas })));
    expect(cells.AV3).toContain(`,CHOOSE({1,2},${M}$C$1,${M}$E$1),`);
  });

  test.each([
    ['of one name, case aside', ['Plan', 'plan']],
    ['without a name', ['Plan', '']],
  ])('documents %s are counted, since the function goes by names', (_, names) => {
    const rows = [
      ['1.1', 'yes', 'T', '', '', ''],
      ['13.1', 'yes', 'P', 'P', '', ''],
    ];
    const cells = cellsOf(sharedTargets(contextOf(smallMatrix(names, rows), { formulas })));
    expect([cells.AV3, square(cells)[0]]).toEqual([undefined, '=C27']);
  });
});
