import fc from 'fast-check';
import { codePart, readCodeColumn, type ColumnCode } from '../../../src/catalogue/codes/column';
import { targetsInScope } from '../../../src/catalogue/scopes';

const RIA = targetsInScope('RIA').map(({ code }) => code as string);
const short = (code: ColumnCode | undefined) => {
  if (code?.kind === 'targets') return code.codes.join(' ');
  return code?.kind === 'unsure' ? `${code.because}? ${code.candidates.join(' ')}` : code?.kind;
};
const read = (cells: readonly unknown[]) => readCodeColumn(cells).map(short);
/** The date that Excel makes of a code where the day comes first, counted in days from 1900. */
const dayOf = (code: string, year = 2026): number | undefined => {
  const [day = 0, month = 0] = code.split('.').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCDate() === day && date.getUTCMonth() === month - 1
    ? date.getTime() / 86_400_000 + 25_569
    : undefined;
};

test('all codes of an assessment that can become dates', () => {
  const cells = RIA.map((code) => dayOf(code) ?? code);
  expect(cells.filter((cell) => typeof cell === 'number')).toHaveLength(119);
  expect(read(cells)).toEqual(RIA);
});

test('the same days counted from 1904', () => {
  expect(read(RIA.map((code) => (dayOf(code) ?? 1462) - 1462 || code))).toEqual(RIA);
});

test('one date among texts, wherever it is', () => {
  RIA.forEach((code, index) => {
    const day = dayOf(code);
    const found = read(RIA.map((each, at) => (at === index ? (day ?? each) : each)))[index];
    // In front of the first and behind the last target several may fit.
    if (index > 0 && index < RIA.length - 1) expect(found).toBe(code);
  });
});

test.each([
  [['4.1', '03. Aug', '4.2'], 'date? 3.8 8.3'],
  [['3.7', '03. Aug', '3.9'], '3.8'],
  [['3.7', '3-8', '3.9'], '3.8'],
  [['5.1', '3-8', '1.1'], 'date? 3.8'],
  [['7.b', 8.1, '9.1'], 'number? 8.1 8.10'],
  [['8.9', 8.1, '9.1'], '8.10'],
  [['1.1', '3.99', '1.2'], 'unknown'],
  [['1.1', 'Goal 2', '1.2'], 'heading'],
  [['1.1', 'Finance', '1.2'], 'heading'],
  [['1.1', '1.2; 5.3', '1.2'], '1.2 5.3'],
  [['1.1', '3.8.1', '1.2'], '3.8'],
])('%j', (cells, middle) => {
  expect(read(cells)[1]).toBe(middle);
});

test('merged rows repeat one place', () => {
  expect(read(['8.8', '8.9', 8.1, 8.1, 8.1, '9.1'])).toEqual([
    '8.8',
    '8.9',
    '8.10',
    '8.10',
    '8.10',
    '9.1',
  ]);
});

test('the head of a long text is read, and the whole of a long list', () => {
  const text = '3.8 Achieve universal health coverage, including what targets 1.3 and 5.6 say';
  const list = RIA.slice(0, 20).join('; ');
  expect(read([text, list])).toEqual(['3.8', RIA.slice(0, 20).join(' ')]);
  expect(codePart(list)).toBe(list);
});

test('whatever Excel made of codes in their order, no cell is read as another target', () => {
  const kinds = fc.constantFrom('text', 'number', 'date', 'date text', 'dashed');
  const rows = fc.array(fc.tuple(fc.nat(RIA.length - 1), kinds), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(rows, fc.boolean(), fc.integer({ min: 2019, max: 2030 }), (picked, mac, year) => {
      const ordered = [...new Map(picked)].sort(([one], [other]) => one - other);
      const cells = ordered.map(([index, kind]) => {
        const code = RIA[index] ?? '';
        const day = dayOf(code, year);
        if (kind === 'number') return Number(code);
        if (kind === 'date' && day !== undefined) return mac ? day - 1462 : day;
        if (kind === 'date text' && day !== undefined) {
          const [date, month = 1] = code.split('.').map(Number);
          return `${date}-${['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][month - 1]}`;
        }
        return kind === 'dashed' ? code.replace('.', '-') : code;
      });
      readCodeColumn(cells).forEach((read, row) => {
        const code = RIA[ordered[row]?.[0] ?? 0];
        if (read.kind === 'unsure') expect(read.candidates).toContain(code);
        else expect(read).toEqual({ kind: 'targets', codes: [code] });
      });
    }),
  );
});

test('the time of a column grows with its length alone', () => {
  const long = Array.from({ length: 50_000 }, (_, index) => RIA[index % RIA.length]);
  expect(read(long)).toHaveLength(50_000);
});
