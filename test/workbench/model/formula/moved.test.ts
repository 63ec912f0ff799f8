import fc from 'fast-check';
import { tokens } from '../../../../src/workbench/model/formula/tokens';
import { movedFormula, reanchored } from '../../../../src/workbench/model/formula/moved';

test.each([
  ['A1+$A$1+A$1+$A1', 2, 1, 'B3+$A$1+B$1+$A3'],
  ['SUM(A:A,$A:B,1:1,$1:2)', 1, 1, 'SUM(B:B,$A:C,2:2,$1:3)'],
  ['\'Sheet A1\'!B2&"A1"&Sheet1!B2', 1, 0, '\'Sheet A1\'!B3&"A1"&Sheet1!B3'],
  ['LOG10(A1)', 1, 0, 'LOG10(A2)'],
  ['Table1[A1]+A1_name+A1', 1, 0, 'Table1[A1]+A1_name+A2'],
  ['Z1', 0, 1, 'AA1'],
  ['A2:B3', -2, 0, '#REF!'],
  ['1.5E3+A1', 1, 0, '1.5E3+A2'],
])('%s moved by %d rows and %d columns', (formula, rows, columns, moved) => {
  expect(movedFormula(formula, rows, columns)).toBe(moved);
});

test.each([
  ['=$B1="T"', { row: 0, column: 0 }, { row: 2, column: 1 }, '=$B3="T"'],
  ['=$B3=B$1', { row: 2, column: 1 }, { row: 0, column: 0 }, '=$B1=A$1'],
  // A conditional format goes on at the other end of the sheet.
  ['=A1', { row: 2, column: 1 }, { row: 0, column: 0 }, '=XFD1048575'],
])('%s for %j is for %j %s', (formula, from, to, expected) => {
  expect(reanchored(formula, from, to)).toBe(expected);
  expect(reanchored(expected, to, from)).toBe(formula);
});

test('pieces of any text join to that text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'"\'[]()$:!A1z.,+ ') }), (text) => {
      expect(
        tokens(text)
          .map((token) => token.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

test('moving there and back gives the formula again', () => {
  const cell = fc
    .tuple(
      fc.boolean(),
      fc.integer({ min: 30, max: 90 }),
      fc.boolean(),
      fc.integer({ min: 50, max: 99 }),
    )
    .map(
      ([a, column, b, row]) =>
        `${a ? '$' : ''}A${String.fromCharCode(65 + (column % 26))}${b ? '$' : ''}${row}`,
    );
  fc.assert(
    fc.property(
      fc.array(cell, { minLength: 1 }),
      fc.integer({ min: -20, max: 20 }),
      (cells, by) => {
        const formula = `SUM(${cells.join(',')})`;
        expect(movedFormula(movedFormula(formula, by, by), -by, -by)).toBe(formula);
      },
    ),
  );
});
