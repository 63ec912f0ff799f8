import { crc32 } from '../../workbook/sheet/crc32';
import { Unreadable } from './problem';
import { LIMITS } from './limits';
import type { ZipEntry } from './zip-directory';

/** How many bytes of a file may still be unpacked, in all parts together. */
export interface Budget {
  left: number;
}

/** Packed bytes passed at a time: unpacked they are a few megabytes at most, which are counted. */
const PIECE = 8192;

/**
 * Unpacks a part of a package as text. The declared size is checked first, the actual size while
 * unpacking, which stops as soon as there is too much. UTF-8, or UTF-16 with a byte order mark.
 * Every browser since 2023 can unpack; in older ones this fails with `old-browser`.
 *
 *     await unpack(bytes, entry, { left: 48_000_000 }) //=> '<?xml version="1.0"?>…'
 */
export async function unpack(bytes: Uint8Array, entry: ZipEntry, budget: Budget): Promise<string> {
  const { method, packed, size, start } = entry;
  const most = Math.min(budget.left, Math.max(LIMITS.smallPart, packed * LIMITS.growth));
  if (size > most) throw new Unreadable('unpacks-too-large');
  if (method !== 0 && method !== 8) throw new Unreadable('damaged');
  let [length, crc, text] = [0, 0, ''];
  let decoder: TextDecoder | undefined;
  const pieces = unpacked(bytes.subarray(start, start + packed), method === 8).getReader();
  try {
    for (;;) {
      const { done, value } = await pieces.read();
      if (done) break;
      length += value.length;
      // It is larger than declared: a zip bomb stops here, because the declared size was checked.
      if (length > size) throw new Unreadable('damaged');
      crc = crc32(value, crc);
      decoder ??= decoderOf(value);
      text += decoder.decode(value, { stream: true });
    }
    text += decoder?.decode() ?? '';
  } catch (error) {
    // Nothing more is unpacked, so an error here does not matter.
    pieces.cancel().catch(() => undefined);
    // An error of the unpacker, or bytes that are not text.
    throw error instanceof Unreadable ? error : new Unreadable('damaged');
  }
  if (length !== size || crc !== entry.crc) throw new Unreadable('damaged');
  budget.left -= length;
  return text;
}

/** The bytes, piece by piece on demand. */
function unpacked(content: Uint8Array, isDeflated: boolean): ReadableStream<Uint8Array> {
  let at = 0;
  const source = new ReadableStream<BufferSource & Uint8Array>(
    {
      pull: (controller) => {
        if (at < content.length) controller.enqueue(content.slice(at, at + PIECE));
        else controller.close();
        at += PIECE;
      },
    },
    { highWaterMark: 0 },
  );
  if (!isDeflated) return source;
  try {
    return source.pipeThrough(new DecompressionStream('deflate-raw'));
  } catch {
    throw new Unreadable('old-browser');
  }
}

function decoderOf([first, second]: Uint8Array): TextDecoder {
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return new TextDecoder(!isWide ? 'utf-8' : first === 0xff ? 'utf-16le' : 'utf-16be', {
    fatal: true,
  });
}
