import { goalDocuments } from '../../../src/workbook/results/goal-documents';
import { smallMatrix } from '../small-matrix';
import { cellsOf, contextOf, namesOf } from './small-results';

const part = goalDocuments(contextOf());
const cells = cellsOf(part);

test('documents are numbered above their columns', () =>
  expect([cells.K30, cells.K32, cells.L32]).toEqual(['goal documents', 1, 2]));

test('each cell counts the applicable targets of a goal that a document rates', () =>
  expect(['K33', 'L33', 'K34', 'L34'].map((cell) => cells[cell])).toEqual([
    '=COUNTIFS($Y$3:$Y$4,$A33,$AM$3:$AM$4,">0",$AC$3:$AC$4,1)',
    '=COUNTIFS($Y$3:$Y$4,$A33,$AN$3:$AN$4,">0",$AC$3:$AC$4,1)',
    '=COUNTIFS($Y$3:$Y$4,$A34,$AM$3:$AM$4,">0",$AC$3:$AC$4,1)',
    '=COUNTIFS($Y$3:$Y$4,$A34,$AN$3:$AN$4,">0",$AC$3:$AC$4,1)',
  ]));

test('colours go up to the largest number', () => {
  expect(cells.Y7).toBe('=MAX($K$33:$L$34)');
  expect(part.conditionalFormats?.at(-1)?.formula).toContain('K33<=$Y$7*1');
});

test('the numbers have a name', () =>
  expect(namesOf(part)).toEqual({ SDG_Results_Goal_Documents: 'K33:L34' }));

test('without documents there is nothing', () =>
  expect(goalDocuments(contextOf(smallMatrix([], [['1.1', 'yes', '', '']])))).toEqual({}));
