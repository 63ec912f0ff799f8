import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { saveWorkbook } from './files';
import { addResults, makePortable } from './steps/tools';
import type { World } from './world';

const FOLDER = resolve('dist/test/sequences');

/** Saves what a sequence ended with as anybody can calculate it, for `test/ci/sequences.mjs`. */
export async function keepLastState(world: World, name: string): Promise<void> {
  await addResults('native', world);
  await makePortable(world);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${name}.xlsx`), await saveWorkbook(world.host.snapshot()));
}
