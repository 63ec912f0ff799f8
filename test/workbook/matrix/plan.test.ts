import fc from 'fast-check';
import { contrast, GOAL_COLOURS } from '../../../src/catalogue/colours';
import { CATALOGUE_VERSION } from '../../../src/catalogue/framework';
import {
  RATING_SCALES,
  scaleNamed,
  type RatingScale,
} from '../../../src/workbook/matrix/rating-scale';
import { SHEET_COLOURS } from '../../../src/workbook/sheet/colours';
import { textsFromDisk } from '../texts-from-disk';
import { WORD_LISTS } from '../../../src/workbook/formula/word-lists';
import { isTargetOut, rowFormulas } from '../../../src/workbook/matrix/formulas';
import { planMatrix, type MatrixRequest } from '../../../src/workbook/matrix/plan';
import { columnLetters, parseAddress } from '../../../src/workbook/sheet/address';
import { targetsInScope, type ScopeName } from '../../../src/catalogue/scopes';
import type { Area } from '../../../src/workbook/sheet/plan';
import { MATRIX_WORDS } from '../plan-words';
import { plannedCells, plannedColumn } from '../planned-cells';

const documents = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ name: `Plan ${i + 1}` }));

async function plan(request: Partial<MatrixRequest> = {}, words = MATRIX_WORDS) {
  const texts = await textsFromDisk('en');
  return planMatrix({ documents: documents(3), scope: 'RIA', texts, ...request }, words);
}

test('one row per target, no headings in between', async () => {
  expect(plannedColumn(await plan(), 2, 6)).toEqual(targetsInScope('RIA').map(({ code }) => code));
});

test('codes are text', async () => {
  expect(plannedCells(await plan()).get('6,2')).toEqual({ kind: 'text', input: '1.1' });
});

test('headings are above their columns', async () => {
  const cells = plannedCells(await plan());
  const headings = Array.from({ length: 14 }, (_, column) => cells.get(`5,${column}`)?.input);
  expect(headings).toEqual([
    'P',
    'Goal',
    'Code',
    'Target',
    'Applicable?',
    'Plan 1',
    'Plan 2',
    'Plan 3',
    'Best rating',
    'Score',
    'Documents',
    'National indicators',
    'Institution responsible',
    'Comment',
  ]);
});

test.each([1, 3])('the formulas of the first row, of %i documents', async (count) => {
  const cells = plannedCells(await plan({ documents: documents(count) }));
  const best = 5 + count;
  const ratings = count === 1 ? 'F7' : 'F7:H7';
  const addresses = { applicable: 'E7', ratings, best: `${columnLetters(best)}7` };
  expect([0, 1, 2].map((at) => cells.get(`6,${best + at}`))).toEqual(
    rowFormulas(addresses, 'T/P', MATRIX_WORDS).map((input) => ({ kind: 'formula', input })),
  );
});

test("the sheet's own words are in choices, names and the texts that formulas show", async () => {
  const made = await plan(
    {},
    { ...MATRIX_WORDS, yes: 'oui', no: 'non "ni"', notApplicable: 's.o.' },
  );
  expect(plannedCells(made).get('6,8')?.input).toContain(',"s.o.",');
  expect(made.validations?.[0]?.list).toEqual(['oui', 'non "ni"']);
  expect(made.constants).toContainEqual({ name: 'SDG_No', text: 'non "ni"' });
  expect(made.constants?.find(({ name }) => name === 'SDG_Out')?.text).toMatch(/^\|non "ni"\|no\|/);
  expect(new Set(plannedColumn(made, 4, 6))).toEqual(new Set(['oui']));
});

test('every rating cell is empty', async () => {
  const cells = plannedCells(await plan());
  for (let row = 6; row < 132; row += 1)
    for (let column = 5; column < 8; column += 1) expect(cells.has(`${row},${column}`)).toBe(false);
});

test("a document's name that resembles a formula is text", async () => {
  const made = await plan({ documents: [{ name: '=1+1' }] });
  expect(plannedCells(made).get('5,5')).toEqual({ kind: 'text', input: '=1+1' });
});

test('names mark the parts', async () => {
  const names = Object.fromEntries(
    (await plan()).names?.map(({ name, area }) => [name, area]) ?? [],
  );
  const addresses = {
    SDG_Ps: 'A7:A132',
    SDG_Goals: 'B7:B132',
    SDG_Codes: 'C7:C132',
    SDG_Targets: 'D7:D132',
    SDG_Applicable: 'E7:E132',
    SDG_Documents: 'F6:H6',
    SDG_Kinds: 'F4:H4',
    SDG_Years: 'F5:H5',
    SDG_Notes: 'A1:A5',
    SDG_Ratings: 'F7:H132',
    SDG_Best: 'I7:I132',
    SDG_Score: 'J7:J132',
    SDG_Count: 'K7:K132',
    SDG_Indicators: 'L7:L132',
    SDG_Institutions: 'M7:M132',
    SDG_Comments: 'N7:N132',
  };
  expect(names).toEqual(
    Object.fromEntries(Object.entries(addresses).map(([name, at]) => [name, parseAddress(at)])),
  );
});

/** What may stand in a rating cell, in Excel's own kinds. */
const INPUTS = ['T', 'P', '', null, 'maybe', 0, 0.5, 1, 2, 3, 4, 5, 50, 100, 101];

test.each(RATING_SCALES)(
  'on scale %s no two conditional formats are true of one cell',
  async (scale) => {
    const made = (await plan({ scale })).conditionalFormats ?? [];
    const inAll = [0, 1, 2, 4, 5, 7, 8, 9, 13].flatMap((column) =>
      ['yes', 'no'].flatMap((applicable) =>
        INPUTS.map((input) => [column, applicable, input] as const),
      ),
    );
    const several = inAll.filter(
      ([column, applicable, input]) =>
        made.filter(({ area, formula }) => isIn(area, column) && isTrue(formula, applicable, input))
          .length > 1,
    );
    expect(several).toEqual([]);
  },
);

test.each(RATING_SCALES)('on scale %s each rating has the colour of its weight', async (scale) => {
  const made = (await plan({ scale })).conditionalFormats ?? [];
  const kind = scale === 'T/P' ? 'string' : 'number';
  for (const input of INPUTS.filter((each) => typeof each === kind)) {
    const [met] = made.filter(
      ({ area, formula }) => isIn(area, 5) && isTrue(formula, 'yes', input),
    );
    const weight = scaleNamed(scale).weigh(input);
    const { totalFill, partialFill } = SHEET_COLOURS;
    const fill = weight === 1 ? totalFill : weight > 0 ? partialFill : undefined;
    expect([input, met?.fill]).toEqual([input, fill]);
  }
});

function isIn({ column, columns }: Area, other: number): boolean {
  return other >= column && other < column + columns;
}

/** Works out a condition as Excel does, for the few functions that ours use. */
function isTrue(formula: string, applicable: string, input: unknown): boolean {
  const operand = String.raw`([A-Z]+7|LEN\([A-Z]+7\)|"[^"]*"|\d+)`;
  const comparison = new RegExp(`${operand}(<>|=|<|>)${operand}`, 'g');
  const value = (text: string): unknown => {
    if (text.startsWith('LEN')) return String(input ?? '').length;
    if (text.startsWith('"')) return text.slice(1, -1);
    return /^\d/.test(text) ? Number(text) : input;
  };
  const compare = (left: string, sign: string, right: string) => {
    const [a, b] = [value(left), value(right)];
    // An empty cell is both 0 and "".
    const equal = a === b || (a === null && (b === 0 || b === ''));
    if (sign === '=') return equal;
    if (sign === '<>') return !equal;
    // Any text is more than any number.
    if (typeof a !== typeof b && a !== null) return (typeof a === 'string') === (sign === '>');
    return sign === '>' ? Number(a) > Number(b) : Number(a) < Number(b);
  };
  const isWord = (word: string) => typeof input === 'string' && input === word;
  const reduced = `AND(${formula.slice(1)})`
    .replaceAll(isTargetOut('$E7'), applicable === 'no' ? '1' : '0')
    .replace(
      /ISNUMBER\(FIND\("\|"&LOWER\(TRIM\([A-Z]+7\)\)&"\|",SDG_([TP])\)\)/g,
      (_, list: string) => (isWord(list) ? '1' : '0'),
    )
    .replace(/NOT\(([01])\)/g, (_, is: string) => (is === '1' ? '0' : '1'))
    .replace(comparison, (_, left: string, sign: string, right: string) =>
      compare(left, sign, right) ? '1' : '0',
    )
    .replace(/ISNUMBER\([A-Z]+7\)/g, typeof input === 'number' ? '1' : '0')
    .replace(/OR\(([01,]+)\)/g, (_, parts: string) => (parts.includes('1') ? '1' : '0'))
    .replace(/AND\(([01,]+)\)/g, (_, parts: string) => (parts.includes('0') ? '0' : '1'))
    .replace(/AND\(([01,]+)\)/g, '$1');
  if (!/^[01]$/.test(reduced)) throw new Error(`${formula} became ${reduced}`);
  return reduced === '1';
}

test('a scale of numbers lists its numbers, or takes any between', async () => {
  const rule = async (scale: RatingScale) => (await plan({ scale })).validations?.[1];
  expect(await rule('0-3')).toMatchObject({ list: ['0', '1', '2', '3'] });
  expect(await rule('0-100')).toMatchObject({ between: [0, 100] });
});

test('halves are listed from cells: typed out, "0.5" is a text where people write "0,5"', async () => {
  const made = await plan({ scale: '0-1' });
  expect(made.validations?.[1]).toMatchObject({ list: parseAddress('I5:K5') });
  const cells = plannedCells(made);
  const steps = [8, 9, 10].map((column) => cells.get(`4,${column}`));
  expect(steps).toEqual([0, 0.5, 1].map((input) => ({ kind: 'value', input })));
  expect(cells.get('3,8')?.input).toBe('Scale');
});

test('kinds and years are above the names, kinds as a suggestion', async () => {
  const made = await plan({
    documents: [{ name: 'A', kind: 'vision', year: 2012 }, { name: 'B' }],
  });
  const cells = plannedCells(made);
  expect(cells.get('3,5')).toEqual({ kind: 'text', input: 'Long-term vision' });
  expect(cells.get('4,5')).toEqual({ kind: 'value', input: 2012 });
  expect([cells.get('3,4')?.input, cells.get('4,4')?.input]).toEqual(['Kind', 'Year']);
  expect(made.validations?.[2]).toEqual({
    area: parseAddress('F4:G4'),
    list: ['Long-term vision', 'Medium-term plan', 'Sectoral plan', 'Regional plan'],
  });
});

test('what was said of the assessment is kept, what was not is not made up', async () => {
  const kept = async (request: Partial<MatrixRequest>) =>
    Object.fromEntries(
      ((await plan(request)).constants ?? [])
        .filter(({ name }) => !Object.values<string>(WORD_LISTS).includes(name))
        .map(({ name, text }) => [name, text]),
    );
  const always = {
    SDG_Scope: 'RIA',
    SDG_No: 'no',
    SDG_Scale: 'T/P',
    SDG_Language: 'en',
    SDG_CatalogueVersion: CATALOGUE_VERSION,
  };
  expect(await kept({})).toEqual(always);
  const said = { country: 'Kazakhstan', period: '2021–2025', made: '2026-03-01' };
  expect(await kept({ ...said, scale: '0-5', level: 'national' })).toEqual({
    ...always,
    SDG_Scale: '0-5',
    SDG_Country: 'Kazakhstan',
    SDG_Period: '2021–2025',
    SDG_Level: 'national',
    SDG_Made: '2026-03-01',
  });
});

test('each goal folds up to its last target', async () => {
  const made = await plan();
  const goalAt = (row: number) => plannedCells(made).get(`${row},1`)?.input;
  expect(made.groups).toHaveLength(17);
  expect(made.groups?.[0]).toEqual({ row: 6, count: 4 });
  for (const { row, count } of made.groups ?? []) {
    expect(goalAt(row + count)).toBe(goalAt(row));
    expect(goalAt(row + count + 1)).not.toBe(goalAt(row));
  }
});

test('the filter has its buttons on the headings and reaches over all targets', async () => {
  expect((await plan()).filter).toEqual(parseAddress('A6:N132'));
});

test('the goals’ colours are a band of one column, readable on all of them', async () => {
  const band = (await plan()).formats.filter(({ area, fill }) => fill && area.row >= 6);
  expect(band.map(({ area }) => [area.column, area.columns])).toEqual(Array(17).fill([1, 1]));
  expect(band.map(({ fill }) => fill)).toEqual(GOAL_COLOURS);
  for (const { fill, fontColour } of band) {
    expect(contrast(fill as string, fontColour as string)).toBeGreaterThanOrEqual(4.5);
  }
});

test('every other colour is readable on its ground', () => {
  const c = SHEET_COLOURS;
  for (const [text, ground] of [
    [c.headingText, c.headingFill],
    [c.titleText, '#FFFFFF'],
    [c.quietText, '#FFFFFF'],
    [c.totalText, c.totalFill],
    [c.partialText, c.partialFill],
    [c.notApplicableText, c.notApplicableFill],
    [c.contradictionText, c.contradictionFill],
  ] as const) {
    expect([text, ground, contrast(text, ground) >= 4.5]).toEqual([text, ground, true]);
  }
});

test('pages repeat the headings and have the title and their number at the foot', async () => {
  const made = await plan({}, { ...MATRIX_WORDS, title: 'Food & water' });
  expect(made.page).toEqual({
    orientation: 'landscape',
    paper: 'a4',
    titleRows: { first: 5, last: 5 },
    footer: { left: 'Food && water', right: 'Page &P of &N' },
  });
});

test('more documents than a page of A4 can show go on A3', async () => {
  expect((await plan({ documents: documents(12) })).page?.paper).toBe('a3');
});

test('the foot of a page stays under what Excel takes', async () => {
  for (const title of ['a'.repeat(300), '&'.repeat(300)]) {
    const { footer } = (await plan({}, { ...MATRIX_WORDS, title })).page ?? {};
    expect(`&L${footer?.left}&R${footer?.right}`.length).toBeLessThanOrEqual(255);
  }
});

test('Arabic targets read from right to left', async () => {
  const made = await plan({ texts: await textsFromDisk('ar') });
  const formats = made.formats.filter(({ readingOrder }) => readingOrder === 'RightToLeft');
  expect(formats.map(({ area }) => area)).toEqual(['D6:D132', 'D1:D5'].map(parseAddress));
});

test('drop-downs stay under 255 characters joined', async () => {
  for (const { list } of (await plan()).validations ?? [])
    expect((list as readonly string[]).join(',').length).toBeLessThanOrEqual(255);
});

test('any number of documents of any name gives sound blocks, widths and formulas', async () => {
  const texts = await textsFromDisk('en');
  fc.assert(
    fc.property(
      fc.array(fc.record({ name: fc.string() }), { minLength: 1, maxLength: 60 }),
      fc.constantFrom<ScopeName>('RIA', 'ALL', 'OUTCOME'),
      (docs, scope) => {
        const made = planMatrix({ documents: docs, scope, texts }, MATRIX_WORDS);
        const cells = plannedCells(made);
        const columns = 11 + docs.length;
        expect(made.columnWidths).toHaveLength(columns);
        docs.forEach(({ name }, i) =>
          expect(cells.get(`5,${5 + i}`)).toEqual({ kind: 'text', input: name }),
        );
        const last = targetsInScope(scope).length + 5;
        expect(cells.get(`${last},${columns - 4}`)?.kind).toBe('formula');
        expect(cells.has(`${last + 1},2`)).toBe(false);
        for (const { height } of made.rowHeights ?? []) expect(height).toBeLessThanOrEqual(409);
      },
    ),
    { numRuns: 25 },
  );
});
