import type { FilterCriteria, Sheet, Table } from '../../model/snapshot';
import { escapeXml, tagsOf } from '../package/xml-text';

/** How files name the signs of comparisons; without a name, both must be equal. */
const SIGNS = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
} as const;
type Operator = keyof typeof SIGNS;

/** By column of the filter, counted from 0. */
export type StoredFilter = ReadonlyMap<number, FilterCriteria>;

/** The criteria of the filter in the part of a sheet or a table. */
export function shownCriteria(xml: string): StoredFilter {
  const columns = tagsOf(tagsOf(xml, 'autoFilter')[0]?.inner ?? '', 'filterColumn');
  return new Map(
    columns
      // Some only say that a column has no button.
      .filter(({ inner }) => inner.trim() !== '')
      .map(({ attributes, inner }) => [Number(attributes['colId']), shownColumn(inner)]),
  );
}

function shownColumn(inner: string): FilterCriteria {
  const [values] = tagsOf(inner, 'filters');
  const [custom] = tagsOf(inner, 'customFilters');
  if (values && tagsOf(inner, 'dateGroupItem').length === 0) {
    const texts = tagsOf(inner, 'filter').map(({ attributes }) => attributes['val'] ?? '');
    const hasBlanks = /^(1|true)$/.test(values.attributes['blank'] ?? '');
    return { filterOn: 'Values', values: [...texts, ...(hasBlanks ? [''] : [])] };
  }
  if (custom) {
    const [criterion1 = '=', criterion2] = tagsOf(inner, 'customFilter').map(
      ({ attributes: { operator = 'equal', val = '' } }) =>
        // Files compare with a space for blank cells.
        SIGNS[operator as Operator] + (val === ' ' ? '' : val),
    );
    if (criterion2 === undefined) return { filterOn: 'Custom', criterion1 };
    const isAnd = /^(1|true)$/.test(custom.attributes['and'] ?? '');
    return { filterOn: 'Custom', criterion1, criterion2, operator: isAnd ? 'And' : 'Or' };
  }
  return { filterOn: 'Dynamic', stored: inner };
}

function storedColumn({ filterOn, values = [], ...custom }: FilterCriteria): string {
  if (filterOn === 'Dynamic') return custom.stored ?? '';
  if (filterOn === 'Values') {
    const filters = values.filter((value) => value !== '').map(filter);
    return `<filters${values.includes('') ? ' blank="1"' : ''}>${filters.join('')}</filters>`;
  }
  const { criterion1 = '=', criterion2, operator } = custom;
  const both = [criterion1, ...(criterion2 === undefined ? [] : [criterion2])].map(customFilter);
  const isAnd = criterion2 !== undefined && operator !== 'Or';
  return `<customFilters${isAnd ? ' and="1"' : ''}>${both.join('')}</customFilters>`;
}

const filter = (value: string) => `<filter val="${escapeXml(value)}"/>`;

function customFilter(criterion: string): string {
  const [, sign = '=', operand = ''] = /^(<>|>=|<=|=|>|<)?(.*)$/su.exec(criterion) ?? [];
  const names = Object.keys(SIGNS) as Operator[];
  const operator = names.find((name) => SIGNS[name] === sign) ?? 'equal';
  return `<customFilter operator="${operator}" val="${escapeXml(operand || ' ')}"/>`;
}

/** The part with these criteria in its filter, in place of any others. */
export function withCriteria(xml: string, criteria: StoredFilter): string {
  const columns = [...criteria]
    .map(([index, each]) => [index, storedColumn(each)] as const)
    .filter(([, inner]) => inner !== '')
    .sort(([a], [b]) => a - b)
    .map(([index, inner]) => `<filterColumn colId="${index}">${inner}</filterColumn>`);
  if (columns.length === 0) return xml;
  return xml.replace(
    /<autoFilter (ref="[^"]*")\s*(?:\/>|>.*?<\/autoFilter>)/s,
    (_, ref: string) => `<autoFilter ${ref}>${columns.join('')}</autoFilter>`,
  );
}

/** The criteria of a sheet's own filter, as files count its columns: none may be outside it. */
export function sheetCriteria({ filter, filterCriteria = {} }: Sheet): StoredFilter {
  const { column: first = 0, columns = 0 } = filter ?? {};
  return new Map(
    Object.entries(filterCriteria)
      .map(([column, each]) => [Number(column) - first, each] as const)
      .filter(([index]) => index >= 0 && index < columns),
  );
}

export function tableCriteria({ columns, filterCriteria = {} }: Table): StoredFilter {
  return new Map(
    columns.flatMap((name, index): [number, FilterCriteria][] => {
      const each = filterCriteria[name];
      return each ? [[index, each]] : [];
    }),
  );
}
