import { fullLocale, readAddress } from '../../../src/workbench/page/address-settings';

const read = (query: string) => readAddress(`http://localhost:3000/${query}`);

test('without a query the newest Excel plays our add-in with the sample', () => {
  expect(read('')).toMatchObject({
    quirks: { excel: '365', blanks: null, delay: 0, editing: false, fail: undefined },
    locale: 'en-US',
    manifestUrl: 'http://localhost:3000/addin/manifest.xml',
    workbookUrl: 'http://localhost:3000/sample.xlsx',
  });
});

test('the address chooses version, blanks, delay and limit', () => {
  expect(read('?excel=2021&blanks=0&delay=250&limit=0.5').quirks).toMatchObject({
    excel: '2021',
    blanks: 0,
    delay: 250,
    payloadLimit: 512 * 1024,
  });
});

test('the address makes a request fail, whole or after some actions', () => {
  expect(read('?fail=3').quirks.fail).toEqual({ request: 3 });
  expect(read('?fail=3&after=0').quirks.fail).toEqual({ request: 3, action: 0 });
});

test('the address says where the add-in came from', () => {
  expect(read('').quirks.marketplace).toBe(false);
  expect(read('?source=marketplace').quirks.marketplace).toBe(true);
});

test('the address opens another add-in and another workbook', () => {
  expect(read('?manifest=/second-addin/manifest.xml&workbook=none')).toMatchObject({
    manifestUrl: 'http://localhost:3000/second-addin/manifest.xml',
    workbookUrl: undefined,
  });
});

test('pages of other machines are never opened', () => {
  expect(read('?manifest=https://evil.example/m.xml&workbook=//evil.example/w.xlsx')).toMatchObject(
    {
      manifestUrl: 'http://localhost:3000/addin/manifest.xml',
      workbookUrl: 'http://localhost:3000/sample.xlsx',
    },
  );
});

test('an add-in may be on another port, as with Excel on the web, a workbook may not', () => {
  const other = 'http://localhost:3001';
  const query = `?manifest=${other}/addin/manifest.xml&workbook=${other}/w.xlsx`;
  expect(read(query)).toMatchObject({
    manifestUrl: 'http://localhost:3001/addin/manifest.xml',
    workbookUrl: 'http://localhost:3000/sample.xlsx',
  });
  expect(read('?manifest=ftp://localhost:3001/m.xml').manifestUrl).toBe(read('').manifestUrl);
});

test('nonsense counts as not said', () => {
  expect(read('?excel=97&blanks=x&delay=-5&fail=no&lang=!!')).toEqual(read(''));
});

test.each([
  ['fr', 'fr-FR'],
  ['fr-CA', 'fr-CA'],
  ['es', 'es-ES'],
  ['ar', 'ar-SA'],
  ['zh', 'zh-CN'],
  ['kk', 'kk-KZ'],
  ['ru', 'ru-RU'],
])('%s is %s to Office', (language, locale) => {
  expect(fullLocale(language)).toBe(locale);
});
