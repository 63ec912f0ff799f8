import { crc32 } from './crc32';

/**
 * A workbook with one empty sheet that reads from right to left. Office.js cannot change the
 * direction of a sheet, but can insert sheets from a workbook: planned sheets start from this one.
 *
 * An .xlsx file is a zip archive of XML parts; without compression, writing one needs no library.
 * It is created for each insertion, because the sheet needs a name that no other sheet has.
 */

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_ML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Path → text, all ASCII. */
function parts(sheetName: string): readonly (readonly [string, string])[] {
  return [
    [
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types">` +
        `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_ML}.sheet.main+xml"/>` +
        `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_ML}.worksheet+xml"/>` +
        `</Types>`,
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}/relationships">` +
        `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>` +
        `</Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">` +
        `<sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${PACKAGE}/relationships">` +
        `<Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>` +
        `</Relationships>`,
    ],
    [
      'xl/worksheets/sheet1.xml',
      `<worksheet xmlns="${MAIN}">` +
        `<sheetViews><sheetView rightToLeft="1" workbookViewId="0"/></sheetViews>` +
        `<sheetData/></worksheet>`,
    ],
  ];
}

/**
 * The file as base64, for `insertWorksheetsFromBase64`.
 *
 *     rtlTemplate('RTL 1') //=> 'UEsDBBQAAAAAAAAAIQ…'
 *
 * @param sheetName plain letters, digits and spaces only
 */
export function rtlTemplate(sheetName: string): string {
  if (!/^[A-Za-z0-9 ]{1,31}$/.test(sheetName)) throw new Error(`Not a plain name: ${sheetName}`);
  return base64(archive(parts(sheetName)));
}

/** A zip archive of uncompressed parts. */
function archive(files: readonly (readonly [string, string])[]): number[] {
  const local: number[] = [];
  const directory: number[] = [];
  for (const [path, text] of files) {
    const name = ascii(path);
    const data = ascii(XML + text);
    const offset = local.length;
    // Version 2.0, no flags, not compressed, midnight on 1 January 1980.
    const common = [
      ...[...int16(20), ...int16(0), ...int16(0), ...int16(0), ...int16(0x21)],
      ...[...int32(crc32(data)), ...int32(data.length), ...int32(data.length)],
      ...[...int16(name.length), ...int16(0)],
    ];
    local.push(...ascii('PK'), 3, 4, ...common, ...name, ...data);
    // No comment, first disk, no attributes.
    const rest = [...int16(0), ...int16(0), ...int16(0), ...int32(0), ...int32(offset)];
    directory.push(...ascii('PK'), 1, 2, ...int16(20), ...common, ...rest, ...name);
  }
  const count = int16(files.length);
  const sizes = [...int32(directory.length), ...int32(local.length)];
  const end = [...ascii('PK'), 5, 6, ...int32(0), ...count, ...count, ...sizes, ...int16(0)];
  return [...local, ...directory, ...end];
}

const ascii = (text: string): number[] => Array.from(text, (char) => char.charCodeAt(0));
const int16 = (value: number): number[] => [value & 0xff, (value >>> 8) & 0xff];
const int32 = (value: number): number[] => [...int16(value), ...int16(value >>> 16)];

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64(bytes: readonly number[]): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two, three] = bytes.slice(at, at + 3);
    const bits = (one << 16) | ((two ?? 0) << 8) | (three ?? 0);
    const digits = [18, 12, 6, 0].map((shift) => DIGITS.charAt((bits >>> shift) & 63));
    text += digits.join('').slice(0, two === undefined ? 2 : three === undefined ? 3 : 4);
  }
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=');
}
