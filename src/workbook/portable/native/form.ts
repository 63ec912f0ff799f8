import { assess } from '../../../assessment/assess';
import { isProblem } from '../../../assessment/problem';
import { readTargetList } from '../../../assessment/target-list';
import { cellsOfArgument, isOmitted, type CallArgument } from '../call-arguments';
import type { LookupTables } from '../lookup-tables';
import {
  agreementFigure,
  alignmentFigure,
  balanceFigure,
  coverageFigure,
  depthFigure,
  listFigure,
  readinessFigure,
  type NativeText,
} from './figures';
import { headlineText, type HeadlineLanguages } from './headline';
import { profileTable, ratingTable, sharedTable, tallyTable, type NativeCell } from './tables';
import type { PortableReason } from '../reason';
import type { SdgCell } from '../workbook';

/** What a call becomes, once the position of the helper tables is known. */
export type NativeForm =
  | { readonly kind: 'number' | 'text'; readonly formula: NativeText }
  | { readonly kind: 'table'; readonly cells: readonly (readonly NativeCell[])[] };

/**
 * The native form of a call, or why it has none. Adds to the tables what the form looks up.
 *
 *     nativeForm('SDG.COVERAGE', args, tables, cell, {}) //=> { kind: 'number', formula }
 */
export function nativeForm(
  name: string,
  args: readonly CallArgument[],
  tables: LookupTables,
  cell: SdgCell,
  headlines: HeadlineLanguages,
): NativeForm | PortableReason {
  switch (name) {
    case 'SDG.COVERAGE':
      return number(isListOfCodes(args) ? listFigure(args, tables) : coverageFigure(args, tables));
    case 'SDG.ALIGNMENT':
      return number(alignmentFigure(args, tables));
    case 'SDG.DEPTH':
      return number(depthFigure(args, tables));
    case 'SDG.READINESS':
      return number(readinessFigure(args, tables));
    case 'SDG.AGREEMENT':
      return number(agreementFigure(args, tables));
    case 'SDG.BALANCE':
      return number(balanceFigure(args, tables));
    case 'SDG.HEADLINE': {
      const formula = headlineText(args, tables, headlines);
      return typeof formula === 'string' ? formula : { kind: 'text', formula };
    }
    case 'SDG.TALLY':
      return table(tallyTable(args, tables, cell), cell);
    case 'SDG.PROFILE':
      return table(profileTable(args, tables, cell), cell);
    case 'SDG.RATING':
      return table(ratingTable(args, tables, cell), cell);
    case 'SDG.SHARED':
      return table(sharedTable(args, tables, cell), cell);
    default:
      return 'no-native-form';
  }
}

function number(formula: NativeText | PortableReason): NativeForm | PortableReason {
  return typeof formula === 'string' ? formula : { kind: 'number', formula };
}

function table(
  cells: readonly (readonly NativeCell[])[] | PortableReason,
  { values }: SdgCell,
): NativeForm | PortableReason {
  if (typeof cells === 'string') {
    // A table that shows an error does not have its usual size.
    const isError = cells === 'stale' && values.length === 1 && String(values[0]).startsWith('#');
    return isError ? 'shows-error' : cells;
  }
  return { kind: 'table', cells };
}

/**
 * The rule of `SDG.COVERAGE`: codes instead of ratings, unless an argument says they are ratings.
 */
function isListOfCodes([list, targets, , scale, applicable]: readonly CallArgument[]): boolean {
  if (![targets, scale, applicable].every(isOmitted)) return false;
  const ratings = cellsOfArgument(list);
  if (!isProblem(assess({ ratings }))) return false;
  const named = readTargetList(ratings);
  return named !== null && !isProblem(named);
}
