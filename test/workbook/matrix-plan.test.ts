import fc from 'fast-check';
import { textsFromDisk } from './texts-from-disk';
import { planMatrix, type MatrixRequest } from '../../src/workbook/matrix-plan';
import { parseAddress } from '../../src/workbook/address';
import { targetsInScope, type ScopeName } from '../../src/catalogue/scopes';
import type { Area } from '../../src/workbook/sheet-plan';
import { MATRIX_WORDS } from './plan-words';
import { plannedCells, plannedColumn } from './planned-cells';

const documents = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ name: `Plan ${i + 1}` }));

async function plan(request: Partial<MatrixRequest> = {}, words = MATRIX_WORDS) {
  const texts = await textsFromDisk('en');
  return planMatrix({ documents: documents(3), scope: 'RIA', texts, ...request }, words);
}

test('one row a target, no headings between', async () => {
  expect(plannedColumn(await plan(), 2, 4)).toEqual(targetsInScope('RIA').map(({ code }) => code));
});

test('codes are text', async () => {
  expect(plannedCells(await plan()).get('4,2')).toEqual({ kind: 'text', input: '1.1' });
});

test('headings stand above their columns', async () => {
  const cells = plannedCells(await plan());
  const headings = Array.from({ length: 14 }, (_, column) => cells.get(`3,${column}`)?.input);
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

test('the formulas of the first row', async () => {
  const cells = plannedCells(await plan());
  expect(cells.get('4,8')).toEqual({
    kind: 'formula',
    input: '=IF(E5="no","n/a",IF(COUNTIF(F5:H5,"T")>0,"T",IF(COUNTIF(F5:H5,"P")>0,"P","")))',
  });
  expect(cells.get('4,9')).toEqual({
    kind: 'formula',
    input: '=IF(I5="n/a","n/a",IF(I5="T",1,IF(I5="P",0.5,0)))',
  });
  expect(cells.get('4,10')).toEqual({
    kind: 'formula',
    input: '=COUNTIF(F5:H5,"T")+COUNTIF(F5:H5,"P")',
  });
});

test('one document has a range of one cell', async () => {
  const cells = plannedCells(await plan({ documents: documents(1) }));
  expect(cells.get('4,8')?.input).toBe('=COUNTIF(F5,"T")+COUNTIF(F5,"P")');
});

test("the sheet's own word for no is in formulas, choices, formats and a name", async () => {
  const made = await plan(
    {},
    { ...MATRIX_WORDS, yes: 'oui', no: 'non "ni"', notApplicable: 's.o.' },
  );
  expect(plannedCells(made).get('4,8')?.input).toMatch(/^=IF\(E5="non ""ni""","s\.o\.",/);
  expect(made.validations?.[0]?.list).toEqual(['oui', 'non "ni"']);
  expect(made.constants).toContainEqual({ name: 'SDG_No', text: 'non "ni"' });
  for (const { formula } of made.conditionalFormats ?? [])
    expect(formula).toMatch(/\$E5(=|<>)"non ""ni"""/);
  expect(new Set(plannedColumn(made, 4, 4))).toEqual(new Set(['oui']));
});

test('every rating cell is empty', async () => {
  const cells = plannedCells(await plan());
  for (let row = 4; row < 130; row += 1)
    for (let column = 5; column < 8; column += 1) expect(cells.has(`${row},${column}`)).toBe(false);
});

test("a document's name that looks like a formula is text", async () => {
  const made = await plan({ documents: [{ name: '=1+1' }] });
  expect(plannedCells(made).get('3,5')).toEqual({ kind: 'text', input: '=1+1' });
});

test('names mark the parts', async () => {
  const names = Object.fromEntries(
    (await plan()).names?.map(({ name, area }) => [name, area]) ?? [],
  );
  const addresses = {
    SDG_Ps: 'A5:A130',
    SDG_Goals: 'B5:B130',
    SDG_Codes: 'C5:C130',
    SDG_Targets: 'D5:D130',
    SDG_Applicable: 'E5:E130',
    SDG_Documents: 'F4:H4',
    SDG_Ratings: 'F5:H130',
    SDG_Best: 'I5:I130',
    SDG_Score: 'J5:J130',
    SDG_Count: 'K5:K130',
    SDG_Indicators: 'L5:L130',
    SDG_Institutions: 'M5:M130',
    SDG_Comments: 'N5:N130',
  };
  expect(names).toEqual(
    Object.fromEntries(Object.entries(addresses).map(([name, at]) => [name, parseAddress(at)])),
  );
});

test('no two conditional formats speak of one cell at once', async () => {
  // Of each rule: applicable or not, and the ratings it is true of.
  const meaning = (formula: string) => {
    const out = formula.includes('<>') ? [false] : [true];
    const ratings =
      /="([TP])"\)/.exec(formula)?.[1]?.split('') ??
      (formula.includes(')>0') ? ['T', 'P'] : formula.includes(')=0') ? [''] : ['T', 'P', '']);
    return out.flatMap((no) => ratings.map((rating) => `${no} ${rating}`));
  };
  const made = (await plan()).conditionalFormats ?? [];
  made.forEach((one, index) => {
    for (const other of made.slice(index + 1)) {
      if (!overlap(one.area, other.area)) continue;
      const [ours, theirs] = [meaning(one.formula), meaning(other.formula)];
      expect(ours.filter((state) => theirs.includes(state))).toEqual([]);
    }
  });
});

function overlap(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

test('Arabic targets read from right to left', async () => {
  const made = await plan({ texts: await textsFromDisk('ar') });
  const formats = made.formats.filter(({ readingOrder }) => readingOrder === 'RightToLeft');
  expect(formats.map(({ area }) => area)).toEqual([parseAddress('D4:D130')]);
});

test('drop-downs stay under 255 characters joined', async () => {
  for (const { list } of (await plan()).validations ?? [])
    expect(list.join(',').length).toBeLessThanOrEqual(255);
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
          expect(cells.get(`3,${5 + i}`)).toEqual({ kind: 'text', input: name }),
        );
        const last = targetsInScope(scope).length + 3;
        expect(cells.get(`${last},${columns - 4}`)?.kind).toBe('formula');
        expect(cells.has(`${last + 1},2`)).toBe(false);
        for (const { height } of made.rowHeights ?? []) expect(height).toBeLessThanOrEqual(409);
      },
    ),
    { numRuns: 25 },
  );
});
