import { isOtherWorkbook } from '../../../src/workbook/formula/other-workbook';

test.each([
  'Book2.xlsm',
  "'C:\\\\Tools\\\\Rates.xla'",
  "'//server/x y.XLAM'",
  '[1]',
  '[B.xlsx]Plan',
])('%s is another workbook', (prefix) => expect(isOtherWorkbook(prefix)).toBe(true));

test.each(['', 'Plan', "'My plan'", "'v1.5'", "'Plan d''action'", 'Jan:Mar', "'Q1.xl'"])(
  '%s is a sheet of this one',
  (prefix) => expect(isOtherWorkbook(prefix)).toBe(false),
);
