import { insertSheet } from '../../../src/excel/operations/insert-sheet';
import { readMatrix } from '../../../src/excel/read/matrices';
import type { InterfaceTag } from '../../../src/i18n/languages';
import { resultsWords } from '../../../src/tasks/make-results/words';
import { isWordList, WORD_LISTS } from '../../../src/workbook/formula/word-lists';
import { ROWS } from '../../../src/workbook/matrix/areas';
import { formerFormulas } from '../../../src/workbook/matrix/former-formulas';
import { isTargetOut } from '../../../src/workbook/matrix/formulas';
import { planMatrix } from '../../../src/workbook/matrix/plan';
import type { RatingScale } from '../../../src/workbook/matrix/rating-scale';
import { RESULTS_NAMES } from '../../../src/workbook/results/names';
import { planResults } from '../../../src/workbook/results/plan';
import { parseAddress } from '../../../src/workbook/sheet/address';
import type { CellInput } from '../../../src/workbook/sheet/plan';
import { allWords } from '../../i18n/all-words';
import { textsFromDisk } from '../../workbook/texts-from-disk';
import { change, MATRIX } from '../changed-matrix';
import { closeHosts, startHost, type Harness } from '../harness';
import { firstRows } from '../inserted-plans';
import { inLanguage } from '../sheet-language';

jest.setTimeout(300_000);

const { firstTarget: F } = ROWS;
const OUT = 'out';

/** What people write under "Applicable?" in a Russian sheet, whoever they are. */
const ANSWERS: readonly (readonly [answer: CellInput, applies: boolean])[] = [
  ...([
    ['да', true],
    ['нет', false],
    ['нет', false],
    ['no', false],
  ] as const),
  ...([
    ['0', false],
    [' НЕТ ', false],
    ['否', false],
    ['N.A.', false],
  ] as const),
  ...([
    [false, false],
    [true, true],
    [0, true],
    [null, true],
  ] as const),
  ...([
    ['perhaps', true],
    ['sans objet', false],
    ['жоқ', false],
    ['yes', true],
  ] as const),
];

/** Ratings of two documents, and the best of them. */
const RATINGS: readonly (readonly [CellInput, CellInput, best: 'T' | 'P' | '' | typeof OUT])[] = [
  ...([
    ['T', 'P', 'T'],
    [null, 'P', 'P'],
    [null, null, ''],
  ] as const),
  ...([
    ['Полностью', null, 'T'],
    ['p ', null, 'P'],
    ['частично', 'нет', 'P'],
  ] as const),
  ...([
    ['none', null, ''],
    ['T', 'неприменимо', OUT],
    ['n/a', null, OUT],
  ] as const),
  ...([
    ['т', null, 'T'],
    ['', 'perhaps', ''],
  ] as const),
];
const CASES = ANSWERS.flatMap(([answer, applies], a) =>
  // Every answer with some of the ratings, every rating with some of the answers.
  RATINGS.filter((_, r) => (a + r) % 5 === 0).map(
    ([one, other, best]) => [answer, one, other, applies ? best : OUT] as const,
  ),
);

afterEach(closeHosts);

/** Cells from "Applicable?" on, as typed into a new Russian matrix of two documents. */
async function filled(
  scale: RatingScale,
  cells: readonly (readonly CellInput[])[],
): Promise<Harness> {
  const host = await startHost();
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
  const { texts, words } = await inLanguage('ru', { scale });
  const documents = [{ name: 'Vision' }, { name: 'Plan' }];
  const request = { documents, scope: 'RIA', texts, scale } as const;
  const plan = planMatrix(request, { ...words, sheet: MATRIX });
  const inserted = await insertSheet(firstRows(plan, F + cells.length));
  if (!inserted.ok) throw new Error(inserted.problem.kind);
  const place = { row: F, column: 4, rows: cells.length, columns: 3 };
  const sheet = host.model.sheet(MATRIX);
  // "Applicable?" has the text format, in which only a pasted number stays one.
  cells.forEach(([answer], row) => {
    if (typeof answer === 'number')
      sheet?.setNumberFormat({ ...place, row: F + row, rows: 1, columns: 1 }, 'General');
  });
  sheet?.write(place, cells, 'user');
  await host.settled();
  return host;
}

/** Best rating, score and number of documents. */
function calculated(host: Harness, rows: number): unknown[][] {
  const place = { row: F, column: 7, rows, columns: 3 };
  return (host.model.sheet(MATRIX)?.values(place) ?? []).map((row) => [...row]);
}

/** Applicable targets, T, P, none and not applicable, on a new results sheet. */
async function counts(host: Harness): Promise<unknown> {
  const read = await readMatrix(host.model.sheet(MATRIX)?.id);
  if (!read.ok || !read.value) throw new Error('no matrix');
  const words = resultsWords(allWords().t, { language: 'en', matrix: MATRIX, date: 'today' });
  const texts = await textsFromDisk('en');
  const request = { ...read.value, formulas: 'native', texts, direction: 'ltr' } as const;
  const results = await insertSheet(planResults(request, words));
  if (!results.ok) throw new Error(results.problem.kind);
  await host.settled();
  const sheet = host.model.sheet(results.value.sheet);
  const name = host.model
    .names()
    .find((each) => each.name === RESULTS_NAMES.all && each.sheetId === sheet?.id);
  const area = parseAddress(name?.formula ?? '');
  return area && sheet?.values(area)[0]?.slice(0, 5);
}

function countsOf(bests: readonly string[]): number[] {
  const of = (best: string) => bests.filter((each) => each === best).length;
  return [bests.length - of(OUT), of('T'), of('P'), of(''), of(OUT)];
}

test('a matrix counts what is written, in whatever language and after it changes, as results do', async () => {
  const host = await filled(
    'T/P',
    CASES.map(([answer, one, other]) => [answer, one, other]),
  );
  const bests = CASES.map(([, , , best]) => best);
  const scores = { T: 1, P: 0.5, '': 0 };
  const expected = (out: string) =>
    bests.map((best) => (best === OUT ? [out, out] : [best, scores[best]]));
  const shown = () => calculated(host, CASES.length).map(([best, score]) => [best, score]);
  expect(shown()).toEqual(expected((await inLanguage('ru')).words.notApplicable));
  let from: InterfaceTag = 'ru';
  for (const to of ['fr', 'zh'] as const) {
    const earlier = from;
    const { outcome } = await change(host, {
      language: () => inLanguage(to),
      from: () => inLanguage(earlier),
    });
    expect(outcome.ok).toBe(true);
    expect(shown()).toEqual(expected((await inLanguage(to)).words.notApplicable));
    from = to;
  }
  expect(await counts(host)).toEqual(countsOf(bests));
});

test('on a scale of numbers words count too, and 0 among numbers is a no', async () => {
  const rows: readonly (readonly [...CellInput[]])[] = [
    [1, 3, null, 'T', 1, 1],
    [1, 2, 1, 'P', 2 / 3, 2],
    [0, 3, null, OUT, OUT, 1],
    [1, 'частично', 1, 'P', 0.5, 2],
    [1, 'частично', 2, 'P', 2 / 3, 2],
    [1, 'Полностью', null, 'T', 1, 1],
    [1, 4, -1, '', 0, 0],
    ['нет', 3, null, OUT, OUT, 1],
    ['no', null, null, OUT, OUT, 0],
    [1, 0, 'н/п', OUT, OUT, 0],
  ];
  const host = await filled(
    '0-3',
    rows.map((row) => row.slice(0, 3)),
  );
  const { notApplicable } = (await inLanguage('ru')).words;
  expect(calculated(host, rows.length)).toEqual(
    rows.map((row) => row.slice(3).map((cell) => (cell === OUT ? notApplicable : cell))),
  );
  expect(await counts(host)).toEqual(countsOf(rows.map((row) => String(row[3]))));
});

test('a matrix of an earlier version counts so too once it is changed', async () => {
  const host = await filled('T/P', [
    ['да', 'T', null],
    ['no', 'T', 'P'],
    ['нет', 'P', null],
    ['да', 'частично', null],
  ]);
  const sheet = host.model.sheet(MATRIX);
  const { words } = await inLanguage('ru');
  const formulas = [0, 1, 2, 3].map((at) => {
    const row = F + at + 1;
    const cells = { applicable: `E${row}`, ratings: `F${row}:G${row}`, best: `H${row}` };
    return [...formerFormulas(cells, 'T/P', words)];
  });
  sheet?.write({ row: F, column: 7, rows: 4, columns: 3 }, formulas, 'addin');
  for (const name of Object.values(WORD_LISTS)) host.model.removeName(name, sheet?.id);
  for (const format of sheet?.conditionalFormats() ?? []) {
    const formula = `=$E${F + 1}="нет"`;
    sheet?.putConditionalFormat({ ...format, rule: { kind: 'formula', formula } });
  }
  await host.settled();
  const before = calculated(host, 4).map(([best]) => best);
  expect(before).toEqual(['T', 'T', words.notApplicable, '']);
  const { outcome } = await change(host, {
    language: () => inLanguage('kk'),
    from: () => inLanguage('ru'),
  });
  expect(outcome.ok).toBe(true);
  const { notApplicable } = (await inLanguage('kk')).words;
  expect(calculated(host, 4).map(([best]) => best)).toEqual([
    ...['T', notApplicable, notApplicable, 'P'],
  ]);
  const lists = host.model.names().filter(isWordList);
  expect(lists.map(({ visible, sheetId }) => [visible, sheetId])).toEqual(
    Array(4).fill([false, sheet?.id]),
  );
  for (const { rule } of sheet?.conditionalFormats() ?? [])
    expect(rule).toEqual({ kind: 'formula', formula: `=${isTargetOut(`$E${F + 1}`)}` });
});
