import { wordArgument } from '../../arguments';
import { OfficeObject } from '../../office-class';
import type { OfficeClass } from '../../office-class';

/** The workbench always calculates automatically and at once; suspending is taken and has no effect. */
const APPLICATION: OfficeClass<undefined> = {
  name: 'Application',
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

export function applicationObject(): OfficeObject {
  return OfficeObject.of(APPLICATION, undefined);
}
