import { resultsCharts } from '../../../src/workbook/results/charts';
import { toAddress } from '../../../src/workbook/sheet/address';
import { cellsOf, contextOf } from './small-results';

const part = resultsCharts(contextOf());
const cells = cellsOf(part);
const rowOf = (row: number) => ['X', 'Y', 'Z', 'AA'].map((column) => cells[`${column}${row}`]);

test('numbers of the goals: a heading, then T, P and none of each', () => {
  expect(rowOf(9)).toEqual(['', 'T', 'P', 'None']);
  expect(rowOf(10)).toEqual(['1 en 1', '=D13', '=E13', '=F13']);
  expect(rowOf(11)).toEqual(['13 en 13', '=D14', '=E14', '=F14']);
});

test('numbers of the Ps follow after an empty row', () => {
  expect(rowOf(12)).toEqual([undefined, undefined, undefined, undefined]);
  expect(rowOf(13)).toEqual(['', 'T', 'P', 'None']);
  expect(rowOf(14)).toEqual(['People', '=D21', '=E21', '=F21']);
  expect(rowOf(15)).toEqual(['Planet', '=D22', '=E22', '=F22']);
});

test('each chart covers the twelve columns next to its table', () =>
  expect(
    part.charts?.map(({ title, kind, source, place }) => [
      title,
      kind,
      toAddress(source),
      toAddress(place),
    ]),
  ).toEqual([
    ['By goal', 'stacked-bars', 'X9:AA11', 'K10:V16'],
    ['By P', 'stacked-bars', 'X13:AA15', 'K18:V22'],
  ]));

test('T, P and none have a colour each', () =>
  expect(part.charts?.[0]?.colours).toEqual(['#1F7A5A', '#7CC3A4', '#DDE3E9']));
