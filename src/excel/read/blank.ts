/**
 * What Excel hands to a function for an empty cell of a range: nothing in browsers, 0 on desktops
 * (office-js #4702, #1951).
 *
 *     blankHandedOver() //=> null, in Excel on the web
 */
export function blankHandedOver(): 0 | null {
  return Office.context.diagnostics.platform === Office.PlatformType.OfficeOnline ? null : 0;
}
