import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../../src/workbook/sheet/crc32';

/** What is written otherwise than it is, to play a damaged or hostile file. */
export interface Lies {
  readonly size?: number;
  readonly crc?: number;
  readonly method?: number;
  readonly flags?: number;
  /** Instead of the deflated content. */
  readonly packed?: Uint8Array;
  /** Place of the part's own header, where it shares that of another. */
  readonly offset?: number;
}

export type Part = readonly [name: string, content: string | Uint8Array, lies?: Lies];

/** A zip file of these parts, byte by byte. */
export function zipOf(parts: readonly Part[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content, lies = {}] of parts) {
    const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
    const packed = Buffer.from(lies.packed ?? deflateRawSync(bytes));
    const encoded = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(lies.flags ?? 0, 2);
    fields.writeUInt16LE(lies.method ?? 8, 4);
    fields.writeUInt32LE(lies.crc ?? crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(lies.size ?? bytes.length, 18);
    fields.writeUInt16LE(encoded.length, 22);
    files.push(Buffer.from('PK\x03\x04'), fields, encoded, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(lies.offset ?? at, 10);
    directory.push(Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), fields, rest, encoded);
    at += 30 + encoded.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(at, 12);
  return new Uint8Array(Buffer.concat([...files, list, Buffer.from('PK\x05\x06'), end]));
}

const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relation = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;

/** The parts of a workbook of one sheet; those given replace or join them, null takes one out. */
export function workbookParts(
  sheetData: string,
  others: Readonly<Record<string, string | null>> = {},
): readonly Part[] {
  const usual: Record<string, string | null> = {
    '[Content_Types].xml': `<?xml version="1.0"?><Types><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${MAIN}"/></Types>`,
    '_rels/.rels': `<Relationships>${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml':
      '<workbook xmlns:r="x"><sheets><sheet name="Plan &amp; more" sheetId="1" r:id="r1"/></sheets>' +
      '<definedNames><definedName name="SDG_Codes" localSheetId="0">\'Plan\'!$A$1:$A$2</definedName>' +
      '<definedName name="Other">1</definedName></definedNames></workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation('r1', 'worksheet', 'worksheets/sheet1.xml')}${relation('r2', 'sharedStrings', '/xl/sharedStrings.xml')}</Relationships>`,
    'xl/sharedStrings.xml':
      '<sst><si><t>8.10</t></si><si><r><t>Rich </t></r><r><t>text</t></r><rPh><t>no</t></rPh></si></sst>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheetData}</sheetData></worksheet>`,
  };
  return Object.entries({ ...usual, ...others }).flatMap(([name, content]): Part[] =>
    content === null ? [] : [[name, content]],
  );
}

/** An .xlsx file of one sheet. */
export function xlsxOf(
  sheetData: string,
  others?: Readonly<Record<string, string | null>>,
): Uint8Array {
  return zipOf(workbookParts(sheetData, others));
}
