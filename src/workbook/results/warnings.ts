import { quoted } from '../formula/text';
import { onSheet } from '../sheet/address';
import { type ResultsContext, ofAll } from './context';
import { sentence } from './formulas';
import { area } from './part';

/**
 * A formula for what a reader must know before trusting the figures, each part only while it is
 * true: rows or documents that this sheet does not include, cells that are not ratings, ratings of
 * targets that do not apply, gaps beyond the printed area.
 */
export function warnings(context: ResultsContext, printedGaps: number): string {
  const { words, source, grid } = context;
  const { layout, sheet } = source;
  const parts: string[] = [];
  const when = (condition: string, text: string) => parts.push(`IF(${condition},${text}&" ","")`);
  const count = (template: string, formula: string) =>
    when(`${formula}>0`, sentence(template, { count: formula }));

  const below = onSheet(sheet, area(layout.firstRow + layout.rowCount, layout.codes));
  when(
    `OR(COUNTA(${source.column(layout.codes)})<>${source.filledCodes},` +
      `COUNTIF(${grid.range('place')},0)>0${source.isFreeBelow ? `,LEN(${below})>0` : ''})`,
    quoted(words.warnings.rows),
  );
  const between = betweenDocuments(context);
  if (between) {
    when(`COLUMNS(${between.address})<>${between.columns}`, quoted(words.warnings.documents));
  }
  if (layout.documents.length > 0) {
    const cells = grid.ratings();
    // Whatever is a rating has become a number.
    count(words.warnings.notRatings, `(SUMPRODUCT((LEN(${cells})>0)*1)-COUNT(${cells}))`);
    const contradictions = `SUMIF(${grid.range('applies')},0,${grid.range('documents')})`;
    count(words.warnings.contradictions, contradictions);
  }
  if (printedGaps < source.targets.length) {
    count(words.warnings.beyondPrint, `(${ofAll(context, 3)}+${ofAll(context, 2)}-${printedGaps})`);
  }
  return parts.join('&');
}

/**
 * The document columns and one column on each side, so that inserting columns among them or at
 * their edges widens the range.
 */
function betweenDocuments({
  source: { layout, sheet },
}: ResultsContext): { readonly address: string; readonly columns: number } | undefined {
  const places = layout.documents.map(({ column }) => column);
  if (places.length === 0) return undefined;
  const first = Math.max(0, Math.min(...places) - 1);
  const columns = Math.max(...places) + 2 - first;
  const row = layout.headingRow ?? Math.max(0, layout.firstRow - 1);
  return { address: onSheet(sheet, area(row, first, 1, columns)), columns };
}
