import { fixesOf, hasSafeFix, type Finding } from '../../../src/workbook/check/finding';

const place = {
  sheet: 'Plan',
  sheetId: 's1',
  area: { row: 3, column: 0, rows: 1, columns: 1 },
  isProtected: false,
};
const fixes = [{ becomes: '8.10', edits: [] }];
const asNumber: Finding = { kind: 'code-as-number', ...place, cell: '8.1', fixes };

test('a finding offers its fixes', () => expect(fixesOf(asNumber)).toBe(fixes));

test('on a protected sheet nothing is offered', () =>
  expect(fixesOf({ ...asNumber, isProtected: true })).toEqual([]));

test('what the user must decide has no fix', () =>
  expect(fixesOf({ kind: 'not-a-rating', ...place, cell: 'maybe' })).toEqual([]));

test('only the one way that breaks no formula is safe', () => {
  const [fix] = fixes;
  const withFixes = (...all: readonly object[]): Finding =>
    ({ ...asNumber, fixes: all }) as Finding;
  expect(hasSafeFix(asNumber)).toBe(true);
  expect(hasSafeFix(withFixes({ ...fix, isRead: false }))).toBe(true);
  expect(hasSafeFix(withFixes({ ...fix, isRead: true }))).toBe(false);
  expect(hasSafeFix(withFixes(fix ?? {}, fix ?? {}))).toBe(false);
  expect(hasSafeFix({ ...asNumber, isProtected: true })).toBe(false);
});
