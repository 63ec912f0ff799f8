import { crc32 } from '../../workbook/sheet/crc32';
import { Unreadable } from './problem';
import { encodingOf, HEAD } from './encoding';
import { LIMITS } from './limits';
import type { ZipEntry } from './zip-directory';

/** How many bytes of a file may still be unpacked, in all parts together. */
export interface Budget {
  left: number;
}

/** Packed bytes passed at a time: unpacked they are a few megabytes at most, which are counted. */
const PIECE = 8192;

/** Takes the text of a part, piece by piece. */
type Take = (piece: string) => void | Promise<void>;

/**
 * Unpacks a part of a package as text. The declared size is checked first, the actual size while
 * unpacking, which stops as soon as there is too much. Every browser since 2023 can unpack; in older
 * ones this fails with `old-browser`.
 *
 *     await unpack(bytes, entry, { left: 48_000_000 }, take) // take('<?xml version="1.0"?>…')
 */
export async function unpack(
  bytes: Uint8Array,
  entry: ZipEntry,
  budget: Budget,
  take: Take,
): Promise<void> {
  const { method, packed, size, start } = entry;
  const most = Math.min(budget.left, Math.max(LIMITS.smallPart, packed * LIMITS.growth));
  if (size > most) throw new Unreadable('unpacks-too-large');
  if (method !== 0 && method !== 8) throw new Unreadable('damaged');
  budget.left -= size;
  let [length, crc] = [0, 0];
  const text = decoder();
  const pieces = unpacked(bytes.subarray(start, start + packed), method === 8).getReader();
  try {
    for (;;) {
      const { done, value } = await pieces.read().catch(damaged);
      if (done) break;
      length += value.length;
      // It is larger than declared: a zip bomb stops here, because the declared size was checked.
      if (length > size) throw new Unreadable('damaged');
      crc = crc32(value, crc);
      await take(text(value));
    }
    await take(text());
  } finally {
    // Nothing more is unpacked, so an error here does not matter.
    pieces.cancel().catch(() => undefined);
  }
  if (length !== size || crc !== entry.crc) throw new Unreadable('damaged');
}

/** The same as one text. */
export async function unpackWhole(
  bytes: Uint8Array,
  entry: ZipEntry,
  budget: Budget,
): Promise<string> {
  let text = '';
  await unpack(bytes, entry, budget, (piece) => {
    text += piece;
  });
  return text;
}

/** Turns bytes into text, once there are enough to tell their encoding; no bytes are the end. */
function decoder(): (bytes?: Uint8Array) => string {
  let head = new Uint8Array();
  let own: TextDecoder | undefined;
  return (bytes) => {
    const isMore = bytes !== undefined;
    try {
      if (own) return own.decode(bytes, { stream: isMore });
      const joined = new Uint8Array(head.length + (bytes?.length ?? 0));
      joined.set(head);
      joined.set(bytes ?? [], head.length);
      head = joined;
      if (isMore && head.length < HEAD) return '';
      own = new TextDecoder(encodingOf(head), { fatal: true });
      return own.decode(head, { stream: isMore });
    } catch {
      // Bytes that are not text, or an encoding that no browser knows.
      return damaged();
    }
  };
}

function damaged(): never {
  throw new Unreadable('damaged');
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
