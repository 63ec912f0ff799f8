/** Newer sets of a kind than any there is; the limit ends the search in an Excel that claims all. */
const NEWEST = 40;

/** The sets whose versions the add-in's parts depend on. */
const SETS = ['ExcelApi', 'CustomFunctionsRuntime', 'SharedRuntime'] as const;

/**
 * The version of Excel the add-in runs in, as Excel reports it; `undefined` outside Excel.
 *
 *     excelVersion() //=> 'OfficeOnline 16.0.17029.42304, ExcelApi 1.18'
 */
export function excelVersion(): string | undefined {
  const context = officeContext();
  const { platform, version } = context?.diagnostics ?? {};
  if (!context || !platform) return undefined;
  return `${platform} ${version ?? ''}, ExcelApi ${newest(context, 'ExcelApi')}`;
}

/**
 * What a report says about the Excel it is about: names in English, no name of a file or a person.
 *
 *     excelFacts() //=> [['Platform', 'OfficeOnline'], ['Version', '16.0.17029.42304'], …]
 */
export function excelFacts(): readonly (readonly [name: string, value: string])[] {
  const context = officeContext();
  if (!context) return [];
  const { diagnostics, displayLanguage, contentLanguage } = context;
  return [
    ['Platform', String(diagnostics?.platform)],
    ['Version', String(diagnostics?.version)],
    ['Language', `${displayLanguage}, contents ${contentLanguage}`],
    ['Sets', SETS.map((set) => `${set} ${newest(context, set)}`).join(', ')],
  ];
}

function officeContext(): Office.Context | undefined {
  return typeof Office === 'undefined' ? undefined : (Office.context as Office.Context | undefined);
}

function newest({ requirements }: Office.Context, set: string): string {
  let minor = 0;
  while (minor < NEWEST && requirements.isSetSupported(set, `1.${minor + 1}`)) minor += 1;
  return minor === 0 ? 'none' : `1.${minor}`;
}
