import type { IFunctionInfo } from '@univerjs/engine-formula';
import { FunctionType } from '@univerjs/engine-formula';
import type { FunctionDescription } from '../../custom-functions';

/**
 * The help for the add-in's functions that the formula bar shows while one is typed.
 *
 *     functionHelp('SDG', [{ id: 'COVERAGE', name: 'COVERAGE', parameters: [] }])
 *     //=> [{ functionName: 'SDG.COVERAGE', … }]
 */
export function functionHelp(
  namespace: string,
  functions: readonly FunctionDescription[],
): IFunctionInfo[] {
  return functions.map(({ name, description = '', parameters }) => ({
    functionName: `${namespace}.${name}`.toUpperCase(),
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? '',
      example: '',
      require: parameter.optional ? 0 : 1,
      repeat: parameter.repeating ? 1 : 0,
    })),
  }));
}
