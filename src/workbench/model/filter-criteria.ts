import type { CellValue, FilterCriteria } from './snapshot';

/** What a cell holds and shows. */
export interface FilteredCell {
  readonly value: CellValue | null;
  readonly text: string;
}

/**
 * Does a filter show rows with this cell?
 *
 *     isShown({ filterOn: 'Custom', criterion1: '>=5' }, { value: 7, text: '7' }) //=> true
 */
export function isShown(criteria: FilterCriteria, cell: FilteredCell): boolean {
  if (criteria.filterOn === 'Values')
    return (criteria.values ?? []).some((value) => isSame(value, cell.text));
  const { criterion1, criterion2, operator } = criteria;
  const [one, two] = [criterion1, criterion2].map((each) => each === undefined || test(each, cell));
  if (criterion2 === undefined) return one ?? true;
  return operator === 'Or' ? (one ?? true) || (two ?? true) : (one ?? true) && (two ?? true);
}

const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

const CRITERION = /^(<>|>=|<=|=|>|<)?(.*)$/su;

/** "=T", "<>", ">5", "A*": without a sign, cells must be equal. */
function test(criterion: string, { value, text }: FilteredCell): boolean {
  const [, sign = '=', operand = ''] = CRITERION.exec(criterion) ?? [];
  if (sign === '=' || sign === '<>') return pattern(operand).test(text) === (sign === '=');
  const number = Number(operand);
  const order =
    operand.trim() !== '' && !Number.isNaN(number)
      ? typeof value === 'number'
        ? value - number
        : NaN
      : text.toLowerCase().localeCompare(operand.toLowerCase());
  if (sign === '>') return order > 0;
  if (sign === '<') return order < 0;
  return sign === '>=' ? order >= 0 : order <= 0;
}

/** `*` stands for any text, `?` for one character, `~` before either for itself. */
function pattern(operand: string): RegExp {
  const source = operand.replace(/~([*?~])|[*?]|[.+^${}()|[\]\\]/g, (found, literal?: string) => {
    if (literal !== undefined) return `\\${literal}`;
    if (found === '*') return '.*';
    return found === '?' ? '.' : `\\${found}`;
  });
  return new RegExp(`^${source}$`, 'isu');
}
