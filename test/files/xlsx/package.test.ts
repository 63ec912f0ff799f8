import type { FileProblem } from '../../../src/files/xlsx/problem';
import { LIMITS } from '../../../src/files/xlsx/limits';
import { openPackage } from '../../../src/files/xlsx/package';
import { xlsxOf, zipOf } from './package-of';
import { problemOf } from './problem-of';

const TYPES = '[Content_Types].xml';
const types = (type: string) => ({
  [TYPES]: `<Types><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`,
});
const related = async (target: string, mode = '') => {
  const rels = `<Relationships><Relationship Id="r1" Type="x/worksheet" Target="${target}"${mode}/></Relationships>`;
  const opened = await openPackage(xlsxOf('', { 'xl/_rels/workbook.xml.rels': rels }));
  return [...(await opened.related(opened.workbook))];
};

test('a workbook has its part, and parts are read on demand', async () => {
  const { workbook, notes, read } = await openPackage(xlsxOf('<row/>'));
  expect([workbook, notes]).toEqual(['xl/workbook.xml', []]);
  expect(await read('/XL/worksheets/sheet1.xml')).toContain('<sheetData><row/></sheetData>');
  expect(await problemOf(() => read('xl/none.xml'))).toBe('damaged');
});

test.each([
  ['beside its own part', 'worksheets/s.xml', 'xl/worksheets/s.xml'],
  ['from the root', '/other/S.xml', 'other/s.xml'],
  ['by steps', './a/../../s.xml', 's.xml'],
  ['with other slashes', 'worksheets\\s.xml', 'xl/worksheets/s.xml'],
])('a relation %s', async (_, target, part) => {
  expect(await related(target)).toEqual([['r1', { kind: 'worksheet', part }]]);
});

test('what is elsewhere is no relation', async () => {
  expect(await related('https://example.org/s.xml', ' TargetMode="External"')).toEqual([]);
});

test('a part without relations has none', async () => {
  const opened = await openPackage(xlsxOf(''));
  expect([...(await opened.related('xl/worksheets/sheet1.xml'))]).toEqual([]);
});

test.each([
  ['xl/vbaProject.bin', 'macros'],
  ['xl/macrosheets/sheet2.xml', 'macros'],
  ['xl/externalLinks/externalLink1.xml', 'links'],
])('%s is noted as %s', async (part, note) => {
  expect((await openPackage(xlsxOf('', { [part]: 'whatever' }))).notes).toEqual([note]);
});

const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
test.each([
  [`${MAIN}.sheet.main+xml`, []],
  [`${MAIN}.template.main+xml`, []],
  ['application/vnd.ms-excel.sheet.macroEnabled.main+xml', ['macros']],
])('a workbook of type %s is opened', async (type, notes) => {
  expect((await openPackage(xlsxOf('', types(type)))).notes).toEqual(notes);
});

test.each<[string, Uint8Array, FileProblem]>([
  ['more than the limit', new Uint8Array(LIMITS.file + 1), 'too-large'],
  ['another zip', zipOf([['mimetype', 'application/epub+zip']]), 'not-a-workbook'],
  [
    'a Word document',
    xlsxOf(
      '',
      types('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'),
    ),
    'not-a-workbook',
  ],
  [
    'a binary workbook',
    xlsxOf('', types('application/vnd.ms-excel.sheet.binary.macroEnabled.main')),
    'binary',
  ],
  ['no workbook', xlsxOf('', { '_rels/.rels': '<Relationships/>' }), 'damaged'],
  ['no relations at all', xlsxOf('', { '_rels/.rels': null }), 'damaged'],
])('%s is refused', async (_, bytes, problem) => {
  expect(await problemOf(() => openPackage(bytes))).toBe(problem);
});
