/**
 * Reads and writes zip archives, for the few parts of a workbook file that hucre neither returns
 * nor writes. Uses the platform's own compression.
 */

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const STORED = 0;
const DEFLATED = 8;
/** An archive with more than this is not a workbook a person made. */
const MAX_UNPACKED = 600 * 1024 * 1024;

export class DamagedArchive extends Error {}

async function through(bytes: Uint8Array, stream: TransformStream<BufferSource, Uint8Array>) {
  const body = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(body).arrayBuffer());
}

const inflate = (bytes: Uint8Array) => through(bytes, new DecompressionStream('deflate-raw'));
const deflate = (bytes: Uint8Array) => through(bytes, new CompressionStream('deflate-raw'));

function endRecord(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new DamagedArchive('no directory');
}

/**
 * Unpacks the parts named in `wanted`.
 *
 * @throws DamagedArchive if the bytes are not a complete zip archive
 */
export async function unzip(
  bytes: Uint8Array,
  wanted: (path: string) => boolean = () => true,
): Promise<Map<string, Uint8Array>> {
  const parts = new Map<string, Uint8Array>();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = endRecord(view);
    let at = view.getUint32(end + 16, true);
    let unpacked = 0;
    for (let left = view.getUint16(end + 10, true); left > 0; left--) {
      if (view.getUint32(at, true) !== CENTRAL) throw new DamagedArchive('directory');
      const method = view.getUint16(at + 10, true);
      const size = view.getUint32(at + 20, true);
      const nameLength = view.getUint16(at + 28, true);
      const path = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
      const local = view.getUint32(at + 42, true);
      unpacked += view.getUint32(at + 24, true);
      if (unpacked > MAX_UNPACKED) throw new DamagedArchive('too large');
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
      if (!wanted(path)) continue;
      const start =
        local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      const data = bytes.subarray(start, start + size);
      parts.set(path, method === STORED ? data : await inflate(data));
    }
  } catch (error) {
    throw error instanceof DamagedArchive ? error : new DamagedArchive(String(error));
  }
  return parts;
}

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** Equal parts give equal bytes: the archive contains no dates. */
export async function zip(parts: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [path, data] of parts) {
    const name = new TextEncoder().encode(path);
    const packed = await deflate(data);
    // Fields that the local header and the directory share, from "version needed" to "name length".
    const common = new DataView(new ArrayBuffer(26));
    common.setUint16(0, 20, true);
    common.setUint16(2, 0x0800, true);
    common.setUint16(4, DEFLATED, true);
    common.setUint16(8, 0x21, true);
    common.setUint32(10, crc32(data), true);
    common.setUint32(14, packed.length, true);
    common.setUint32(18, data.length, true);
    common.setUint16(22, name.length, true);
    const local = new Uint8Array(30);
    new DataView(local.buffer).setUint32(0, LOCAL, true);
    local.set(new Uint8Array(common.buffer), 4);
    const entry = new Uint8Array(46);
    const entryView = new DataView(entry.buffer);
    entryView.setUint32(0, CENTRAL, true);
    entryView.setUint16(4, 20, true);
    entry.set(new Uint8Array(common.buffer), 6);
    entryView.setUint32(42, offset, true);
    chunks.push(local, name, packed);
    directory.push(entry, name);
    offset += local.length + name.length + packed.length;
  }
  const directorySize = directory.reduce((sum, chunk) => sum + chunk.length, 0);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, END, true);
  end.setUint16(8, parts.size, true);
  end.setUint16(10, parts.size, true);
  end.setUint32(12, directorySize, true);
  end.setUint32(16, offset, true);
  const all = [...chunks, ...directory, new Uint8Array(end.buffer)];
  const bytes = new Uint8Array(offset + directorySize + 22);
  let at = 0;
  for (const chunk of all) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
