import {
  movedUp,
  nameOf,
  nameProblems,
  ratersOf,
  earlierCopyOf,
  type Rater,
} from '../../../src/tasks/combine/raters';
import { smallRater } from '../../workbook/combine/small-rater';
import { chosenFile } from './chosen-file';

test('files with the same contents count once: the one chosen first', () => {
  const files = [
    chosenFile(1, 'a.xlsx', 'x'),
    chosenFile(2, 'b.xlsx', 'y'),
    chosenFile(3, 'copy.xlsx', 'x'),
  ];
  expect(files.map((file) => earlierCopyOf(files, file)?.id)).toEqual([undefined, undefined, 1]);
  expect(ratersOf(files, new Map(), []).map(({ id }) => id)).toEqual(['1 0', '2 0']);
});

const raters = (...taken: boolean[]): Rater[] =>
  taken.map((isTaken, index) => ({
    id: String(index),
    matrix: smallRater([]),
    isTaken,
    suggestedName: `Rater ${index}`,
    suggestion: undefined,
  }));

test('what the user takes and how they are ordered goes before what is suggested', () => {
  const files = [chosenFile(1, 'a.xlsx', 'x', ['A', 'B']), chosenFile(2, 'b.xlsx', 'y')];
  const order = ['2 0', '1 0'];
  const found = ratersOf(files, new Map([['1 1', false]]), order);
  expect(found.map(({ id, isTaken, suggestedName }) => [id, isTaken, suggestedName])).toEqual([
    ['2 0', true, 'b'],
    ['1 0', true, 'a, A'],
    ['1 1', false, 'a, B'],
  ]);
});

test('one moves before the one taken before it', () => {
  expect(movedUp(raters(true, false, true), '2')).toEqual(['2', '0', '1']);
  expect(movedUp(raters(false, true), '1')).toEqual(['0', '1']);
});

test('names are needed and differ, of those who are taken', () => {
  const names = new Map([
    ['1', ' rater 0 '],
    ['2', '  '],
    ['3', ''],
  ]);
  const all = raters(true, true, true, false);
  expect(nameOf(all[1] as Rater, names)).toBe('rater 0');
  expect([...nameProblems(all, names)]).toEqual([
    ['1', 'sameName'],
    ['2', 'noName'],
  ]);
});
