import { withArabicPoints } from '../../../src/catalogue/codes/arabic';

test.each([
  ['الغاية 3-8', 'الغاية 3.8'],
  ['الغايتان 3-8 و1-أ', 'الغايتان 3.8 و1.أ'],
  ['الغايات 3.4; 5-2', 'الغايات 3.4; 5.2'],
  ['المؤشر 3-8-1', 'المؤشر 3.8.1'],
  ['3-8', '3-8'],
  ['الغاية 13-2030', 'الغاية 13-2030'],
  ['targets 3-8', 'targets 3-8'],
])('%j becomes %j', (text, dotted) => expect(withArabicPoints(text)).toBe(dotted));
