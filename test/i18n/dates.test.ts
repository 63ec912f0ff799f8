import { formatDay, isoDay } from '../../src/i18n/dates';
import { INTERFACE_LANGUAGES } from '../../src/i18n/languages';

test('a day as each language writes it', () => {
  expect(formatDay('2026-03-10', 'en')).toBe('10 March 2026');
  expect(formatDay('2026-03-01', 'ru')).toBe('1 марта 2026 г.');
  expect(formatDay('2026-03-10', 'kk')).toBe('2026 ж. 10 наурыз');
  expect(formatDay('2026-12-31', 'kk')).toBe('2026 ж. 31 желтоқсан');
  expect(formatDay('2026-12-31', 'zh')).toBe('2026年12月31日');
});

test('Latin digits and the same year in every language', () => {
  for (const { tag } of INTERFACE_LANGUAGES) {
    const digits = formatDay('2026-03-10', tag).match(/\d+/g);
    expect([tag, digits]).toEqual([tag, expect.arrayContaining(['10', '2026'])]);
  }
});

test('a day is that of the clock on the wall', () => {
  expect(isoDay(new Date(2026, 0, 5, 0, 1))).toBe('2026-01-05');
  expect(isoDay(new Date(2026, 11, 31, 23, 59))).toBe('2026-12-31');
});
