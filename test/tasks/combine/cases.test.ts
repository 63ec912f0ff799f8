import { readFileSync } from 'node:fs';
import type { TargetCode } from '../../../src/catalogue/codes/patterns';
import type { ChosenFile } from '../../../src/tasks/combine/files';
import { compare } from '../../../src/tasks/combine/raters';
import { readFile, type FileState } from '../../../src/tasks/combine/read-file';

const parsed = (code: string) => code as TargetCode;
const pause = () => Promise.resolve();

function read(name: string): Promise<FileState> {
  const bytes = new Uint8Array(readFileSync(`test/fixtures/cases/${name}`));
  return readFile(new File([bytes], name), pause);
}

async function matricesIn(...names: string[]) {
  const states = await Promise.all(names.map(read));
  return states.flatMap((state) => (state.state === 'read' ? state.matrices : []));
}

test('documents whose names agree in their first sixty letters are two documents', async () => {
  const matrices = await matricesIn('long-names-A.xlsx', 'long-names-B.xlsx');
  const name = 'National Development Strategy of the Republic until 2030 – Volume';
  const { columns, gathered, agreement } = compare(matrices, new Map(), 'nothing');
  expect(columns.map((column) => column.name)).toEqual([
    `${name} I: Economy`,
    `${name} II: Society`,
  ]);
  expect(columns.map(({ from }) => from.map(({ document }) => document))).toEqual([
    [0, 1],
    [1, 0],
  ]);
  const first = gathered.targets.find(({ code }) => code === '1.1');
  expect(first?.votes.map((votes) => votes.map(({ weight }) => weight))).toEqual([
    [1, 1],
    [0, 0],
  ]);
  expect(agreement[0]).toMatchObject({ kappa: 1 });
});

test('names over whole columns end where the sheet does', async () => {
  const [matrix, ...others] = await matricesIn('names-over-whole-columns.xlsx');
  expect(others).toEqual([]);
  expect(matrix?.documents.map(({ name }) => name)).toEqual(['Vision', 'Plan']);
  expect(matrix?.targets.size).toBe(126);
  expect(matrix?.targets.get(parsed('1.2'))?.weights).toEqual([0.5, 1]);
  expect(matrix?.leftOut).toEqual([]);
});

test('hundreds of wide sheets are refused before they fill the memory', async () => {
  const before = process.memoryUsage().rss;
  expect(await read('wide-sheets.xlsx')).toEqual({
    state: 'failed',
    problem: 'unpacks-too-large',
  } satisfies Partial<ChosenFile>);
  expect(process.memoryUsage().rss - before).toBeLessThan(600_000_000);
});

test('digits without an end are read like any other remark', async () => {
  const [matrix] = await matricesIn('long-digits.xlsx');
  expect(matrix?.targets.get(parsed('1.2'))?.weights).toEqual([0.5, 1]);
});
