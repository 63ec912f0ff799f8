/** The little of Office that functions look at; outside Office, in tests, there is none. */
interface OfficeContext {
  readonly displayLanguage?: string;
  readonly requirements?: { isSetSupported(name: string, version: string): boolean };
}

function context(): OfficeContext | undefined {
  return typeof Office === 'undefined' ? undefined : (Office.context as OfficeContext | undefined);
}

/** Tag of the language that Excel's own words are in, "fr-FR"; empty outside Office. */
export function displayLanguage(): string {
  return context()?.displayLanguage ?? '';
}

/** May a function give a number with its number format? Excel 2021 shows such a value as an error. */
export function takesFormattedNumbers(): boolean {
  return context()?.requirements?.isSetSupported('CustomFunctionsRuntime', '1.4') ?? false;
}
