/** The few parts of Office that functions read; outside Office, in tests, they do not exist. */
interface OfficeContext {
  readonly displayLanguage?: string;
  readonly requirements?: { isSetSupported(name: string, version: string): boolean };
}

function context(): OfficeContext | undefined {
  return typeof Office === 'undefined' ? undefined : (Office.context as OfficeContext | undefined);
}

/** Tag of Excel's display language, "fr-FR"; empty outside Office. */
export function displayLanguage(): string {
  return context()?.displayLanguage ?? '';
}

/**
 * May a function return a number with a number format? Excel 2021 shows such a value as an error.
 */
export function takesFormattedNumbers(): boolean {
  return context()?.requirements?.isSetSupported('CustomFunctionsRuntime', '1.4') ?? false;
}
