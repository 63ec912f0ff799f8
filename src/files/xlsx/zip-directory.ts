import { Unreadable } from './problem';
import { LIMITS } from './limits';

/** A part of a package, as listed in the directory at its end. */
export interface ZipEntry {
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** Size in the file and unpacked; the declared sizes are checked while unpacking. */
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  /** Where its bytes start in the file. */
  readonly start: number;
}

const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
const LISTED = 0x02014b50;
const LISTED_SIZE = 46;
const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const ENCRYPTED = 1;

/** First bytes of the container used by Office before 2007, and for encrypted workbooks. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The parts of a zip file by name: lower case, without a leading slash, as packages compare them.
 * Nothing is unpacked. Parts that share bytes or a name are refused: no program writes such a file,
 * and one part could be checked while the other is read.
 *
 *     zipEntries(bytes).get('xl/workbook.xml')?.size //=> 1234
 */
export function zipEntries(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  if (OLE.every((byte, index) => bytes[index] === byte)) throw new Unreadable('locked-or-old');
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Unreadable('not-a-workbook');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) throw new Unreadable('zip64');
  // All on one disk: nobody has used several since floppy disks.
  if (view.getUint16(end + 8, true) !== count) throw new Unreadable('damaged');
  if (count > LIMITS.parts) throw new Unreadable('unpacks-too-large');

  const entries = new Map<string, ZipEntry>();
  for (let index = 0; index < count; index += 1) {
    if (at + LISTED_SIZE > end || view.getUint32(at, true) !== LISTED)
      throw new Unreadable('damaged');
    const nameLength = view.getUint16(at + 28, true);
    const rest = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const name = partName(
      new TextDecoder().decode(bytes.subarray(at + LISTED_SIZE, at + LISTED_SIZE + nameLength)),
    );
    if (entries.has(name)) throw new Unreadable('damaged');
    entries.set(name, entryAt(view, at));
    at += LISTED_SIZE + nameLength + rest;
  }
  refuseSharedBytes([...entries.values()]);
  return entries;
}

/**
 * A part's name as a key of the map. Names and the references to them are written with or without
 * percent signs for the same letters.
 *
 *     partName('/xl/Work%20book.xml') //=> 'xl/work book.xml'
 */
export function partName(name: string): string {
  const decoded = name.replace(/(?:%[0-9a-f]{2})+/gi, (letters) => {
    try {
      return decodeURIComponent(letters);
    } catch {
      return letters;
    }
  });
  return decoded.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

/**
 * The record at the end of the file, which a comment may follow. Mail servers and download pages
 * append bytes of their own; the record is then the last one with its directory right before it.
 */
function endOf(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    if (at + END_SIZE + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  for (let at = last; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const [size, offset] = [view.getUint32(at + 12, true), view.getUint32(at + 16, true)];
    if (size > 0 && offset + size === at) return at;
  }
  throw new Unreadable('damaged');
}

function entryAt(view: DataView, at: number): ZipEntry {
  const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
  const local = view.getUint32(at + 42, true);
  if ([packed, size, local].includes(0xffffffff)) throw new Unreadable('zip64');
  if (view.getUint16(at + 8, true) & ENCRYPTED) throw new Unreadable('locked-or-old');
  if (local + LOCAL_SIZE > view.byteLength || view.getUint32(local, true) !== LOCAL)
    throw new Unreadable('damaged');
  const start =
    local + LOCAL_SIZE + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > view.byteLength) throw new Unreadable('damaged');
  const [method, crc] = [view.getUint16(at + 10, true), view.getUint32(at + 16, true)];
  return { method, packed, size, crc, start };
}

function refuseSharedBytes(entries: readonly ZipEntry[]): void {
  const inOrder = [...entries].sort((one, other) => one.start - other.start);
  let end = 0;
  for (const { start, packed } of inOrder) {
    if (start < end + LOCAL_SIZE) throw new Unreadable('unpacks-too-large');
    end = start + packed;
  }
}
