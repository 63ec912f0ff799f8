import { LIMITS } from '../../../src/files/xlsx/limits';
import { readFile } from '../../../src/tasks/combine/read-file';
import { xlsxOf } from '../../files/xlsx/package-of';
import { xlsxOfSheet } from '../../files/xlsx/xlsx-of-sheet';
import { filledSheet, sheetByHand } from '../../workbook/combine/filled-sheet';
import { textsFromDisk } from '../../workbook/texts-from-disk';

const now = () => Promise.resolve();
const read = (bytes: Uint8Array, name = 'a.xlsx') => readFile(new File([bytes.slice()], name), now);

test('a file is read to its matrices alone', async () => {
  const sheet = filledSheet(await textsFromDisk('en'), ['Vision'], { '1.1': { ratings: ['T'] } });
  const file = await read(xlsxOfSheet(sheet), 'Health.xlsx');
  expect(file).toMatchObject({
    state: 'read',
    notes: [],
    matrices: [{ file: 'Health.xlsx', origin: 'made', scope: 'RIA' }],
  });
});

test('a matrix laid out by hand is read, too', async () => {
  const rows = ['1.1', '1.2', '1.3', '1.4', '1.5'].map((code) => [code, 'P']);
  const file = await read(xlsxOfSheet(sheetByHand(rows)));
  expect(file).toMatchObject({ matrices: [{ origin: 'found', scale: 'T/P' }] });
});

test('a file without a matrix brings none, and what was left aside', async () => {
  const file = await read(xlsxOf('', { 'xl/vbaProject.bin': 'whatever' }));
  expect(file).toMatchObject({ state: 'read', matrices: [], notes: ['macros'] });
});

test('files with the same contents have the same mark, others another', async () => {
  const one = xlsxOf('<row><c><v>1</v></c></row>');
  const files = [one, one, xlsxOf('<row><c><v>2</v></c></row>')].map((each) => read(each));
  const [mark, same, other] = (await Promise.all(files)).map((each) => 'mark' in each && each.mark);
  expect(same).toBe(mark);
  expect(other).not.toBe(mark);
});

test('what is too large is not brought into memory', async () => {
  const file = { size: LIMITS.file + 1, arrayBuffer: () => Promise.reject(new Error()) };
  const state = await readFile(file as unknown as File, now);
  expect(state).toEqual({ state: 'failed', problem: 'too-large' });
});

test('a file the browser cannot open is reported', async () => {
  const file = { size: 1, arrayBuffer: () => Promise.reject(new Error('moved')) };
  const state = await readFile(file as unknown as File, now);
  expect(state).toEqual({ state: 'failed', problem: 'unreadable' });
});

test('a file that is not a workbook is reported', async () => {
  expect(await read(Buffer.from('Code;Rating'))).toEqual({
    state: 'failed',
    problem: 'not-a-workbook',
  });
});
