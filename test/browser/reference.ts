import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

const FOLDER = join('test', 'browser', 'references');
/** The folder for pictures that differ, so that they can be checked. */
const FAILED = join('dist', 'pictures');

/** Share of pixels that may differ: edges of letters vary between machines. */
const TOLERANCE = 0.02;

/**
 * Maximum milliseconds to wait for a picture: on a busy machine fonts, grid and charts are slow.
 */
const PATIENCE = 30_000;

type Take = () => Promise<Buffer>;

/** A picture once nothing moves any more: two in a row are the same. */
export async function still(take: Take): Promise<Buffer> {
  let before = await take();
  for (;;) {
    const now = await take();
    if (now.equals(before)) return now;
    before = now;
  }
}

/**
 * Waits until the screen matches the reviewed picture of that name; if it never does, fails with
 * the share of pixels that differ. `UPDATE_PICTURES=1` writes the picture again; look at it before
 * you commit it.
 */
export async function expectPicture(name: string, take: Take): Promise<void> {
  const path = join(FOLDER, `${name}.png`);
  if (process.env['UPDATE_PICTURES']) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(path, await still(take));
    return;
  }
  if (!existsSync(path)) throw new Error(`No reference ${path}: run with UPDATE_PICTURES=1, look.`);
  const reviewed = readFileSync(path);
  const late = Date.now() + PATIENCE;
  let screenshot = await take();
  for (;;) {
    // Comparing pixels takes as long as a picture; most are the same to the byte.
    if (screenshot.equals(reviewed)) return;
    const share = difference(PNG.sync.read(reviewed), PNG.sync.read(screenshot));
    if (share <= TOLERANCE) return;
    if (Date.now() > late) {
      mkdirSync(FAILED, { recursive: true });
      writeFileSync(join(FAILED, `${name}.png`), screenshot);
      throw new Error(
        `${name}: ${(share * 100).toFixed(1)} % of the picture differs; see ${join(FAILED, name)}.png`,
      );
    }
    screenshot = await next(screenshot, take, late);
  }
}

/** The first picture that is not the same as the last one, or the last one taken in time. */
async function next(last: Buffer, take: Take, late: number): Promise<Buffer> {
  for (;;) {
    const now = await take();
    if (!now.equals(last) || Date.now() > late) return now;
  }
}

/** The share of pixels that differ, 0–1. */
function difference(expected: PNG, seen: PNG): number {
  const { width, height } = expected;
  if (seen.width !== width || seen.height !== height) return 1;
  const pixels = pixelmatch(expected.data, seen.data, null, width, height, { threshold: 0.2 });
  return pixels / (width * height);
}
