import type { RATING_SCALES } from '../../../src/workbook/matrix/rating-scale';
import {
  applicableValidation,
  kindValidation,
  ratingValidation,
} from '../../../src/workbook/matrix/validations';
import { MATRIX_WORDS } from '../plan-words';

const area = { row: 6, rows: 2, column: 5, columns: 2 };
const steps = { row: 4, rows: 1, column: 7, columns: 3 };
const error = { title: 'Rating', message: 'Choose.' };

test.each<[(typeof RATING_SCALES)[number], object]>([
  ['T/P', { list: ['T', 'P'] }],
  ['0-1', { list: steps }],
  ['0-2', { list: ['0', '1', '2'] }],
  ['0-3', { list: ['0', '1', '2', '3'] }],
  ['0-5', { list: ['0', '1', '2', '3', '4', '5'] }],
  ['0-100', { between: [0, 100] }],
])('on scale %s ratings may be %j, and nothing else', (scale, rule) => {
  expect(ratingValidation(area, scale, error, steps)).toEqual({ area, error, ...rule });
});

test('halves without cells to list them from may be any number between', () =>
  expect(ratingValidation(area, '0-1', error)).toEqual({ area, error, between: [0, 1] }));

test('“Applicable?” takes the sheet’s yes and no', () =>
  expect(applicableValidation(area, { yes: 'oui', no: 'non', applicableHelp: error })).toEqual({
    area,
    list: ['oui', 'non'],
    error,
  }));

test('kinds are offered, and nothing is refused', () =>
  expect(kindValidation(area, MATRIX_WORDS.kinds)).toEqual({
    area,
    list: ['Long-term vision', 'Medium-term plan', 'Sectoral plan', 'Regional plan'],
  }));
