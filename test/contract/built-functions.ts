import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  describedFunctions,
  type FunctionDescription,
} from '../../src/workbench/model/custom-functions';

const ADDIN = resolve('dist/addin');
if (!existsSync(join(ADDIN, 'functions.js'))) throw new Error('Build first: npm run build');

/** What the build made of our functions, as it is. */
export function builtFile<T>(name: string): T {
  return JSON.parse(readFileSync(join(ADDIN, name), 'utf8')) as T;
}

/**
 * What a host needs to answer our functions. Texts are loaded by script tags; a chunk evaluated
 * beforehand counts as loaded.
 *
 *     await startHost({ ...builtFunctions('en', 'fr'), quirks })
 */
export function builtFunctions(...languages: readonly string[]) {
  const chunks = readdirSync(join(ADDIN, 'chunks'));
  const textsOf = (tag: string) => {
    const file = chunks.find((each) => each.startsWith(`texts-${tag}-json.`));
    if (file === undefined) throw new Error(`no texts in ${tag}`);
    return join(ADDIN, 'chunks', file);
  };
  const functions = describedFunctions(
    builtFile<{ functions: FunctionDescription[] }>('functions.json'),
  );
  return {
    functions,
    namespace: 'SDG',
    scripts: [join(ADDIN, 'functions.js'), ...languages.map(textsOf)],
  };
}
