import { wordArgument } from '../../arguments';
import type { OfficeClass } from '../../objects/class';
import type { EntryTarget } from '../../objects/targets';
import { filterOf } from '../../sheet/filters';
import { requireUnprotected } from '../../sheet/protection';
import { criteriaArgument, setColumn, shown } from '../worksheet/auto-filter';

/** The filter of one column of a table. */
export const FILTER: OfficeClass<EntryTarget> = {
  reads: {
    criteria: (target) => shown(filterOf(tableOf(target))?.criteria.get(target.index)),
  },
  methods: {
    apply: (target, [criteria]) => set(target, criteria, 'Filter.apply'),
    applyValuesFilter: (target, [values]) =>
      set(target, { filterOn: 'Values', values }, 'Filter.applyValuesFilter'),
    applyCustomFilter: (target, [criterion1, criterion2, given]) => {
      const location = 'Filter.applyCustomFilter';
      const operator = given == null ? undefined : wordArgument(given, ['And', 'Or'], location);
      set(target, { filterOn: 'Custom', criterion1, criterion2, operator }, location);
    },
    clear: (target) => {
      requireUnprotected(target.sheet, 'Filter.clear');
      setColumn(tableOf(target), target.index, undefined);
    },
  },
};

function set(target: EntryTarget, criteria: unknown, location: string): void {
  requireUnprotected(target.sheet, location);
  setColumn(tableOf(target), target.index, criteriaArgument(criteria, location));
}

const tableOf = ({ sheet, id }: EntryTarget) => ({ sheet, table: id });
