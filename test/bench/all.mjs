// Runs every bench in this folder, one after another: `npm run bench [part of a name]`.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const wanted = process.argv[2] ?? '';
const benches = readdirSync(folder).filter(
  (file) => file.endsWith('.bench.mjs') && file.includes(wanted),
);
let failed = 0;
for (const file of benches) {
  console.log(`\n# ${file.replace('.bench.mjs', '')}`);
  const { status } = spawnSync(process.execPath, ['--expose-gc', folder + file], {
    stdio: 'inherit',
  });
  if (status !== 0) failed += 1;
}
process.exitCode = failed > 0 || benches.length === 0 ? 1 : 0;
