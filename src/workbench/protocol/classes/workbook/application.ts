import { wordArgument } from '../../arguments';
import type { OfficeClass } from '../../objects/class';

/**
 * The workbench always calculates automatically and at once; suspending is accepted but has no
 * effect.
 */
export const APPLICATION: OfficeClass<undefined> = {
  reads: {
    calculationMode: () => 'Automatic',
    calculationState: () => 'Done',
  },
  methods: {
    calculate: (_target, [type], { model }) => {
      wordArgument(type, ['Recalculate', 'Full', 'FullRebuild'], 'Application.calculate');
      model.recalculate();
    },
    suspendApiCalculationUntilNextSync: () => undefined,
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
};
