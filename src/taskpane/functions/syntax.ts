import type { FunctionReference } from '../../functions/function-reference';

/**
 * How a function is called, optional arguments in brackets, as in Excel's own tips.
 *
 *     syntax(rating) //=> '=SDG.RATING(ratings, [scale])'
 */
export function syntax({ name, parameters }: FunctionReference): string {
  const names = parameters.map((each) => (each.optional ? `[${each.name}]` : each.name));
  return `=SDG.${name}(${names.join(', ')})`;
}
