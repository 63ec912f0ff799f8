import type { Injector } from '@univerjs/core';
import { IFunctionService } from '@univerjs/engine-formula';
import type {
  ArrayValueObject,
  BaseReferenceObject,
  BaseValueObject,
} from '@univerjs/engine-formula';

/**
 * Lets `CHOOSE({1,2},A1:A9,C1:C9)` place whole ranges side by side. Univer makes the result as
 * large as the choices that are arrays, and does not count references among them: one row of nine
 * was left. Where a single cell makes the choice, the result is the range itself, as with a number.
 */
export function chooseWholeRanges(injector: Injector): void {
  const choose = injector.get(IFunctionService).getExecutor('CHOOSE');
  if (!choose) return;
  const calculate = choose.calculate.bind(choose);
  choose.calculate = (...given) => {
    const [index, ...choices] = given;
    if (!index?.isReferenceObject() && !index?.isArray()) return calculate(...given);
    const indices = valuesOf(index) as ArrayValueObject;
    return indices.getRowCount() === 1 && indices.getColumnCount() === 1
      ? calculate(indices.getFirstCell(), ...choices)
      : calculate(indices, ...choices.map(valuesOf));
  };
}

const valuesOf = (value: BaseValueObject): BaseValueObject =>
  value.isReferenceObject()
    ? (value as unknown as BaseReferenceObject).toArrayValueObject()
    : value;
