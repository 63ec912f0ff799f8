import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

const FOLDER = join('test', 'browser', 'references');
/** Where pictures that differ are put, to be looked at. */
const FAILED = join('dist', 'pictures');

/** Share of pixels that may differ: letters' edges do, from machine to machine. */
const TOLERANCE = 0.02;

/**
 * Compares a screenshot with the reviewed picture of that name. `UPDATE_PICTURES=1` writes the
 * picture anew; look at it before you commit it.
 *
 * @returns the share of pixels that differ, 0–1
 */
export function comparePicture(name: string, screenshot: Buffer): number {
  const path = join(FOLDER, `${name}.png`);
  if (process.env['UPDATE_PICTURES']) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(path, screenshot);
    return 0;
  }
  if (!existsSync(path)) throw new Error(`No reference ${path}: run with UPDATE_PICTURES=1, look.`);
  const expected = PNG.sync.read(readFileSync(path));
  const seen = PNG.sync.read(screenshot);
  const { width, height } = expected;
  const differs = (share: number) => {
    mkdirSync(FAILED, { recursive: true });
    writeFileSync(join(FAILED, `${name}.png`), screenshot);
    return share;
  };
  if (seen.width !== width || seen.height !== height) return differs(1);
  const pixels = pixelmatch(expected.data, seen.data, null, width, height, { threshold: 0.2 });
  const share = pixels / (width * height);
  return share > TOLERANCE ? differs(share) : share;
}

/** Fails with the share of pixels when a picture is further from its reference than tolerated. */
export function expectPicture(name: string, screenshot: Buffer): void {
  const share = comparePicture(name, screenshot);
  if (share > TOLERANCE) {
    throw new Error(
      `${name}: ${(share * 100).toFixed(1)} % of the picture differs; see ${join(FAILED, name)}.png`,
    );
  }
}
