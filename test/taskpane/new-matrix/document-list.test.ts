import fc from 'fast-check';
import {
  changeDocuments,
  EMPTY_LIST,
  pastedNames,
  tidyName,
  type DocumentAction,
  type DocumentList,
} from '../../../src/taskpane/new-matrix/document-list';

const listOf = (...names: string[]): DocumentList => ({
  lines: names.map((name, index) => ({ id: index + 1, name })),
  nextId: names.length + 1,
});
const names = (list: DocumentList) => list.lines.map(({ name }) => name);

test('renames one line', () => {
  expect(names(changeDocuments(listOf('A', 'B'), { kind: 'rename', id: 2, name: 'C' }))).toEqual([
    'A',
    'C',
  ]);
});

test('adds below a line, or at the end', () => {
  expect(names(changeDocuments(listOf('A', 'B'), { kind: 'add', below: 1 }))).toEqual([
    'A',
    '',
    'B',
  ]);
  expect(names(changeDocuments(listOf('A', 'B'), { kind: 'add' }))).toEqual(['A', 'B', '']);
});

test('moves up and down, and not beyond the ends', () => {
  const list = listOf('A', 'B', 'C');
  expect(names(changeDocuments(list, { kind: 'move', id: 3, by: -1 }))).toEqual(['A', 'C', 'B']);
  expect(names(changeDocuments(list, { kind: 'move', id: 1, by: 1 }))).toEqual(['B', 'A', 'C']);
  expect(changeDocuments(list, { kind: 'move', id: 1, by: -1 })).toBe(list);
  expect(changeDocuments(list, { kind: 'move', id: 3, by: 1 })).toBe(list);
});

test('the last line that is removed leaves an empty one', () => {
  expect(names(changeDocuments(listOf('A'), { kind: 'remove', id: 1 }))).toEqual(['']);
});

test('pasted names fill an empty line and follow a filled one', () => {
  const paste = { kind: 'paste', names: ['X', 'Y'] } as const;
  expect(names(changeDocuments(listOf('A', '', 'B'), { ...paste, id: 2 }))).toEqual([
    'A',
    'X',
    'Y',
    'B',
  ]);
  expect(names(changeDocuments(listOf('A', 'B'), { ...paste, id: 1 }))).toEqual([
    'A',
    'X',
    'Y',
    'B',
  ]);
});

test.each([
  ['one\ntwo\r\nthree', ['one', 'two', 'three']],
  ['a row\tof cells', ['a row', 'of cells']],
  ['\n\n  spaced   out \n', ['spaced out']],
  ['• bulleted\n- dashed\n– long-dashed', ['bulleted', 'dashed', 'long-dashed']],
  ['2030 Agenda', ['2030 Agenda']],
  ['', []],
])('pasting %j gives %j', (text, expected) => {
  expect(pastedNames(text)).toEqual(expected);
});

test('a tidy name stays as it is', () => {
  fc.assert(fc.property(fc.string(), (text) => tidyName(tidyName(text)) === tidyName(text)));
});

const id = fc.integer({ min: 0, max: 12 });
const action: fc.Arbitrary<DocumentAction> = fc.oneof(
  fc.record({ kind: fc.constant('rename' as const), id, name: fc.string() }),
  fc.record({ kind: fc.constant('add' as const), below: id }),
  fc.record({ kind: fc.constant('remove' as const), id }),
  fc.record({
    kind: fc.constant('move' as const),
    id,
    by: fc.constantFrom(-1 as const, 1 as const),
  }),
  fc.record({
    kind: fc.constant('paste' as const),
    id,
    names: fc.array(fc.string(), { maxLength: 4 }),
  }),
);

test('whatever is done, there is a line, and no two lines share an id', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
      const { lines, nextId } = actions.reduce(changeDocuments, EMPTY_LIST);
      const ids = lines.map((line) => line.id);
      expect(lines.length).toBeGreaterThan(0);
      expect(new Set(ids).size).toBe(ids.length);
      expect(Math.max(...ids)).toBeLessThan(nextId);
    }),
  );
});

test('moving changes the order and nothing else', () => {
  const moves = fc.array(
    fc.record({
      kind: fc.constant('move' as const),
      id,
      by: fc.constantFrom(-1 as const, 1 as const),
    }),
  );
  fc.assert(
    fc.property(moves, (actions) => {
      const { lines } = actions.reduce(changeDocuments, listOf('A', 'B', 'C', 'D'));
      expect(lines.map(({ name }) => name).sort()).toEqual(['A', 'B', 'C', 'D']);
    }),
  );
});
