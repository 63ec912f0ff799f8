import { crc32 } from '../../../src/workbook/sheet/crc32';

const bytes = (text: string) => new TextEncoder().encode(text);

// The check value that every description of this checksum gives.
test('the checksum of "123456789" is cbf43926', () =>
  expect(crc32(bytes('123456789'))).toBe(0xcbf43926));
test('the checksum of nothing is 0', () => expect(crc32(bytes(''))).toBe(0));
test('bytes may come in pieces', () =>
  expect(crc32(bytes('6789'), crc32(bytes('12345')))).toBe(0xcbf43926));
