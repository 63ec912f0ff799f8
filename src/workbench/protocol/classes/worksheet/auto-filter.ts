import { intersection, sameArea } from '../../../model/area';
import type { FilterCriteria } from '../../../model/snapshot';
import { apiError, notPlayed } from '../../api-error';
import { recordArgument, textArgument, wholeArgument, wordArgument } from '../../arguments';
import type { OfficeClass } from '../../objects/class';
import { OfficeObject } from '../../objects/object';
import type { FilterTarget } from '../../objects/targets';
import { omit } from '../../omit';
import { filterOf, setCriteria, type Filter } from '../../sheet/filters';
import { requireUnprotected } from '../../sheet/protection';
import type { Session } from '../../session';
import { otherRange } from '../range/ways';

const UNPLAYED = [
  ...['BottomItems', 'BottomPercent', 'CellColor', 'Dynamic', 'FontColor', 'TopItems'],
  ...['TopPercent', 'Icon'],
];

/** A column by which nothing is filtered. */
const NO_CRITERIA = { criterion1: null, criterion2: null, operator: null, values: null };

/** Filter buttons of a sheet or of a table, and filtering by values and by comparison. */
export const AUTO_FILTER: OfficeClass<FilterTarget> = {
  reads: {
    enabled: (target) => filterOf(target) !== undefined,
    isDataFiltered: (target) => (filterOf(target)?.criteria.size ?? 0) > 0,
    criteria: (target) => {
      const filter = filterOf(target);
      const columns = filter ? filter.area.columns : 0;
      return Array.from({ length: columns }, (_, index) => shown(filter?.criteria.get(index)));
    },
  },
  methods: {
    apply: (target, [range, columnIndex, criteria], session) => {
      const location = 'AutoFilter.apply';
      const filter = buttons(target, range, session, location);
      if (columnIndex == null && criteria == null) return;
      const index = wholeArgument(columnIndex, location);
      if (index < 0 || index >= filter.area.columns) throw apiError('InvalidArgument', location);
      setColumn(target, index, criteria == null ? undefined : criteriaArgument(criteria, location));
    },
    clearCriteria: (target) => clear(target, 'AutoFilter.clearCriteria'),
    clearColumnCriteria: (target, [columnIndex]) => {
      const location = 'AutoFilter.clearColumnCriteria';
      requireUnprotected(target.sheet, location);
      setColumn(target, wholeArgument(columnIndex, location), undefined);
    },
    reapply: (target) => reapply(target, 'AutoFilter.reapply'),
    remove: (target) => {
      clear(target, 'AutoFilter.remove');
      const { sheet, table: id } = target;
      const table = sheet.tables().find((one) => one.id === id);
      if (table) sheet.putTable({ ...table, filterButtons: false });
      else sheet.filter = undefined;
    },
    getRange: (target) => {
      const filter = filterOf(target);
      if (!filter) throw apiError('ItemNotFound', 'AutoFilter.getRange');
      return OfficeObject.of('Range', { sheet: target.sheet, area: filter.area });
    },
    getRangeOrNullObject: (target) => {
      const filter = filterOf(target);
      return filter ? OfficeObject.of('Range', { sheet: target.sheet, area: filter.area }) : null;
    },
  },
};

/** As Office.js gives them. */
export const shown = (criteria: FilterCriteria | undefined) =>
  criteria ? omit(criteria, 'stored') : NO_CRITERIA;

/** Puts the buttons where they are asked for; those of a table stay where they are. */
function buttons(target: FilterTarget, range: unknown, session: Session, location: string): Filter {
  const { sheet } = target;
  requireUnprotected(sheet, location);
  const { sheet: home, area } = otherRange(range, { sheet }, session, location);
  if (home.id !== sheet.id) throw apiError('InvalidArgument', location);
  if (target.table !== undefined) {
    const table = sheet.tables().find(({ id }) => id === target.table);
    if (table?.filterButtons === false) sheet.putTable({ ...table, filterButtons: true });
  } else {
    if (sheet.tables().some((table) => intersection(table.area, area)))
      throw notPlayed(location, 'The workbench filters tables by their own filter.');
    if (!sheet.filter || !sameArea(sheet.filter, area)) {
      clear(target, location);
      sheet.filter = area;
    }
  }
  const filter = filterOf(target);
  if (!filter) throw apiError('ItemNotFound', location);
  return filter;
}

export function criteriaArgument(value: unknown, location: string): FilterCriteria {
  const { filterOn, values, criterion1, criterion2, operator } = recordArgument(value, location);
  if (UNPLAYED.some((word) => word === filterOn))
    throw notPlayed(location, 'The workbench filters by values and by comparison only.');
  if (wordArgument(filterOn, ['Values', 'Custom'], location) === 'Values') {
    if (!Array.isArray(values)) throw apiError('InvalidArgument', location);
    return { filterOn: 'Values', values: values.map((each) => textArgument(each, location)) };
  }
  return {
    filterOn: 'Custom',
    criterion1: textArgument(criterion1, location),
    ...(criterion2 != null && { criterion2: textArgument(criterion2, location) }),
    ...(operator != null && { operator: wordArgument(operator, ['And', 'Or'], location) }),
  };
}

export function setColumn(
  target: FilterTarget,
  index: number,
  criteria: FilterCriteria | undefined,
): void {
  const filter = filterOf(target);
  if (!filter) throw apiError('ItemNotFound', 'AutoFilter');
  const all = new Map(filter.criteria);
  if (criteria) all.set(index, criteria);
  else all.delete(index);
  setCriteria(target, filter, all);
}

/** Shows all rows; the buttons stay. */
export function clear(target: FilterTarget, location: string): void {
  requireUnprotected(target.sheet, location);
  const filter = filterOf(target);
  if (filter && filter.criteria.size > 0) setCriteria(target, filter, new Map());
}

/** The criteria are for what the cells hold now. */
export function reapply(target: FilterTarget, location: string): void {
  requireUnprotected(target.sheet, location);
  const filter = filterOf(target);
  if (filter && filter.criteria.size > 0) setCriteria(target, filter, filter.criteria);
}
