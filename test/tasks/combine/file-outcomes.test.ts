import { FILE_PROBLEMS } from '../../../src/files/xlsx/problem';
import { fileOutcomes } from '../../../src/tasks/combine/file-outcomes';
import type { ChosenFile } from '../../../src/tasks/combine/files';
import { allWords } from '../../i18n/all-words';
import { chosenFile } from './chosen-file';

const { t } = allWords();
const outcomes = (file: ChosenFile, files = [file]) => fileOutcomes(t, file, files);
const file = { id: 1, file: new File([], 'x') };

test.each([
  [1, ['A'], 'Matrices found: 1'],
  [2, ['A', 'B'], 'Matrices found: 2'],
])('%s matrices are counted', (_, sheets, text) => {
  expect(outcomes(chosenFile(1, 'a.xlsx', 'x', sheets))).toEqual([{ text }]);
});

test('what was left aside is a sentence each', () => {
  const [, ...notes] = outcomes({ ...chosenFile(1, 'a', 'x'), notes: ['macros', 'links'] });
  expect(notes).toEqual([{ text: t('combine.notes.macros') }, { text: t('combine.notes.links') }]);
});

test('hidden rows of targets are said to be counted', () => {
  const read = chosenFile(1, 'a.xlsx', 'x', ['A', 'B', 'C']);
  const matrices = read.matrices.map((each, index) => ({ ...each, hiddenRows: index * 2 }));
  expect(outcomes({ ...read, matrices })[1]).toEqual({
    text: 'Hidden or filtered rows, counted like all others: 6',
  });
});

test('one with the same contents as another is left out', () => {
  const files = [chosenFile(1, 'a.xlsx', 'x'), chosenFile(3, 'copy.xlsx', 'x')] as const;
  expect(outcomes(files[1], [...files])).toEqual([
    { text: 'The same as “a.xlsx”, so it is left out.', isProblem: true },
  ]);
  expect(outcomes(files[0], [...files])[0]).not.toHaveProperty('isProblem');
});

test('one without a matrix brings nothing', () => {
  expect(outcomes(chosenFile(1, 'empty.xlsx', 'x', []))).toEqual([
    { text: expect.stringMatching(/^No matrix found/), isProblem: true },
  ]);
});

test.each(['waiting', 'reading'] as const)('one that is %s says so', (state) => {
  expect(outcomes({ ...file, state })).toEqual([{ text: t(`combine.files.${state}`) }]);
});

test.each([...FILE_PROBLEMS, 'unreadable' as const])('%s says what to do', (problem) => {
  const [{ text, isProblem } = { text: '' }] = outcomes({ ...file, state: 'failed', problem });
  expect(isProblem).toBe(true);
  expect(text).toMatch(/save (it|the matrix)|choose it|choose that|ask (them|for)|update it/i);
});
