import { documentsSection } from '../../../src/workbook/results/documents';
import { smallMatrix } from '../small-matrix';
import { cellsOf, contextOf, M, namesOf, twoByTwo } from './small-results';

const part = documentsSection(contextOf());
const cells = cellsOf(part);

test('headings of the table', () =>
  expect(['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((column) => cells[`${column}26`])).toEqual([
    'No.',
    'Document',
    'Rated',
    'T',
    'P',
    'Share',
    'Reach',
  ]));

test('a document’s number, name and figures', () =>
  expect(['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((column) => cells[`${column}27`])).toEqual([
    1,
    `=IF(LEN(TRIM(${M}$C$1))=0,"Document 1",TRIM(${M}$C$1))`,
    '=D27+E27',
    '=COUNTIFS($AM$3:$AM$4,1,$AC$3:$AC$4,1)',
    '=COUNTIFS($AM$3:$AM$4,">0",$AM$3:$AM$4,"<1",$AC$3:$AC$4,1)',
    '=IF(C27=0,"–",(D27)/C27)',
    '=IF($C$15=0,"–",(C27)/$C$15)',
  ]));

test('the second document has its own column of weights and its own heading', () => {
  expect(cells.D28).toBe('=COUNTIFS($AN$3:$AN$4,1,$AC$3:$AC$4,1)');
  expect(cells.B28).toContain(`${M}$D$1`);
});

test('both shares are percentages', () =>
  expect(
    part.formats?.filter(({ numberFormat }) => numberFormat).map(({ area }) => area.column),
  ).toEqual([5, 6]));

test('a matrix without headings has its documents’ names written out', () => {
  const documents = [
    { column: 2, name: 'My "Plan"' },
    { column: 3, name: '' },
  ];
  const { reading, layout, cells: read } = twoByTwo({ documents });
  const matrix = { reading, cells: read, layout: { ...layout, headingRow: undefined } };
  const { B27, B28 } = cellsOf(documentsSection(contextOf(matrix as never)));
  expect([B27, B28]).toEqual(['="My ""Plan"""', '="Document 2"']);
});

test('the table has a name, headings and all', () =>
  expect(namesOf(part).SDG_Results_Documents).toBe('A26:G28'));

test('without documents there is a note in place of the table', () => {
  const none = documentsSection(contextOf(smallMatrix([], [['1.1', 'yes', '', '']])));
  expect(Object.values(cellsOf(none))).toEqual(['documents', 'no documents']);
  expect(none.names).toEqual([]);
});
