import type { FunctionReference } from '../../functions/function-reference';

/**
 * The functions that contain every word of a query, in alphabetical order; those whose name begins
 * with it come first. All functions if the query is empty.
 *
 *     findFunctions(functions, 'policy gap').map(({ name }) => name) //=> ['GAPS', …]
 *     findFunctions(functions, '=sdg.cov').map(({ name }) => name) //=> ['COVERAGE', …]
 */
export function findFunctions(
  functions: readonly FunctionReference[],
  query: string,
): readonly FunctionReference[] {
  const words = query
    .toLowerCase()
    .replace(/^\s*=?\s*(sdg(\.|\s*$))?/, '')
    .split(/[\s()]+/)
    .filter((word) => word !== '');
  const [first = ''] = words;
  const begins = ({ name }: FunctionReference) =>
    first !== '' && name.toLowerCase().startsWith(first);
  return functions
    .filter((each) => {
      const text = textOf(each);
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => Number(begins(b)) - Number(begins(a)) || (a.name < b.name ? -1 : 1));
}

/** All texts about a function except its examples, which mention many other things. */
function textOf({ name, description, parameters, returns, remarks }: FunctionReference): string {
  const all = [name, description, returns, remarks];
  for (const parameter of parameters) all.push(parameter.name, parameter.description);
  return all.join('\n').toLowerCase();
}
