import { workingTable } from '../../../src/workbook/results/working';
import { smallMatrix, type SmallRow } from '../small-matrix';
import { cellsOf, contextOf, M, twoByTwo, without } from './small-results';

const cells = cellsOf(workingTable(contextOf()));
const inMatrix = (column: string) => `INDEX(${M}$${column}$2:$${column}$3,$AB3)`;
const isThere = (formula: string) => `=IF($AB3=0,"",${formula})`;

test('each target with its goal, its P and its text', () => {
  expect([cells.X1, cells.X2, cells.AA2, cells.AM2, cells.AN2]).toEqual([
    'Working',
    'code',
    'text',
    '1',
    '2',
  ]);
  expect(['X', 'Y', 'Z', 'AA'].map((column) => cells[`${column}4`])).toEqual([
    '13.1',
    13,
    'Planet',
    'en 13.1',
  ]);
});

test.each([
  ['place', 'AB', `=IFERROR(MATCH("1.1",${M}$A$2:$A$3,0),0)`],
  ['applies', 'AC', isThere(`IF(OR(TRIM(${inMatrix('B')})="no",COUNTIF($AM3:$AN3,"n/a")>0),0,1)`)],
  ['weight', 'AD', '=IF($AC3=1,MAX($AM3:$AN3),0)'],
  ['rating', 'AE', isThere('IF($AC3=0,"n/a",IF($AD3=1,"T",IF($AD3>0,"P","none")))')],
  ['documents', 'AF', '=COUNTIF($AM3:$AN3,">0")'],
  ['institution', 'AG', isThere(`TRIM(${inMatrix('F')})`)],
  ['named', 'AH', isThere('IF(LEN($AG3)=0,0,IF(SUMPRODUCT(($B$40=$AG3)*1)>0,1,2))')],
  ['noneSoFar', 'AJ', '=0+IF($AE3="none",1,0)'],
  ['partialSoFar', 'AK', '=0+IF($AE3="P",1,0)'],
  [
    'listed',
    'AL',
    '=IF(1<=$F$15,MATCH(1,$AJ$3:$AJ$4,0),IF(1<=$F$15+$E$15,MATCH(1-$F$15,$AK$3:$AK$4,0),0))',
  ],
  [
    'the first document',
    'AM',
    isThere(
      `IFERROR(IF(TRIM(${inMatrix('C')})="T",1,` +
        `IF(TRIM(${inMatrix('C')})="P",0.5,TRIM(${inMatrix('C')}))),"")`,
    ),
  ],
])('%s of the first target', (_, column, formula) => {
  expect(cells[`${column}3`]).toBe(formula);
});

test('counts so far go on from the row above', () =>
  expect([cells.AJ4, cells.AK4]).toEqual(['=$AJ3+IF($AE4="none",1,0)', '=$AK3+IF($AE4="P",1,0)']));

test('an indicator counts unless its cell is empty or says that there is none', () => {
  expect(cells.AI3).toMatch(/^=IF\(\$AB3=0,"",IF\(\$AC3=0,"n\/a",IF\(.*,"n\/a",IF\(OR\(LEN\(/);
  expect(cells.AI3).toContain(`LEN(TRIM(${inMatrix('E')}))=0`);
  expect(cellsOf(workingTable(contextOf(without('indicators')))).AI3).toBe(
    isThere('IF($AC3=0,"n/a",0)'),
  );
});

test('numbers of a scale are divided by its top', () => {
  const { AM3 } = cellsOf(workingTable(contextOf(twoByTwo({ scale: '0-3' }))));
  const cell = inMatrix('C');
  expect(AM3).toContain(`IF(ISNUMBER(${cell}),IF(AND(${cell}>=0,${cell}<=3),${cell}/3,TRIM(`);
});

test('without “Applicable?” only “n/a” excludes a target, without institutions none is named', () => {
  expect(cellsOf(workingTable(contextOf(without('applicable')))).AC3).toBe(
    isThere('IF(COUNTIF($AM3:$AN3,"n/a")>0,0,1)'),
  );
  const { AG3, AH3 } = cellsOf(workingTable(contextOf(without('institutions'))));
  expect([AG3, AH3]).toEqual([isThere('""'), isThere('IF(LEN($AG3)=0,0,2)')]);
});

test('a target on two rows has the best of their ratings, unless one is “n/a”', () => {
  const rows: SmallRow[] = ['T', 'P'].map((rating) => ['1.1', 'yes', rating, '', '']);
  const { AB3, AM3 } = cellsOf(workingTable(contextOf(smallMatrix(['Vision'], rows))));
  const own = `(${M}$A$2:$A$3="1.1")`;
  const has = (text: string) => `SUMPRODUCT(${own}*(${M}$C$2:$C$3="${text}"))>0`;
  expect(AB3).toBe(`=MAX(0,SUMPRODUCT(MAX(${own}*ROW(${M}$A$2:$A$3)))-ROW(${M}$A$2)+1)`);
  const best = `IF(${has('n/a')},"n/a",IF(${has('T')},1,IF(${has('P')},0.5,"")))`;
  expect(AM3).toBe(isThere(`IFERROR(${best},"")`));
});

test('functions list the gaps, which are found again by their codes', () => {
  const { AL3 } = cellsOf(workingTable(contextOf(twoByTwo(), { formulas: 'functions' })));
  expect(AL3).toBe(
    '=IF(1<=$F$15,MATCH(INDEX($AP$3:$AP$4,1),$X$3:$X$4,0),' +
      'IF(1<=$F$15+$E$15,MATCH(INDEX($AS$3:$AS$4,1-$F$15),$X$3:$X$4,0),0))',
  );
});
