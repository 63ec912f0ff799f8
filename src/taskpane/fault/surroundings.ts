import { excelVersion } from '../../excel/pane/version';
import { activity } from './activity';
import type { Surroundings } from './report';

/** Our scripts lie beside the page of the pane. */
export const scriptBase = (): string => new URL('.', document.baseURI).href;

/** What the report of a fault says beside the error itself, as it is now. */
export function surroundings(): Surroundings {
  return { ...activity.now(), excel: excelVersion(), base: scriptBase() };
}
