import { INTERFACE_LANGUAGES } from '../../src/i18n/languages';
import { formatNumber, formatPercent, percentCellFormat } from '../../src/i18n/numbers';

test('a share is a percentage with one decimal', () => {
  expect(formatPercent(102 / 114, 'en')).toBe('89.5%');
  expect(formatPercent(71 / 126, 'fr')).toBe('56,3\u00a0%');
  expect(formatPercent(1, 'ru')).toBe('100,0\u00a0%');
  expect(formatPercent(0.855, 'kk', 0)).toBe('86%');
});

test('it is rounded as Excel rounds it', () => {
  // In binary 28.749999999999996.
  expect(formatPercent(23 / 80, 'en')).toBe('28.8%');
  expect(formatPercent(0.0145, 'en')).toBe('1.5%');
});

test.each(INTERFACE_LANGUAGES.map(({ tag }) => tag))('in %s it is as Unicode has it', (tag) => {
  const format = new Intl.NumberFormat(`${tag}-u-nu-latn`, {
    style: 'percent',
    minimumFractionDigits: 1,
  });
  for (const share of [0, 0.056, 0.895, 1])
    expect(formatPercent(share, tag)).toBe(format.format(share));
});

test('a cell has the language’s space before the sign', () => {
  expect(INTERFACE_LANGUAGES.map(({ tag }) => [tag, percentCellFormat(tag)])).toEqual([
    ['ar', '0.0%'],
    ['zh', '0.0%'],
    ['en', '0.0%'],
    ['fr', '0.0"\u00a0"%'],
    ['kk', '0.0%'],
    ['ru', '0.0"\u00a0"%'],
    ['es', '0.0"\u00a0"%'],
  ]);
});

test('digits are Latin in every language, as in the codes next to them', () => {
  for (const { tag } of INTERFACE_LANGUAGES) {
    expect(formatNumber(1234567890, tag).replace(/\D/g, '')).toBe('1234567890');
  }
});
