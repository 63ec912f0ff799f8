import { crc32 } from '../../workbook/sheet/crc32';
import { Unreadable } from './problem';
import { LIMITS } from './limits';
import type { ZipEntry } from './zip-directory';

/** Bytes that may still be unpacked of a file; one for all its parts. */
export interface Budget {
  left: number;
}

/** Packed bytes handed over at once: unpacked they are at most some megabytes, which are counted. */
const PIECE = 8192;

/**
 * A part of a package as text. What it declares about its size is checked first, and what really
 * comes out while it comes: it stops as soon as that is too much. UTF-8, or UTF-16 with its mark.
 * Every browser since 2023 brings what unpacks; older ones are told so.
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
      // It said less than it is: a bomb stops here, and what it said was not too much.
      if (length > size) throw new Unreadable('damaged');
      crc = crc32(value, crc);
      decoder ??= decoderOf(value);
      text += decoder.decode(value, { stream: true });
    }
    text += decoder?.decode() ?? '';
  } catch (error) {
    // Nothing more is unpacked; what this says is of no interest.
    pieces.cancel().catch(() => undefined);
    // The unpacker's own words, or bytes that are no text.
    throw error instanceof Unreadable ? error : new Unreadable('damaged');
  }
  if (length !== size || crc !== entry.crc) throw new Unreadable('damaged');
  budget.left -= length;
  return text;
}

/** The bytes, piece after piece as they are asked for. */
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
