import type { TFunction } from 'i18next';
import type { Outcome } from '../../excel/door/outcome';
import {
  formatRange,
  type Formatting,
  type FormattingOptions,
} from '../../excel/operations/format-range';
import type { TableAnalysis } from '../../workbook/format/analysis';
import { planFormatting, type FormatOptions } from '../../workbook/format/plan';
import type { TableReading } from '../../workbook/format/reading';
import { formatWords } from './words';

/** A table as it was read and analysed, and the chosen formatting. */
export interface FormatRequest {
  readonly reading: TableReading;
  readonly analysis: TableAnalysis;
  readonly options: FormatOptions;
}

/**
 * Formats a user's own table like a matrix; cell contents do not change.
 *
 *     await formatTable({ reading, analysis, options }, t, { signal })
 *     //=> { ok: true, value: { state: 'formatted', before: … } }
 *
 * @param t the words of its drop-downs
 */
export function formatTable(
  { reading, analysis, options }: FormatRequest,
  t: TFunction,
  watcher: FormattingOptions,
): Promise<Outcome<Formatting>> {
  return formatRange(planFormatting(reading, analysis, options, formatWords(t)), watcher);
}
