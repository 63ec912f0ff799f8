import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** All code of src, as `src/workbook/sheet/plan.ts`. */
export const CODE: readonly string[] = readdirSync('src', {
  recursive: true,
  withFileTypes: true,
})
  .filter((entry) => entry.isFile() && /\.(tsx?|mjs)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));
