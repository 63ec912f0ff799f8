import {
  movedUp,
  nameOf,
  nameProblems,
  ratersOf,
  twinOf,
  type Rater,
} from '../../../src/tasks/combine/raters';
import { fileOutcomes } from '../../../src/tasks/combine/file-outcomes';
import { readFile } from '../../../src/tasks/combine/read-file';
import { readingOf, type ChosenFile } from '../../../src/tasks/combine/files';
import { FILE_PROBLEMS } from '../../../src/files/xlsx/problem';
import { LIMITS } from '../../../src/files/xlsx/limits';
import type { RaterMatrix } from '../../../src/workbook/combine/raters/matrix';
import { allWords } from '../../i18n/all-words';
import { xlsxOf } from '../../files/xlsx/package-of';
import { xlsxOfSheet } from '../../files/xlsx/xlsx-of-sheet';
import { filledSheet, sheetByHand } from '../../workbook/combine/raters';
import { textsFromDisk } from '../../workbook/texts-from-disk';

const matrix = (sheet: string) =>
  ({
    file: 'a.xlsx',
    sheet,
    origin: 'made',
    isHidden: false,
    targets: new Map(),
  }) as unknown as RaterMatrix;
const read = (id: number, name: string, mark: string, sheets = ['S']): ChosenFile => ({
  id,
  file: new File([], name),
  state: 'read',
  matrices: sheets.map((sheet) => ({ ...matrix(sheet), file: name })),
  notes: [],
  mark,
});
const now = () => Promise.resolve();
const { t } = allWords();

describe('files', () => {
  test('with the same contents count once: the one chosen first', () => {
    const files = [read(1, 'a.xlsx', 'x'), read(2, 'b.xlsx', 'y'), read(3, 'copy.xlsx', 'x')];
    expect(files.map((file) => twinOf(files, file)?.id)).toEqual([undefined, undefined, 1]);
    expect(ratersOf(files, new Map(), []).map(({ id }) => id)).toEqual(['1 0', '2 0']);
    expect(fileOutcomes(t, files[2] as ChosenFile, files)).toEqual([
      { text: 'The same as “a.xlsx”, so it is left out.', isProblem: true },
    ]);
  });

  test('are counted while they are read', () => {
    const waiting: ChosenFile = { id: 2, file: new File([], 'b'), state: 'waiting' };
    expect(readingOf([read(1, 'a', 'x'), waiting])).toEqual({ done: 1, all: 2 });
    expect(readingOf([read(1, 'a', 'x')])).toBeUndefined();
  });

  test('are read to their matrices alone', async () => {
    const sheet = filledSheet(await textsFromDisk('en'), ['Vision'], { '1.1': { ratings: ['T'] } });
    const bytes = xlsxOfSheet(sheet);
    const file = await readFile(new File([bytes.slice()], 'Health.xlsx'), now);
    expect(file).toMatchObject({ state: 'read', notes: [], mark: expect.any(String) });
    if (file.state !== 'read') return;
    expect(file.matrices).toMatchObject([{ file: 'Health.xlsx', origin: 'made', scope: 'RIA' }]);
  });

  test('laid out by hand are read, too', async () => {
    const rows = ['1.1', '1.2', '1.3', '1.4', '1.5'].map((code) => [code, 'P']);
    const bytes = xlsxOfSheet(sheetByHand(rows));
    const file = await readFile(new File([bytes.slice()], 'h.xlsx'), now);
    expect(file).toMatchObject({ matrices: [{ origin: 'found', scale: 'T/P' }] });
  });

  test('too large are not brought into memory', async () => {
    const file = { size: LIMITS.file + 1, arrayBuffer: () => Promise.reject(new Error()) };
    const state = await readFile(file as unknown as File, now);
    expect(state).toEqual({ state: 'failed', problem: 'too-large' });
  });

  test('that the browser cannot open are told', async () => {
    const file = { size: 1, arrayBuffer: () => Promise.reject(new Error('moved')) };
    const state = await readFile(file as unknown as File, now);
    expect(state).toEqual({ state: 'failed', problem: 'unreadable' });
  });

  test('without a matrix are told', async () => {
    const state = await readFile(new File([xlsxOf('').slice()], 'empty.xlsx'), now);
    const file = { ...state, id: 1, file: new File([], 'empty.xlsx') };
    expect(fileOutcomes(t, file, [file])).toEqual([
      { text: expect.stringMatching(/^No matrix found/), isProblem: true },
    ]);
  });

  test.each([...FILE_PROBLEMS, 'unreadable' as const])('%s says what to do', (problem) => {
    const file: ChosenFile = { id: 1, file: new File([], 'x'), state: 'failed', problem };
    const [{ text } = { text: '' }] = fileOutcomes(t, file, [file]);
    expect(text).toMatch(/save (it|the matrix)|choose it|choose that|ask (them|for)|update it/i);
  });
});

describe('raters', () => {
  const raters = (...taken: boolean[]): Rater[] =>
    taken.map((isTaken, index) => ({
      id: String(index),
      matrix: matrix('S'),
      isTaken,
      suggestedName: `Rater ${index}`,
    }));

  test('what the user takes and how they are ordered goes before what is suggested', () => {
    const files = [read(1, 'a.xlsx', 'x', ['A', 'B']), read(2, 'b.xlsx', 'y')];
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
});
