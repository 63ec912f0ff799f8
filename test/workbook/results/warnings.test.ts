import { warnings } from '../../../src/workbook/results/warnings';
import { smallMatrix } from '../small-matrix';
import { contextOf, M, twoByTwo } from './small-results';

const rows =
  `IF(OR(COUNTA(${M}$A$2:$A$3)<>2,COUNTIF($AB$3:$AB$4,0)>0,` + `LEN(${M}$A$4)>0),"Rows!"&" ","")`;
const documents = `IF(COLUMNS(${M}$B$1:$E$1)<>4,"Documents!"&" ","")`;
const odd = '(SUMPRODUCT((LEN($AM$3:$AN$4)>0)*1)-COUNT($AM$3:$AN$4))';
const contradictions = 'SUMIF($AC$3:$AC$4,0,$AF$3:$AF$4)';
const usual = [
  rows,
  documents,
  `IF(${odd}>0,${odd}&" odd!"&" ","")`,
  `IF(${contradictions}>0,${contradictions}&" contradict!"&" ","")`,
];

test('rows, documents, odd cells and contradictions, each while it is true', () =>
  expect(warnings(contextOf(), 2)).toBe(usual.join('&')));

test('gaps beyond those that are printed are counted', () => {
  const beyond = '($F$15+$E$15-1)';
  expect(warnings(contextOf(), 1)).toBe(
    [...usual, `IF(${beyond}>0,${beyond}&" beyond!"&" ","")`].join('&'),
  );
});

test('without documents only rows can cause a warning', () => {
  const none = smallMatrix(
    [],
    [
      ['1.1', 'yes', '', ''],
      ['13.1', 'yes', '', ''],
    ],
  );
  expect(warnings(contextOf(none), 2)).toBe(rows);
});

test('documents from the first column on have none left of them', () => {
  const first = [
    { column: 0, name: 'Vision' },
    { column: 1, name: 'Plan' },
  ];
  expect(warnings(contextOf(twoByTwo({ documents: first, codes: 2 })), 2)).toContain(
    `COLUMNS(${M}$A$1:$C$1)<>3`,
  );
});

test('what stands below the last code from the start is no row that was added', () => {
  const { reading, ...matrix } = twoByTwo({});
  const total = ['Total', ...Array<string>(3).fill('')];
  const values = [...reading.values, total];
  const area = { ...reading.area, rows: values.length };
  const context = contextOf({ ...matrix, reading: { ...reading, area, values } });
  expect(warnings(context, 2)).not.toContain(`LEN(${M}$A$4)`);
});
