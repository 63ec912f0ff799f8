import { isErrorText } from './errors';

/**
 * What was done to one of our formulas, so that it can be undone. It is identified by its number,
 * which is also in the cell's mark. References are replaced by placeholders `_ref0_`, `_ref1_` …
 */
export type RecordEntry =
  /**
   * A call in a formula became `native`; the rest of the formula is still there, and is not stored.
   */
  | {
      readonly kind: 'call';
      readonly id: number;
      readonly original: string;
      readonly native: string;
    }
  /** A spilling call became a table of formulas; `native` is that of its first cell. */
  | {
      readonly kind: 'table';
      readonly id: number;
      readonly original: string;
      readonly native: string;
      readonly rows: number;
      readonly columns: number;
    }
  /**
   * A whole formula became its values. Names follow the place of the values and of each reference;
   * the original text of a reference shows how to write it again.
   */
  | {
      readonly kind: 'values';
      readonly id: number;
      readonly original: string;
      readonly rows: number;
      readonly columns: number;
      readonly references: readonly string[];
      /** Of the values, to detect whether someone has typed over them. */
      readonly checksum: string;
    };

/** The record of a portable copy. It contains formulas and numbers, nothing about people. */
export interface PortableRecord {
  /** The original name of the helper sheet; empty if there is none. */
  readonly helperSheet: string;
  readonly entries: readonly RecordEntry[];
}

/** Namespace of the record's XML, used to find the custom XML part. */
export const RECORD_NAMESPACE = 'urn:sdg-alignment:portable:1';

/**
 * The record as XML text:
 *
 *     <portable xmlns="urn:sdg-alignment:portable:1" helper="SDG portable">
 *       <call id="1"><original>SDG.COVERAGE(_ref0_)</original><native>(…)</native></call>
 *       <table id="2" rows="5" columns="2">…</table>
 *       <values id="3" rows="1" columns="1" checksum="…"><original>=…</original>
 *         <reference>B2:B9</reference></values>
 *     </portable>
 */
export function writeRecord({ helperSheet, entries }: PortableRecord): string {
  return (
    `<portable xmlns="${RECORD_NAMESPACE}" helper="${escaped(helperSheet)}">` +
    entries.map(entryXml).join('') +
    '</portable>'
  );
}

/**
 * Reads a record, whatever prefix or spacing a program used; undefined if it is not one or broken.
 *
 *     readRecord(writeRecord(record)) //=> record
 */
export function readRecord(xml: string): PortableRecord | undefined {
  const root = /<((?:[\w-]+:)?)portable\b([^>]*)>/.exec(xml);
  if (!root || !xml.includes(RECORD_NAMESPACE)) return undefined;
  const prefix = root[1] ?? '';
  const entries: RecordEntry[] = [];
  const each = new RegExp(
    `<${prefix}(call|table|values)\\b([^>]*)>([\\s\\S]*?)</${prefix}\\1>`,
    'g',
  );
  for (const [, kind = '', attributes = '', content = ''] of xml.matchAll(each)) {
    const entry = readEntry(kind, attributes, textsIn(content, prefix));
    if (!entry) return undefined;
    entries.push(entry);
  }
  return { helperSheet: attribute(root[2] ?? '', 'helper') ?? '', entries };
}

function entryXml(entry: RecordEntry): string {
  const size = entry.kind === 'call' ? '' : ` rows="${entry.rows}" columns="${entry.columns}"`;
  const sum = entry.kind === 'values' ? ` checksum="${escaped(entry.checksum)}"` : '';
  const parts =
    entry.kind === 'values'
      ? entry.references.map((reference) => element('reference', reference))
      : [element('native', entry.native)];
  const content = [element('original', entry.original), ...parts].join('');
  return `<${entry.kind} id="${entry.id}"${size}${sum}>${content}</${entry.kind}>`;
}

function readEntry(
  kind: string,
  attributes: string,
  texts: ReadonlyMap<string, readonly string[]>,
): RecordEntry | undefined {
  const number = (name: string) => Number(attribute(attributes, name) ?? NaN);
  const [id, rows, columns] = [number('id'), number('rows'), number('columns')];
  const [original] = texts.get('original') ?? [];
  const [native] = texts.get('native') ?? [];
  if (!Number.isInteger(id) || original === undefined) return undefined;
  if (kind === 'call') return native === undefined ? undefined : { kind, id, original, native };
  if (!(rows > 0 && columns > 0)) return undefined;
  if (kind === 'table')
    return native === undefined ? undefined : { kind, id, original, native, rows, columns };
  const [references, checksum] = [texts.get('reference') ?? [], attribute(attributes, 'checksum')];
  return { kind: 'values', id, original, rows, columns, references, checksum: checksum ?? '' };
}

function element(name: string, text: string): string {
  return `<${name}>${escaped(text)}</${name}>`;
}

function textsIn(content: string, prefix: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const each = new RegExp(`<${prefix}(\\w+)(?:/>|>([\\s\\S]*?)</${prefix}\\1>)`, 'g');
  for (const [, name = '', text = ''] of content.matchAll(each)) {
    found.set(name, [...(found.get(name) ?? []), unescaped(text)]);
  }
  return found;
}

function attribute(attributes: string, name: string): string | undefined {
  const [, double, single] =
    new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes) ?? [];
  const text = double ?? single;
  return text === undefined ? undefined : unescaped(text);
}

const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

/** Line breaks as numbers, because XML readers would change them. */
function escaped(text: string): string {
  return text.replace(/[<>&"'\r\n\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(parseInt(hex as string, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return NAMED[String(name)] ?? whole;
  });
}

/**
 * A short checksum of cells, to detect whether they have changed. Empty rows and columns do not
 * count, because somebody may have inserted one. All errors count as the same: not every error can
 * be kept without the formula that caused it, and programs have different ones.
 *
 *     checksumOf([['3.8', 1]]) //=> 'a1b2c3d4'
 */
export function checksumOf(cells: readonly (readonly unknown[])[]): string {
  const isFilled = (cell: unknown) => cell !== null && cell !== undefined && cell !== '';
  const width = cells.reduce((widest, { length }) => Math.max(widest, length), 0);
  const columns = Array.from({ length: width }, (_, column) => column).filter((column) =>
    cells.some((row) => isFilled(row[column])),
  );
  // FNV-1a.
  const text = cells
    .filter((row) => row.some(isFilled))
    .map((row) =>
      columns
        .map((column) => row[column])
        .map(textOfCell)
        .join('\u0000'),
    )
    .join('\u0001');
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}

/** Numbers to fifteen digits, because files keep no more. */
function textOfCell(cell: unknown): string {
  if (isErrorText(cell)) return 'e';
  return typeof cell === 'number' ? `n${Number(cell.toPrecision(14))}` : `s${String(cell ?? '')}`;
}
