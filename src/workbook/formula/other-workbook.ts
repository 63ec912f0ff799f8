/**
 * Is what stands before a `!` another workbook? Sheets cannot have brackets or strokes in their names;
 * of one called "Plan.xlsx" it is assumed.
 *
 *     isOtherWorkbook('Book2.xlsm') //=> true
 *     isOtherWorkbook("'C:\\Tools\\Rates.xla'") //=> true
 *     isOtherWorkbook('[1]') //=> true
 *     isOtherWorkbook("'My plan'") //=> false
 */
export function isOtherWorkbook(prefix: string): boolean {
  return /[[\]/\\]|\.xl[a-z]{1,2}'?$/i.test(prefix);
}
