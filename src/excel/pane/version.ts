/** ExcelApi 1.20 is the newest; the limit ends the search in an Excel that claims any version. */
const NEWEST = 40;

/**
 * The version of Excel the add-in runs in, as Excel reports it; `undefined` outside Excel.
 *
 *     excelVersion() //=> 'OfficeOnline 16.0.17029.42304, ExcelApi 1.18'
 */
export function excelVersion(): string | undefined {
  const context =
    typeof Office === 'undefined' ? undefined : (Office.context as Office.Context | undefined);
  const { platform, version } = context?.diagnostics ?? {};
  if (!context || !platform) return undefined;
  let minor = 0;
  while (minor < NEWEST && context.requirements.isSetSupported('ExcelApi', `1.${minor + 1}`)) {
    minor += 1;
  }
  return `${platform} ${version ?? ''}, ExcelApi 1.${minor}`;
}
