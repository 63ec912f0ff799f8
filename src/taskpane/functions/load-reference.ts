import type { FunctionReference } from '../../functions/function-reference';

/** In the same folder as the pane's page. */
const FILE = 'functions/reference.json';

/**
 * Loads the description of all functions from the add-in's own host.
 *
 * @throws Error if it cannot be reached or is not a list of functions
 */
export async function loadReference(
  get: (url: string) => Promise<Response> = (url) => fetch(url),
): Promise<readonly FunctionReference[]> {
  const response = await get(FILE);
  if (!response.ok) throw new Error(`${FILE}: ${response.status}`);
  const functions: unknown = await response.json();
  if (!Array.isArray(functions)) throw new Error(`${FILE}: not a list`);
  return functions as readonly FunctionReference[];
}

/**
 * The address of a function's help page.
 *
 *     helpPage('COVERAGE') //=> 'functions/coverage.html'
 */
export function helpPage(name: string): string {
  return `functions/${name.toLowerCase()}.html`;
}
