import { crc32 } from 'node:zlib';
import { rtlTemplate } from '../../../src/workbook/sheet/rtl-template';

const bytes = (name: string) => Buffer.from(rtlTemplate(name), 'base64');

describe('rtlTemplate', () => {
  test('is base64 of whole groups, whatever the length', () => {
    for (const name of ['A', 'AB', 'ABC', 'ABCD'])
      expect(bytes(name).toString('base64')).toBe(rtlTemplate(name));
  });

  test('holds a sheet of that name that reads from right to left', () => {
    const text = bytes('RTL 1').toString('latin1');
    expect(text).toContain('<sheet name="RTL 1" ');
    expect(text).toContain('<sheetView rightToLeft="1" ');
  });

  test('is an archive whose directory leads to whole parts', () => {
    const zip = bytes('RTL 1');
    const end = zip.length - 22;
    expect(zip.readUInt32LE(end)).toBe(0x06054b50);
    let at = zip.readUInt32LE(end + 16);
    const names: string[] = [];
    for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
      const [crc, size] = [zip.readUInt32LE(at + 16), zip.readUInt32LE(at + 24)];
      const length = zip.readUInt16LE(at + 28);
      const local = zip.readUInt32LE(at + 42);
      const name = zip.toString('latin1', at + 46, at + 46 + length);
      const start = local + 30 + length;
      expect(zip.toString('latin1', local + 30, start)).toBe(name);
      expect([name, crc32(zip.subarray(start, start + size))]).toEqual([name, crc]);
      names.push(name);
      at += 46 + length;
    }
    expect([at, names]).toEqual([
      end,
      [
        '[Content_Types].xml',
        '_rels/.rels',
        'xl/workbook.xml',
        'xl/_rels/workbook.xml.rels',
        'xl/worksheets/sheet1.xml',
      ],
    ]);
  });

  test('takes plain names only', () => {
    expect(() => rtlTemplate('<sheet>')).toThrow('Not a plain name');
  });
});
