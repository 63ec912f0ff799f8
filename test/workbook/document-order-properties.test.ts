import fc from 'fast-check';
import { elsewhereOf } from '../../src/workbook/change/elsewhere';
import { planMatrixChange } from '../../src/workbook/change/plan';
import { runs } from '../effort';
import { smallSheet, ENGLISH, PLAN, VISION } from './change/small-change';
import { layoutOf, type PlayedSheet } from './changed-sheet';
import { planMatrix } from '../../src/workbook/matrix/plan';
import { PlayedSheet as Sheet } from './changed-sheet';

/** Rows and columns in which something is typed: the whole table, and some around it. */
const [ROWS, COLUMNS] = [16, 16];
const FIRST = 5;

interface Ref {
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
  readonly isWhole: boolean;
  readonly hasSheet: boolean;
}

const pair = (max: number) =>
  fc
    .tuple(fc.nat(max), fc.nat(max))
    .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
const reference: fc.Arbitrary<Ref> = fc.record({
  rows: pair(ROWS - 1),
  columns: pair(COLUMNS - 1),
  isWhole: fc.boolean(),
  hasSheet: fc.boolean(),
});
const letter = (column: number) => String.fromCharCode(65 + column);
const text = ({ rows, columns: [from, to], isWhole, hasSheet }: Ref) =>
  (hasSheet ? "'RIA matrix'!" : '') +
  (isWhole
    ? `${letter(from)}:${letter(to)}`
    : `${letter(from)}${rows[0] + 1}:${letter(to)}${rows[1] + 1}`);

/** What was typed into the cells that a formula of this test names, in any order. */
function shown(sheet: PlayedSheet, formula: unknown): unknown {
  const [, from = '', first = '1', to = '', last = `${sheet.cells.length}`] =
    /^=COUNTA\((?:'RIA matrix'!)?([A-Z])(\d*):([A-Z])(\d*)\)$/.exec(
      String(formula).replace(/([A-Z]):([A-Z])\)/, `$11:$2${sheet.cells.length})`),
    ) ?? [];
  const found: unknown[] = [];
  for (let row = Number(first) - 1; row < Number(last); row += 1) {
    for (let column = from.charCodeAt(0) - 65; column <= to.charCodeAt(0) - 65; column += 1) {
      const content = sheet.get(row, column);
      if (content !== '' && !String(content).startsWith('=')) found.push(content);
    }
  }
  return found.sort();
}

const wish = fc.integer({ min: 2, max: 5 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    order: fc.shuffledSubarray([...Array(count).keys()], { minLength: count }),
    typed: fc.array(fc.tuple(fc.nat(ROWS - 1), fc.nat(count - 1)), { maxLength: 12 }),
    formulas: fc.array(fc.tuple(fc.nat(ROWS - 1), fc.nat(COLUMNS - 1), reference), {
      maxLength: 8,
    }),
    elsewhere: fc.array(reference, { maxLength: 4 }),
  }),
);

function sheetWith(count: number): PlayedSheet {
  const sheet = smallSheet();
  if (count === 2) return sheet;
  const documents = Array.from({ length: count }, (_, index) => ({ name: `D${index}` }));
  return new Sheet(planMatrix({ documents, scope: 'RIA', texts: ENGLISH.texts }, ENGLISH.words));
}

test('all that is in the columns of documents moves with them, and every formula shows what it did', () => {
  fc.assert(
    fc.property(wish, ({ count, order, typed, formulas, elsewhere }) => {
      const sheet = sheetWith(count);
      const isOurs = (row: number, column: number) => sheet.get(row, column) !== '';
      typed.forEach(([row, document], index) => {
        if (row !== 5) sheet.put(row, FIRST + document, `typed ${index}`);
      });
      for (const [row, column, ref] of formulas) {
        if (!isOurs(row, column)) sheet.put(row, column, `=COUNTA(${text(ref)})`);
      }
      const before = sheet.cells.map((row) => [...row]);
      const had = new Map(
        before.flatMap((cells, row) =>
          cells.flatMap((cell, column) =>
            String(cell).startsWith('=COUNTA(')
              ? [[`${row},${column}`, shown(sheet, cell)] as const]
              : [],
          ),
        ),
      );
      const outside = elsewhere.map((ref) => `=COUNTA(${text({ ...ref, hasSheet: true })})`);
      const others = outside.map((formula) => shown(sheet, formula));
      const layout = layoutOf(sheet);
      const { steps, summary } = planMatrixChange(
        {
          ...sheet.contents(),
          elsewhere: elsewhereOf(
            [
              {
                ...{ sheet: 'Notes', sheetId: 'notes', isProtected: false, names: [] },
                area: { row: 0, column: 0, rows: outside.length, columns: 1 },
                formulas: outside.map((formula) => [formula]),
                values: outside.map(() => [0]),
              },
            ],
            [],
            'RIA matrix',
          ),
        },
        layout,
        {
          documents: order.map((index) => layout.documents[index] ?? { name: '?' }),
          scope: 'RIA',
          before: ENGLISH,
          after: ENGLISH,
        },
      );
      sheet.apply(steps);

      // Where each column is now.
      const place = (column: number) => {
        const index = order.indexOf(column - FIRST);
        return index < 0 ? column : FIRST + index;
      };
      before.forEach((cells, row) => {
        cells.forEach((cell, column) => {
          if (!String(cell).startsWith('='))
            expect([row, column, sheet.get(row, place(column))]).toEqual([row, column, cell]);
        });
      });
      const left = new Set(summary.formulasLeft);
      for (const [key, value] of had) {
        const [row = 0, column = 0] = key.split(',').map(Number);
        if (left.has(`${letter(column)}${row + 1}`)) continue;
        expect([key, shown(sheet, sheet.get(row, place(column)))]).toEqual([key, value]);
      }
      const now = [...outside];
      for (const { row, now: cells } of steps.elsewhere?.cells ?? [])
        cells.forEach(([formula], index) => (now[row + index] = formula as string));
      now.forEach((formula, index) => {
        if (left.has(`'Notes'!$A$${index + 1}`)) return;
        expect([formula, shown(sheet, formula)]).toEqual([formula, others[index]]);
      });
      // Two documents are always neighbours, so nothing between them is left.
      if (count === 2) {
        const touches = (ref: Ref) => ref.columns[0] === 6 || ref.columns[1] === 5;
        const all = [...formulas.map(([, , ref]) => ref), ...elsewhere];
        if (!all.some((ref) => touches(ref) && ref.columns[0] !== ref.columns[1]))
          expect(summary.formulasLeft).toEqual([]);
      }
    }),
    { numRuns: runs(12, 400) },
  );
}, 300_000);

test('a name that the user gave to a document follows it', () => {
  const sheet = smallSheet();
  sheet.names.set('My_Vision', { row: 6, rows: 2, column: 5, columns: 1 });
  sheet.names.set('Both', { row: 6, rows: 2, column: 5, columns: 2 });
  const layout = layoutOf(sheet);
  const documents = [PLAN, VISION];
  const sides = { scope: 'RIA', before: ENGLISH, after: ENGLISH } as const;
  const { steps } = planMatrixChange(sheet.contents(), layout, { documents, ...sides });
  expect(steps.changes.filter(({ kind }) => kind === 'name')).toEqual([
    { kind: 'name', name: 'My_Vision', formula: "='RIA matrix'!$G$7:$G$8" },
  ]);
});
