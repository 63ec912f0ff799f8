import fc from 'fast-check';
import { GOALS } from '../../../src/catalogue/goals';
import { indicator, INDICATORS } from '../../../src/catalogue/indicators';
import { findCodes, parseCode, type ParsedCode } from '../../../src/catalogue/codes/parse';
import { TARGETS } from '../../../src/catalogue/targets';
import { runs } from '../../effort';

/** "3.8", "goal 3", "indicator 3.8.1", "? 8.1 8.10", "unknown 3.99", "none" */
function short(parsed: ParsedCode): string {
  switch (parsed.kind) {
    case 'target':
      return parsed.code;
    case 'ambiguous':
      return ['?', ...parsed.candidates].join(' ');
    case 'none':
      return 'none';
    case 'goal':
    case 'indicator':
    case 'unknown':
      return `${parsed.kind} ${parsed.code}`;
  }
}

/** The targets that a cell names. */
function named(parsed: ParsedCode): readonly string[] {
  if (parsed.kind === 'ambiguous') return parsed.candidates;
  if (parsed.kind === 'target') return [parsed.code];
  return parsed.kind === 'indicator' ? [indicator(parsed.code).target] : [];
}

describe('parseCode reads', () => {
  test.each([
    // as it should be
    ['3.8', '3.8'],
    ['8.10', '8.10'],
    ['8.1', '8.1'],
    ['1.a', '1.a'],
    ['3.8.1', 'indicator 3.8.1'],
    ['1.a.1', 'indicator 1.a.1'],
    ['17', 'goal 17'],
    // blanks and marks around
    [' 3.8 ', '3.8'],
    ['3.8\u00a0', '3.8'],
    ['3.8.', '3.8'],
    ['(3.8)', '3.8'],
    ['\u200e3.8', '3.8'],
    ['3 . 8', '3.8'],
    ['3. 8', '3.8'],
    ['• 3.8', '3.8'],
    ['- 3.8', '3.8'],
    ["'3.8", '3.8'],
    // words around
    [' Target 3.8:', '3.8'],
    ['SDG 3.8', '3.8'],
    ['SDG3.8', '3.8'],
    ['SDG-3.8', '3.8'],
    ['Target 3. 8', '3.8'],
    ['Target 3.8 – Universal health coverage', '3.8'],
    ['Target 3.8\u00b9', '3.8'],
    ['Finance 17.1 Strengthen domestic resource mobilization', '17.1'],
    ['3.8 (3.8.1, 3.8.2)', '3.8'],
    ['3.8.1: coverage of services', 'indicator 3.8.1'],
    ['ODD 3.8', '3.8'],
    ['Cible 3.8 : assurance maladie', '3.8'],
    ['Meta 3.8', '3.8'],
    ['ЦУР 3.8', '3.8'],
    ['Задача 3.8.', '3.8'],
    ['задачи № 3.8', '3.8'],
    ['ТДМ 3.8', '3.8'],
    ['ОДМ 3.8', '3.8'],
    ['3.8-міндет', '3.8'],
    ['具体目标3.8', '3.8'],
    ['实现具体目标3.8的措施', '3.8'],
    ['الغاية 3.8', '3.8'],
    ['1.1 By 2030, eradicate extreme poverty, less than $1.25 a day', '1.1'],
    // comma, zeros, missing point
    ['3,8', '3.8'],
    ['Target 3,8', '3.8'],
    ['3,8 Couverture sanitaire universelle', '3.8'],
    ['1,a', '1.a'],
    ['03.08', '3.8'],
    ['1a', '1.a'],
    // letters and digits
    ['1.A', '1.a'],
    ['1.а', '1.a'],
    ['1.А', '1.a'],
    ['1.В', '1.b'],
    ['2.с', '2.c'],
    ['1.α', '1.a'],
    ['1.A.1', 'indicator 1.a.1'],
    ['٣٫٨', '3.8'],
    ['٣.٨', '3.8'],
    ['۱۶٫۱۰', '16.10'],
    ['३.८', '3.8'],
    ['៣.៨', '3.8'],
    ['３．８', '3.8'],
    ['3·8', '3.8'],
    ['١-أ', '1.a'],
    ['الغاية ٣-٨', '3.8'],
    ['الغاية ٣-٨ التغطية الصحية', '3.8'],
    // goals
    ['3', 'goal 3'],
    ['Goal 3', 'goal 3'],
    ['Goal 3: Good health and well-being', 'goal 3'],
    ['SDG3', 'goal 3'],
    ['ЦУР 3', 'goal 3'],
    ['目标3', 'goal 3'],
    ['Goal 3, target 8', '3.8'],
    ['Goal 3, target 3.8', '3.8'],
    // more than one
    ['3.4; 5.2', '? 3.4 5.2'],
    ['3.4,5.2', '? 3.4 5.2'],
    ['3.4 and 5.2', '? 3.4 5.2'],
    // none such
    ['3.99', 'unknown 3.99'],
    ['3.80', 'unknown 3.80'],
    ['Target 3.99', 'unknown 3.99'],
    ['3.e', 'unknown 3.e'],
    ['3.б', 'unknown 3.б'],
    ['3.8.10', 'unknown 3.8.10'],
    ['3.4; 5.99', 'unknown 5.99'],
    ['18', 'unknown 18'],
    ['2016', 'unknown 2016'],
    ['12.05.2016', 'unknown 12.05.2016'],
    ['Target 3', 'unknown 3'],
    ['Target 3.8 (national target 12.40)', '3.8'],
    // none at all
    ['', 'none'],
    ['Partnership', 'none'],
    ['1. No poverty', 'none'],
    ['Goals 3 and 5', 'none'],
    ['3.4 %', 'none'],
    ['$1.5', 'none'],
    ['1.5 million', 'none'],
    ['5 m', 'none'],
    ['Agenda 2030', 'none'],
  ])('%s as %s', (text, expected) => expect(short(parseCode(text))).toBe(expected));

  test.each([
    [3.8, '3.8'],
    [8.2, '8.2'],
    [8.1 + 0.1, '8.2'],
    [1.1, '1.1'],
    [8.1, '? 8.1 8.10'],
    [16.1, '? 16.1 16.10'],
    [17.1, '? 17.1 17.10'],
    [17.19, '17.19'],
    [17.2, '17.2'],
    [3, 'goal 3'],
    [18, 'unknown 18'],
    [3.99, 'unknown 3.99'],
    [3.08, 'unknown 3.08'],
    [-3.8, 'unknown -3.8'],
    [NaN, 'unknown NaN'],
    [0, 'none'],
    [null, 'none'],
    [undefined, 'none'],
    [true, 'none'],
    [{}, 'none'],
  ])('the value %p as %s', (value, expected) => expect(short(parseCode(value))).toBe(expected));

  test.each([
    ['1.a.3', '1.a', '1.a.1'],
    ['Indicator 17.6.2: broadband', '17.6', '17.6.1'],
  ])(
    '%s, a retired indicator, as its target, with the one to use instead',
    (text, code, successor) =>
      expect(parseCode(text)).toMatchObject({ kind: 'target', code, retired: { successor } }),
  );

  test('a number that is the date Excel made of a code, with that code', () =>
    // 3 August 2026
    expect(parseCode(46237)).toEqual({ kind: 'unknown', code: '46237', dateOf: ['3.8', '8.3'] }));

  test('a number that is a date but of no code, without one', () =>
    // 31 August 2026
    expect(parseCode(46265)).toEqual({ kind: 'unknown', code: '46265' }));
});

describe('findCodes finds', () => {
  test.each([
    ['3.4; 5.2 and Target 16.10', '3.4 5.2 16.10'],
    ['3.4,5.2', '3.4 5.2'],
    ['3,4; 5,2', '3.4 5.2'],
    ['3.4/5.2', '3.4 5.2'],
    ['3.4 + 5.2', '3.4 5.2'],
    ['SDG 3.4, 5.2, 16.a', '3.4 5.2 16.a'],
    ['3.4 3.4 3.4.1', '3.4'],
    ['ЦУР 3.4 и 5.2', '3.4 5.2'],
    ['ODD 3.4 et 5.2', '3.4 5.2'],
    ['metas 3.4 y 5.2', '3.4 5.2'],
    ['具体目标3.4、5.2和16.10', '3.4 5.2 16.10'],
    ['الغايات ٣-٤ و٥-٢', '3.4 5.2'],
    ['الغايتان 3.4 و 5.2', '3.4 5.2'],
    ['Goals: 3.4 Reduce mortality; 5.2 Eliminate violence', '3.4 5.2'],
    ['3.4\n5.2\n16.10', '3.4 5.2 16.10'],
    ['indicator 3.8.1 rose', '3.8'],
    ['targets 3.1–3.4', '3.1 3.2 3.3 3.4'],
    ['3.1 - 3.3; 5.c', '3.1 3.2 3.3 5.c'],
    ['3.9-5.1', '3.9 5.1'],
    ['3.b-3.d', '3.b 3.d'],
    ['contributes to 3.8 and 17.1', '3.8 17.1'],
    ['target 1.5 years ahead', '1.5'],
    ['3.4; 5.99', '3.4'],
    ['3.8 T; 5.2 P', '3.8 5.2'],
    // decided: nothing beside it tells this decimal from a target
    ['the ratio fell (3.4 in all)', '3.4'],
  ])('in "%s": %s', (text, expected) => expect(findCodes(text).join(' ')).toBe(expected));

  test.each([
    '',
    'no code',
    'in 2016',
    '2016.1',
    '12.05.2016',
    '3.4.2016',
    '3.4.16',
    'from 3.4 to 5.2',
    'de 3,4 à 5,2',
    'growth of 3.4 %',
    'growth of 3.4% by 2030',
    'growth of 3,4 %',
    '3.4 per cent',
    '3.4 pour cent',
    '3,4 процента',
    '3.4个百分点',
    '1.5-2.5 %',
    '1.5 to 2.5 per cent',
    '1.5 million people',
    '1.5 млн человек',
    '1,5 million d’habitants',
    'limit warming to 1.5 °C',
    'limit warming to 1.5°C',
    'target 1.5 °C',
    '$1.5',
    'US$ 1.5 billion',
    'USD 1.5',
    '€ 2.5',
    '2.5 €',
    'PM2.5',
    'PM 2.5',
    'COVID-1.9',
    'v1.2',
    'version 3.1',
    'Table 1.2',
    'see Figure 3.1',
    'Chapter 2.1',
    'табл. 2.1',
    'кесте 2.1',
    'more than 2.5',
    'score of 3.4',
    'aged 2.5 years',
    '2.5 times',
    '2.5kg',
    '1.250',
    '1,200.5',
    '10.000',
    '1.2.3.4',
    '1, 2, 3',
    '3.99',
    '18.1',
    '0.7',
    'value > 1.5',
    'p = 3.4',
  ])('nothing in "%s"', (text) => expect(findCodes(text)).toEqual([]));
});

describe('laws', () => {
  const anyTarget = fc.constantFrom(...TARGETS.map(({ code }) => code));

  test('every code is read as itself', () => {
    for (const { code } of TARGETS) expect(parseCode(code)).toEqual({ kind: 'target', code });
    for (const { code } of GOALS) expect(parseCode(code)).toEqual({ kind: 'goal', code });
    for (const { code } of INDICATORS) expect(parseCode(code)).toEqual({ kind: 'indicator', code });
  });

  test('a number never names another target than its text may have been', () => {
    for (const { code, lettered } of TARGETS) {
      if (lettered) continue;
      const parsed = parseCode(Number(code));
      const named =
        parsed.kind === 'ambiguous' ? parsed.candidates : 'code' in parsed && [parsed.code];
      expect(named).toContain(code);
    }
  });

  test('marks, case, digits and words around change nothing', () => {
    const disguise = fc.constantFrom<(code: string) => string>(
      (code) => code.toUpperCase(),
      (code) => ` ${code}\u00a0`,
      (code) => `Target ${code}:`,
      (code) => `«${code}»`,
      (code) => code.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'.charAt(Number(digit))),
      (code) => code.replace(/[abc]/, (letter) => 'авс'.charAt('abc'.indexOf(letter))),
    );
    fc.assert(
      fc.property(anyTarget, fc.array(disguise, { maxLength: 4 }), (code, disguises) =>
        expect(parseCode(disguises.reduce((text, next) => next(text), code as string))).toEqual({
          kind: 'target',
          code,
        }),
      ),
    );
  });

  test('every list of codes is found whole', () => {
    const glue = fc.constantFrom('; ', ', ', ',', ' / ', '\n', ' and ', ' и ', ' et ');
    fc.assert(
      fc.property(fc.uniqueArray(anyTarget, { minLength: 1 }), glue, (codes, joint) =>
        expect(findCodes(codes.join(joint))).toEqual(codes),
      ),
    );
  });

  test('a cell and a text are read alike', () => {
    const piece = fc.constantFrom(
      ...[
        '3.8',
        '5.2',
        '3.99',
        '8',
        '9',
        '1.a',
        '3.8.1',
        '16.10.2.a',
        '8-10-1',
        'C030801',
        '1.a.3',
      ],
      ...['SDG', 'Goals', 'target', 'T', 'ЦУР', 'задача', '目标', 'الغاية', 'table', 'from', 'per'],
      ...[
        ' ',
        ' ',
        ', ',
        '; ',
        '-',
        ' - ',
        '/',
        '_',
        '.',
        ' and ',
        ' to ',
        ' %',
        '\n',
        "'",
        '2026',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        const parsed = parseCode(text);
        if (parsed.kind !== 'unknown')
          expect([text, findCodes(text)]).toEqual([text, named(parsed)]);
      }),
      { numRuns: runs(800, 50_000) },
    );
  });

  test('no text and no value makes it fail', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => expect(parseCode(value)).toHaveProperty('kind')),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(parseCode(text)).toHaveProperty('kind');
        expect(findCodes(text).length).toBeLessThanOrEqual(169);
      }),
    );
  });
});
