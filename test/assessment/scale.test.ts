import { isProblem } from '../../src/assessment/problem';
import { NOT_APPLICABLE } from '../../src/assessment/rating';
import { numberScale, RATINGS_SCALE, readScale, type Scale } from '../../src/assessment/scale';

const scale = (cells: unknown[][]): Scale => {
  const read = readScale(cells);
  if (!read || isProblem(read)) throw new Error(JSON.stringify(read));
  return read;
};

describe('ratings', () => {
  test.each([
    ['T', 1],
    [' partial ', 0.5],
    ['none', 0],
    ['n/a', NOT_APPLICABLE],
    ['', 0],
    [null, 0],
    [undefined, 0],
    [0, 0],
    ['0', 0],
    [{ type: 'String', basicValue: 'P' }, 0.5],
  ])('%p weighs %p', (cell, weight) => expect(RATINGS_SCALE.weigh(cell)).toBe(weight));

  test.each(['maybe', 1, 0.5, true, NaN, {}, [], Symbol.iterator, '1'])(
    '%p is not a rating',
    (cell) => {
      expect(RATINGS_SCALE.weigh(cell)).toBeNaN();
    },
  );

  test('a number asks for a scale, a word does not', () => {
    expect(RATINGS_SCALE.explain(2, 5)).toEqual({
      problem: 'number-without-scale',
      cell: '2',
      row: 5,
    });
    expect(RATINGS_SCALE.explain('maybe', 5)).toMatchObject({ problem: 'not-a-rating' });
  });
});

describe('numbers', () => {
  test.each([
    ['0-3', 2, 2 / 3],
    ['0–5', 5, 1],
    [' 0 - 100 ', '50', 0.5],
    ['0-1', '0,25', 0.25],
    ['0-3', 'n/a', NOT_APPLICABLE],
    ['0-3', 'T', 1],
    ['0-3', null, 0],
  ])('on %p %p weighs %p', (name, cell, weight) => {
    expect(scale([[name]]).weigh(cell)).toBe(weight);
  });

  test.each([4, -1, 'maybe', NaN])('%p is not on 0-3', (cell) => {
    expect(numberScale(3).weigh(cell)).toBeNaN();
  });

  test('values off the scale are named', () => {
    expect(numberScale(3).explain(4, 2)).toEqual({
      problem: 'off-scale',
      cell: '4',
      row: 2,
      scale: '0-3',
    });
  });

  test.each(['3', '1-5', '0-0', '0-03', 'high', -1, {}])('%p is no scale', (name) => {
    expect(readScale([[name]])).toMatchObject({ problem: 'unknown-scale' });
  });
});

describe('labels', () => {
  const own = scale([
    ['Label', 'Weight'],
    ['high', 1],
    ['medium', '0,6'],
    ['P', 0.3],
    ['low', 0],
    ['not applicable', ''],
    ['skip', 'n/a'],
    [2, 1],
  ]);

  test.each([
    [' HIGH ', 1],
    ['medium', 0.6],
    ['low', 0],
    ['P', 0.3],
    ['partially', 0.3],
    ['T', 1],
    ['N/A', NOT_APPLICABLE],
    ['skip', NOT_APPLICABLE],
    [2, 1],
    ['2', 1],
    [0, 0],
  ])('%p weighs %p', (cell, weight) => expect(own.weigh(cell)).toBe(weight));

  test('an unlisted number or word is not a rating', () => {
    expect([own.weigh(3), own.weigh('maybe')]).toEqual([NaN, NaN]);
  });

  test.each([0, null, ''])('an empty weight given as %p means the same', (blank) => {
    const cells = (label: string) => [
      ['high', 1],
      [label, blank],
    ];
    expect(scale(cells('low')).weigh('low')).toBe(0);
    expect(scale(cells('не применимо')).weigh('n/a')).toBe(NOT_APPLICABLE);
    expect(readScale([...cells('low'), ['irrelevant', blank]])).toEqual({
      problem: 'scale-without-weight',
      labels: 'low, irrelevant',
    });
  });

  test('"none" next to user-defined labels distinguishes them', () => {
    const told = scale([
      ['low', 'none'],
      ['irrelevant', 'n/a'],
      ['nil', ''],
    ]);
    expect(['low', 'irrelevant', 'nil'].map(told.weigh)).toEqual([0, NOT_APPLICABLE, 0]);
  });

  test.each([
    ['a weight above 1', [['high', 2]], 'scale-weight'],
    [
      'a weight in words',
      [
        ['high', 1],
        ['low', 'little'],
      ],
      'scale-weight',
    ],
    [
      '0 as the best label',
      [
        [0, 1],
        [1, 0.5],
      ],
      'scale-blank-label',
    ],
    [
      'a weight without label',
      [
        ['high', 1],
        ['', 0.5],
      ],
      'scale-blank-label',
    ],
    [
      'a label with two weights',
      [
        ['high', 1],
        ['High', 0.5],
      ],
      'scale-label-twice',
    ],
    [
      'nothing',
      [
        ['', ''],
        ['', 0],
      ],
      'unknown-scale',
    ],
    ['three columns', [['high', 1, 2]], 'unknown-scale'],
  ])('%s is a problem', (_, cells, problem) => {
    expect(readScale(cells)).toMatchObject({ problem });
  });
});

test.each([[[['']]], [[[null]]], [[[0]]]])('%p is no scale at all', (cells) => {
  expect(readScale(cells)).toBeUndefined();
});

describe('labels that are nearly the same', () => {
  test('0 is one label, as number and as text', () => {
    for (const zero of [0, '0', ' 0 ']) {
      expect(
        readScale([
          [zero, 1],
          [1, 0.5],
        ]),
      ).toMatchObject({ problem: 'scale-blank-label' });
    }
    const told = scale([
      ['0', 0],
      ['1', 1],
    ]);
    expect([0, '0', 1, '1'].map(told.weigh)).toEqual([0, 0, 1, 1]);
  });

  test('long labels are compared whole', () => {
    const [one, other] = ['fully', 'partly'].map((each) => `${'reflected '.repeat(8)}${each}`);
    const told = scale([
      [one, 1],
      [other, 0.5],
    ]);
    expect([one, other].map(told.weigh)).toEqual([1, 0.5]);
  });

  test.each([
    ['P', '30%'],
    ['partially', 'half'],
    ['high', '100 %'],
  ])('the first row %j, %j has a wrong weight and is no heading', (label, weight) =>
    expect(
      readScale([
        [label, weight],
        ['T', 1],
      ]),
    ).toMatchObject({ problem: 'scale-weight' }),
  );
});
