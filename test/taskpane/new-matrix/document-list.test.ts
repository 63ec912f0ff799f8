import fc from 'fast-check';
import {
  changeDocuments,
  EMPTY_LIST,
  pastedNames,
  policyDocuments,
  trimmedName,
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

test('a name without extra spaces stays as it is', () => {
  fc.assert(
    fc.property(fc.string(), (text) => trimmedName(trimmedName(text)) === trimmedName(text)),
  );
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
  fc.record({
    kind: fc.constant('describe' as const),
    id,
    as: fc.record({ kind: fc.constant('sectoral' as const), year: fc.string() }),
  }),
  fc.record({
    kind: fc.constant('take' as const),
    documents: fc.array(fc.record({ name: fc.string() }), { maxLength: 4 }),
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

test('taken documents follow those that have a name, and bring their kind and year', () => {
  const documents = [{ name: 'X', kind: 'vision', year: 2012 }, { name: 'Y' }] as const;
  const list = changeDocuments(listOf('A', ' '), { kind: 'take', documents });
  expect(list.lines).toEqual([
    { id: 1, name: 'A' },
    { id: 3, name: 'X', kind: 'vision', year: '2012' },
    { id: 4, name: 'Y' },
  ]);
  expect(changeDocuments(list, { kind: 'take', documents: [] })).toBe(list);
});

test('a kind and a year go with their document when it moves, and to the matrix', () => {
  const described = changeDocuments(listOf('A', ' B '), {
    kind: 'describe',
    id: 2,
    as: { kind: 'regional', year: '2021' },
  });
  const { lines } = changeDocuments(described, { kind: 'move', id: 2, by: -1 });
  expect(policyDocuments(lines)).toEqual([
    { name: 'B', kind: 'regional', year: 2021 },
    { name: 'A' },
  ]);
});

test('a type can be removed', () => {
  const list = changeDocuments(listOf('A'), { kind: 'describe', id: 1, as: { kind: 'vision' } });
  const back = changeDocuments(list, { kind: 'describe', id: 1, as: { kind: undefined } });
  expect(policyDocuments(back.lines)).toEqual([{ name: 'A' }]);
});
