import { answerOf } from './answer';
import { causesOf } from './causes';
import { ONE_CELL, SIGNATURES } from './signatures';

/** All functions, for those who ask them outside a formula. */
export const OUR_FUNCTIONS = {
  names: [...SIGNATURES.keys()],
  parameters: (name: string) => {
    const { parameters = [], required = 0 } = SIGNATURES.get(name) ?? {};
    return parameters.map((parameter, index) => ({
      name: parameter,
      takesOneCell: ONE_CELL.has(parameter),
      isOptional: index >= required,
    }));
  },
  answer: answerOf,
  causes: causesOf,
};
