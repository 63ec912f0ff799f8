import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

const FOLDER = join('test', 'browser', 'references');
/** Where pictures that differ are put, to be looked at. */
const FAILED = join('dist', 'pictures');

/** Share of pixels that may differ: letters' edges do, from machine to machine. */
const TOLERANCE = 0.02;

/** Milliseconds a picture may take to come: on a busy machine fonts, grid and charts come late. */
const PATIENCE = 30_000;

type Take = () => Promise<Buffer>;

/** The picture once nothing moves any more: the same twice in a row. */
export async function still(take: Take): Promise<Buffer> {
  let before = await take();
  for (;;) {
    const now = await take();
    if (now.equals(before)) return now;
    before = now;
  }
}

/**
 * Waits until what is shown looks as in the reviewed picture of that name; fails with the share of
 * pixels that differ if it never does. `UPDATE_PICTURES=1` writes the picture anew; look at it
 * before you commit it.
 */
export async function expectPicture(name: string, take: Take): Promise<void> {
  const path = join(FOLDER, `${name}.png`);
  if (process.env['UPDATE_PICTURES']) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(path, await still(take));
    return;
  }
  if (!existsSync(path)) throw new Error(`No reference ${path}: run with UPDATE_PICTURES=1, look.`);
  const expected = PNG.sync.read(readFileSync(path));
  const late = Date.now() + PATIENCE;
  for (;;) {
    const screenshot = await take();
    const share = difference(expected, PNG.sync.read(screenshot));
    if (share <= TOLERANCE) return;
    if (Date.now() < late) continue;
    mkdirSync(FAILED, { recursive: true });
    writeFileSync(join(FAILED, `${name}.png`), screenshot);
    throw new Error(
      `${name}: ${(share * 100).toFixed(1)} % of the picture differs; see ${join(FAILED, name)}.png`,
    );
  }
}

/** The share of pixels that differ, 0–1. */
function difference(expected: PNG, seen: PNG): number {
  const { width, height } = expected;
  if (seen.width !== width || seen.height !== height) return 1;
  const pixels = pixelmatch(expected.data, seen.data, null, width, height, { threshold: 0.2 });
  return pixels / (width * height);
}
