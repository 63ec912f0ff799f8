import type { Cells } from '../../assessment/cells';
import type { Argument } from '../../workbook/explain/parse';
import { literalCells } from '../../workbook/formula/literal';
import {
  resolveReference,
  type Home,
  type SheetArea,
  type WorkbookNames,
} from '../../workbook/formula/resolve-reference';
import { formulaTokens } from '../../workbook/formula/tokens';
import type { Unreadable } from './call-explained';

/** Where an argument's cells are, or what it is instead. */
export type Located =
  | { readonly kind: 'place'; readonly place: SheetArea }
  /** A name stands for a constant. */
  | { readonly kind: 'constant'; readonly cells: Cells }
  | { readonly kind: 'unreadable'; readonly why: Unreadable };

/**
 * Where a reference or name leads.
 *
 *     locate(argument, home, names) //=> { kind: 'place', place: { sheet: 'Plan', area } }
 */
export function locate(
  { token }: Extract<Argument, { kind: 'reference' | 'spill' }>,
  home: Home,
  names: WorkbookNames,
): Located {
  const found = resolveReference(token, home, names);
  if (typeof found !== 'string') return { kind: 'place', place: found };
  const isName = token.kind === 'name' && found === 'unknown-reference';
  const cells = isName ? constantNamed(token.text, home, names) : undefined;
  return cells ? { kind: 'constant', cells } : { kind: 'unreadable', why: found };
}

function constantNamed(text: string, home: Home, { names }: WorkbookNames): Cells | undefined {
  const wanted = text.slice(text.lastIndexOf('!') + 1).toLowerCase();
  const named = names.filter(({ name }) => name.toLowerCase() === wanted);
  const own = named.find(({ sheet }) => sheet === home.sheet);
  const { formula = '' } = own ?? named.find(({ sheet }) => sheet === undefined) ?? {};
  return literalCells(formulaTokens(formula.replace(/^=/, '')));
}
