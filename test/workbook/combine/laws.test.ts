import fc from 'fast-check';
import { runs } from '../../effort';
import type { CatalogueTexts } from '../../../src/catalogue/catalogue-texts';
import { gatherRatings } from '../../../src/workbook/combine/gather-ratings';
import { combinedColumns, namedDocuments } from '../../../src/workbook/combine/match-documents';
import type { RaterMatrix } from '../../../src/workbook/combine/raters/matrix';
import { settleConflicts, type ConflictRule } from '../../../src/workbook/combine/settle-conflicts';
import { textsFromDisk } from '../texts-from-disk';
import { rater, type Typed } from './filled-sheet';

let texts: CatalogueTexts;
beforeAll(async () => {
  texts = await textsFromDisk('en');
});

function combine(raters: readonly RaterMatrix[], rule: ConflictRule) {
  const columns = combinedColumns(raters, namedDocuments(raters), new Map());
  const settled = settleConflicts(gatherRatings(raters, columns, 'nothing'), rule);
  return { ...settled, columns: columns.map(({ name }) => name) };
}

const CODES = ['1.1', '8.1', '8.10', '17.19'];
const NAMES = ['Vision', 'Plan', 'Budget'];
const someone = fc
  .record({
    documents: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1 }),
    rows: fc.array(
      fc.record({
        code: fc.constantFrom(...CODES),
        applicable: fc.constantFrom('yes', 'no', ''),
        ratings: fc.array(fc.constantFrom('T', 'P', 'none', ''), { maxLength: 3 }),
      }),
    ),
  })
  .map(({ documents, rows }) => {
    const typed = rows.map(({ code, applicable, ratings }) => [
      code,
      { applicable, ratings: ratings.slice(0, documents.length) },
    ]);
    return rater('r', texts, documents, Object.fromEntries(typed) as Typed);
  });
/** By target and document name, whatever the order of columns. */
const cellsOf = (raters: readonly RaterMatrix[], rule: ConflictRule) => {
  const { targets, columns } = combine(raters, rule);
  return Object.fromEntries(
    targets.map(({ code, applicable, weights }) => [
      code,
      [applicable, Object.fromEntries(columns.map((name, at) => [name, weights[at]]))],
    ]),
  );
};

test.each(['best', 'list'] as const)('%s does not depend on the order of raters', (rule) => {
  fc.assert(
    fc.property(fc.array(someone, { minLength: 1, maxLength: 4 }), (raters) => {
      expect(cellsOf([...raters].reverse(), rule)).toEqual(cellsOf(raters, rule));
    }),
    { numRuns: runs(8, 200) },
  );
});

test.each(['best', 'first', 'list'] as const)('one file gives its own ratings: %s', (rule) => {
  fc.assert(
    fc.property(someone, (one) => {
      const { targets, columns } = combine([one], rule);
      expect(targets).toMatchObject(
        targets.map(({ code, applicable }) => {
          const own = one.targets.get(code);
          const weights = columns.map((_, at) => (applicable ? own?.weights[at] : undefined));
          return { code, applicable: own?.applicable, weights };
        }),
      );
    }),
    { numRuns: runs(8, 200) },
  );
});

test('a file combined with itself gives itself', () => {
  fc.assert(
    fc.property(someone, (one) => {
      expect(cellsOf([one, one], 'list')).toEqual(cellsOf([one], 'list'));
    }),
    { numRuns: runs(8, 200) },
  );
});
