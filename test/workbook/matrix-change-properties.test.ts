import fc from 'fast-check';
import { runs } from '../effort';
import { SCOPE_NAMES } from '../../src/catalogue/scopes';
import { toAddress } from '../../src/workbook/sheet/address';
import { planMatrixChange, type SheetLanguage } from '../../src/workbook/change/plan';
import { rowFormulas } from '../../src/workbook/matrix/formulas';
import { planMatrix } from '../../src/workbook/matrix/plan';
import { layoutOf, PlayedSheet, ratings } from './changed-sheet';
import { FRENCH_WORDS } from './other-words';
import { MATRIX_WORDS } from './plan-words';
import { textsFromDisk } from './texts-from-disk';

let english: SheetLanguage;
let french: SheetLanguage;

beforeAll(async () => {
  english = { texts: await textsFromDisk('en'), words: MATRIX_WORDS };
  french = { texts: await textsFromDisk('fr'), words: FRENCH_WORDS };
});

/** Documents there are, by number; those wished for, where -1 is a new one. */
const documents = fc.integer({ min: 1, max: 5 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    wished: fc
      .shuffledSubarray(Array.from({ length: count }, (_, index) => index))
      .chain((kept) =>
        fc
          .array(fc.integer({ min: 0, max: kept.length }), { maxLength: 3 })
          .map((places) =>
            places.reduce((list, at) => [...list.slice(0, at), -1, ...list.slice(at)], kept),
          ),
      )
      .filter((list) => list.length > 0),
  }),
);

const wish = fc.record({
  documents,
  from: fc.constantFrom(...SCOPE_NAMES),
  to: fc.constantFrom(...SCOPE_NAMES),
  isFrench: fc.boolean(),
  isSorted: fc.boolean(),
  rated: fc.array(fc.tuple(fc.nat(168), fc.nat(4), fc.constantFrom('T', 'P')), { maxLength: 30 }),
  ownColumn: fc.boolean(),
});

test('every rating stays with its target and its document, and every formula counts its row', () => {
  fc.assert(
    fc.property(wish, (wished) => {
      const names = Array.from({ length: wished.documents.count }, (_, index) => `D${index}`);
      const request = { documents: names.map((name) => ({ name })), scope: wished.from };
      const sheet = new PlayedSheet(
        planMatrix({ ...request, texts: english.texts }, english.words),
      );
      const before = layoutOf(sheet);
      for (const [target, document, rating] of wished.rated) {
        const column = before.documents[document % names.length]?.column ?? 0;
        sheet.put(before.firstRow + (target % before.rowCount), column, rating);
      }
      if (wished.isSorted) {
        const rows = sheet.cells.splice(before.firstRow, before.rowCount).reverse();
        sheet.cells.splice(before.firstRow, 0, ...rows.map((row) => row.map(withoutFormula)));
      }
      if (wished.ownColumn) sheet.do({ kind: 'insert', axis: 'columns', at: 3, count: 1 });
      const layout = layoutOf(sheet);
      const had = ratings(sheet);

      const after = wished.isFrench ? french : english;
      const { steps, summary } = planMatrixChange(sheet.contents(), layout, {
        documents: wished.documents.wished.map((index, place) => {
          const there = layout.documents[index];
          return there ?? { name: `New ${place}` };
        }),
        scope: wished.to,
        before: english,
        after,
      });
      sheet.apply(steps);

      const kept = new Set(wished.documents.wished.map((index) => names[index]));
      const expected = Object.entries(had).filter(([key]) => kept.has(key.split(' ')[0]));
      expect(ratings(sheet)).toEqual(Object.fromEntries(expected));
      expect(summary.ratingsKept).toBe(expected.length);

      const now = layoutOf(sheet);
      expect(now.outsideFormulas).toEqual([]);
      expect(now.documents).toHaveLength(wished.documents.wished.length);
      const [first, last] = [now.documents[0], now.documents[now.documents.length - 1]];
      for (let row = now.firstRow; row < now.firstRow + now.rowCount; row += 1) {
        const at = (column = -1, columns = 1) => toAddress({ row, rows: 1, column, columns });
        const span = (last?.column ?? 0) - (first?.column ?? 0) + 1;
        const formulas = rowFormulas(
          { applicable: at(now.applicable), ratings: at(first?.column, span), best: at(now.best) },
          'T/P',
          after.words,
        );
        const found = [now.best, now.score, now.count].map((column) =>
          sheet.get(row, column ?? -1),
        );
        // A sheet that was sorted by hand, as values, has no formulas but in its new rows.
        if (!wished.isSorted || found[0] !== '') expect(found).toEqual([...formulas]);
      }
    }),
    { numRuns: runs(8, 300) },
  );
}, 300_000);

function withoutFormula(cell: unknown): unknown {
  return typeof cell === 'string' && cell.startsWith('=') ? '' : cell;
}
