/** What the checks that need LibreOffice share: a folder to work in, running it, telling results. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export { load } from './load.mjs';
export const work = mkdtempSync(join(tmpdir(), 'libreoffice-'));

/** A profile of its own, so that no window of the user's is in the way. */
export function profile(name, calculatesAnew) {
  const folder = join(work, name);
  mkdirSync(join(folder, 'user'), { recursive: true });
  const mode = `<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>${calculatesAnew ? 0 : 1}</value></prop></item>`;
  writeFileSync(
    join(folder, 'user', 'registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${mode}</oor:items>`,
  );
  return `file://${folder}`;
}

export function convert(path, format, userInstallation) {
  const out = mkdtempSync(join(work, 'out-'));
  const { status, stderr, stdout } = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=${userInstallation}`,
      '--headless',
      '--convert-to',
      format,
      '--outdir',
      out,
      path,
    ],
    { encoding: 'utf8', timeout: 600_000 },
  );
  const files = readdirSync(out);
  assert.ok(
    status === 0 && files.length > 0,
    `soffice made nothing of ${path}: ${stdout}${stderr}`,
  );
  return files.map((file) => join(out, file));
}

const checks = [];
export const check = (name, run) => checks.push([name, run]);

/** Runs the checks, tells what came of each, and ends the program. */
export function report() {
  let failures = 0;
  for (const [name, run] of checks) {
    try {
      run();
      process.stdout.write(`ok      ${name}\n`);
    } catch (error) {
      failures++;
      process.stdout.write(`FAILED  ${name}\n${String(error.message).slice(0, 2000)}\n`);
    }
  }
  if (failures === 0) rmSync(work, { recursive: true });
  else process.stdout.write(`The files are in ${work}\n`);
  process.exit(failures === 0 ? 0 : 1);
}
