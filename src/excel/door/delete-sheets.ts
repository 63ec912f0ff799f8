/**
 * Deletes some of the workbook's sheets. If one of them is active, the sheet with the id `back` is
 * activated first.
 */
export async function deleteSheets(
  context: Excel.RequestContext,
  which: (all: readonly Excel.Worksheet[]) => readonly Excel.Worksheet[],
  back: string | undefined,
): Promise<undefined> {
  const { worksheets } = context.workbook;
  const active = worksheets.getActiveWorksheet();
  worksheets.load('items/name,items/id');
  active.load('id');
  await context.sync();
  const sheets = which(worksheets.items);
  const isShown = sheets.some(({ id }) => id === active.id);
  if (isShown) worksheets.items.find(({ id }) => id === back)?.activate();
  for (const sheet of sheets) sheet.delete();
  await context.sync();
}
