import type { FunctionProblem, FunctionProblemName } from './function-problem';
import { problemWords } from '../i18n/function-problems';
import type { InterfaceTag } from '../i18n/languages';

/** The compiler checks that every problem has words. */
type Words = Readonly<Record<FunctionProblemName, string>>;

/**
 * What went wrong and what to do about it, in a language that is loaded.
 *
 *     messageOf({ problem: 'unknown-code', cell: '3.99' }, 'en')
 *     //=> 'There is no SDG target “3.99”. …'
 */
export function messageOf(problem: FunctionProblem, tag: InterfaceTag): string {
  const words: Words = problemWords(tag);
  return fill(words[problem.problem], { ...problem });
}

/**
 * A template with its `{name}` placeholders filled in.
 *
 *     fill('{a} of {b}', { a: 1, b: 2 }) //=> '1 of 2'
 */
export function fill(template: string, values: Readonly<Record<string, unknown>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return Array.isArray(value) ? value.join(', ') : String(value);
  });
}
