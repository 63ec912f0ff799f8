import { unsdIndicators } from '../../../src/catalogue/codes/unsd';

test.each([
  ['030801', ['3.8.1']],
  ['010a02', ['1.a.2']],
  ['161002', ['16.10.2']],
  ['171902', ['17.19.2']],
  ['020b02', ['2.b.1']],
  ['200303', ['1.5.1', '11.5.1', '13.1.1']],
  ['200206', ['15.7.1', '15.c.1']],
])('C%s is %j', (code, indicators) => expect(unsdIndicators(code)).toEqual(indicators));

test.each(['', '180101', '000101', '209999', '030800', '0308011', '03080'])('C%s is none', (code) =>
  expect(unsdIndicators(code)).toEqual([]),
);
