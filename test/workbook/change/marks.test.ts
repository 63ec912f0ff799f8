import fc from 'fast-check';
import {
  deletionsLeft,
  insertionsMade,
  markFormula,
  movedMark,
} from '../../../src/workbook/change/marks';
import type { ChangeSteps } from '../../../src/workbook/change/steps';

type Line = readonly ['rows' | 'columns', number];
const insert = ([axis, count]: Line) => ({ kind: 'insert' as const, axis, at: 1, count });
const remove = ([axis, count]: Line) => ({ kind: 'delete' as const, axis, at: 1, count });
const stepsOf = (insertions: readonly Line[], deletions: readonly Line[]): ChangeSteps => ({
  insertions: insertions.map(insert),
  changes: [],
  deletions: deletions.map(remove),
  beyond: { row: 100, column: 20 },
});
const mark = (row: number, column: number) => markFormula("Plan d'action", { row, column });

test('a mark is the formula of one cell', () => {
  expect(mark(100, 20)).toBe("='Plan d''action'!$U$101");
});

test('insertions move the mark, rows and columns apart', () => {
  const steps = stepsOf(
    [
      ['rows', 2],
      ['columns', 1],
      ['rows', 3],
    ],
    [],
  );
  expect(movedMark(steps)).toEqual({ row: 105, column: 21 });
});

test.each([
  [mark(100, 20), 0],
  [mark(102, 20), 1],
  [mark(102, 21), 2],
  [mark(105, 21), 3],
])('a mark at %s shows %i insertions', (formula, made) => {
  const steps = stepsOf(
    [
      ['rows', 2],
      ['columns', 1],
      ['rows', 3],
    ],
    [],
  );
  expect(insertionsMade(steps, formula)).toEqual(steps.insertions.slice(0, made));
});

test('a mark that was lost is a fault', () => {
  expect(() => insertionsMade(stepsOf([], []), '=#REF!')).toThrow('#REF!');
});

test('however far a change went, the marks show it', () => {
  const lines = fc.array(
    fc.tuple(fc.constantFrom('rows' as const, 'columns' as const), fc.integer({ min: 1, max: 9 })),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(lines, lines, fc.nat(6), (insertions, deletions, count) => {
      const steps = stepsOf(insertions, deletions);
      const sum = (made: readonly Line[], axis: string) =>
        made.reduce((all, [of, by]) => (of === axis ? all + by : all), 0);
      const inserted = insertions.slice(0, count);
      const begun = mark(100 + sum(inserted, 'rows'), 20 + sum(inserted, 'columns'));
      expect(insertionsMade(steps, begun)).toEqual(inserted.map(insert));
      const deleted = deletions.slice(0, count);
      const end = movedMark(steps);
      const committed = mark(end.row - sum(deleted, 'rows'), end.column - sum(deleted, 'columns'));
      const left = deletions.slice(count).map(remove);
      // Deletions may reach beyond the sheet here, where a mark has no address.
      if (end.row >= sum(deleted, 'rows') && end.column >= sum(deleted, 'columns'))
        expect(deletionsLeft(steps, committed)).toEqual(left);
    }),
  );
});
