import type { KnownWords } from '../../../src/workbook/results/known-words';
import { wordRange } from '../../../src/workbook/results/word-lists';
import { workingTable } from '../../../src/workbook/results/working';
import { smallMatrix, type SmallRow } from '../small-matrix';
import { cellsOf, contextOf, M, twoByTwo, without } from './small-results';

const cells = cellsOf(workingTable(contextOf()));
const inMatrix = (column: string) => `INDEX(${M}$${column}$2:$${column}$3,$AB3)`;
const isThere = (formula: string) => `=IF($AB3=0,"",${formula})`;
/** The cells of a list of words. */
const words = (name: keyof KnownWords, context = contextOf()) =>
  wordRange(context.grid, context.source, name);
const isIn = (value: string, list: string) => `SUMPRODUCT((${list}=${value})*1)>0`;
const unless = (cell: string, more = '') =>
  `OR(IF(ISLOGICAL(${cell}),NOT(${cell}),FALSE),` +
  `AND(ISTEXT(${cell}),${isIn(`TRIM(${cell})`, words('out'))})${more})`;
/** What the first document's column gives the first target. */
const weighed = (context = contextOf()) => {
  const text = `TRIM(${inMatrix('C')})`;
  const [list, weights] = [words('rating', context), words('weight', context)];
  const known = `SUMPRODUCT((${list}=${text})*${weights})`;
  return (
    `IF(LEN(${text})=0,"",IF(${text}="T",1,IF(${text}="P",0.5,` +
    `IF(${isIn(text, list)},${known},"?"&${text}))))`
  );
};

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
  ['applies', 'AC', isThere(`IF(OR(${unless(inMatrix('B'))},COUNTIF($AM3:$AN3,2)>0),0,1)`)],
  ['weight', 'AD', '=IF($AC3=1,MAX($AM3:$AN3),0)'],
  ['rating', 'AE', isThere('IF($AC3=0,4,IF($AD3=1,3,IF($AD3>0,2,1)))')],
  ['documents', 'AF', '=COUNTIFS($AM3:$AN3,">0",$AM3:$AN3,"<=1")'],
  ['institution', 'AG', isThere(`IF(${inMatrix('F')}=0,"",TRIM(${inMatrix('F')}))`)],
  ['named', 'AH', isThere('IF(LEN($AG3)=0,0,IF(SUMPRODUCT(($B$40=$AG3)*1)>0,1,2))')],
  ['noneSoFar', 'AJ', '=0+IF($AE3=1,1,0)'],
  ['partialSoFar', 'AK', '=0+IF($AE3=2,1,0)'],
  [
    'listed',
    'AL',
    '=IF(1<=$F$15,MATCH(1,$AJ$3:$AJ$4,0),IF(1<=$F$15+$E$15,MATCH(1-$F$15,$AK$3:$AK$4,0),0))',
  ],
  ['the first document', 'AM', isThere(`IFERROR(${weighed()},"")`)],
])('%s of the first target', (_, column, formula) => {
  expect(cells[`${column}3`]).toBe(formula);
});

test('counts so far go on from the row above', () =>
  expect([cells.AJ4, cells.AK4]).toEqual(['=$AJ3+IF($AE4=1,1,0)', '=$AK3+IF($AE4=2,1,0)']));

test('an indicator counts unless its cell is empty or says that there is none', () => {
  const cell = `TRIM(${inMatrix('E')})`;
  const [out, none] = [words('indicatorOut'), words('noIndicator')];
  const counts = `IF(OR(LEN(${cell})=0,${isIn(cell, none)}),0,1)`;
  expect(cells.AI3).toBe(isThere(`IF($AC3=0,"",IF(${isIn(cell, out)},"",${counts}))`));
  expect(cellsOf(workingTable(contextOf(without('indicators')))).AI3).toBe(
    isThere('IF($AC3=0,"",0)'),
  );
});

test('a 0 under “Applicable?” means no only among numbers 1', () => {
  const { AC3 } = cellsOf(workingTable(contextOf(twoByTwo({ zeroIsNo: true }))));
  const cell = inMatrix('B');
  const out = `OR(${unless(cell, `,AND(ISNUMBER(${cell}),${cell}=0)`)},COUNTIF($AM3:$AN3,2)>0)`;
  expect(AC3).toBe(isThere(`IF(${out},0,1)`));
});

test('numbers of a scale are divided by its top', () => {
  const onScale = contextOf(twoByTwo({ scale: '0-3' }));
  const { AM3 } = cellsOf(workingTable(onScale));
  const cell = inMatrix('C');
  const number = `IF(AND(${cell}>=0,${cell}<=3),${cell}/3,"?"&TRIM(${cell}))`;
  expect(AM3).toBe(isThere(`IFERROR(IF(ISNUMBER(${cell}),${number},${weighed(onScale)}),"")`));
});

test('without “Applicable?” only “n/a” excludes a target, without institutions none is named', () => {
  expect(cellsOf(workingTable(contextOf(without('applicable')))).AC3).toBe(
    isThere('IF(COUNTIF($AM3:$AN3,2)>0,0,1)'),
  );
  const { AG3, AH3 } = cellsOf(workingTable(contextOf(without('institutions'))));
  expect([AG3, AH3]).toEqual([isThere('""'), isThere('IF(LEN($AG3)=0,0,2)')]);
});

test('a target on two rows has the best of their ratings, unless one is “n/a”', () => {
  const rows: SmallRow[] = ['T', 'P'].map((rating) => ['1.1', 'yes', rating, '', '']);
  const context = contextOf(smallMatrix(['Vision'], rows));
  const { AB3, AM3 } = cellsOf(workingTable(context));
  const own = `(${M}$A$2:$A$3="1.1")`;
  expect(AB3).toBe(`=MAX(0,SUMPRODUCT(MAX(${own}*ROW(${M}$A$2:$A$3)))-ROW(${M}$A$2)+1)`);
  const text = `TRIM(${M}$C$2:$C$3)`;
  const best = (weights: string) => `SUMPRODUCT(MAX(${own}*${weights}))`;
  const letters = best(`((${text}="T")+(${text}="P")/2)`);
  const each = `(${text}=${words('rating', context)})`;
  const known = best(`${each}*${words('weight', context)}`);
  const odd = `SUMPRODUCT(${own}*(LEN(${text})>0))>SUMPRODUCT(${own}*${each})`;
  expect(AM3).toBe(
    isThere(
      `IFERROR(IF(SUMPRODUCT(${own}*(LEN(${text})>0)*(${text}<>"T")*(${text}<>"P"))=0,` +
        `${letters},IF(AND(${known}=0,${odd}),"?",${known})),"")`,
    ),
  );
});

test('functions list the gaps, which are found again by their codes', () => {
  const { AL3 } = cellsOf(workingTable(contextOf(twoByTwo(), { formulas: 'functions' })));
  expect(AL3).toBe(
    '=IF(1<=$F$15,MATCH(INDEX($AP$3:$AP$4,1),$X$3:$X$4,0),' +
      'IF(1<=$F$15+$E$15,MATCH(INDEX($AS$3:$AS$4,1-$F$15),$X$3:$X$4,0),0))',
  );
});
