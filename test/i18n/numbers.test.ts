import { INTERFACE_LANGUAGES } from '../../src/i18n/languages';
import { formatNumber, percentNumber } from '../../src/i18n/numbers';

test('a share is shown with one decimal', () => {
  expect(percentNumber(102 / 114, 'en')).toBe('89.5');
  expect(percentNumber(71 / 126, 'fr')).toBe('56,3');
  expect(percentNumber(1, 'ru')).toBe('100,0');
});

test('digits are Latin in every language, as in the codes beside them', () => {
  for (const { tag } of INTERFACE_LANGUAGES) {
    expect(formatNumber(1234567890, tag).replace(/\D/g, '')).toBe('1234567890');
  }
});
