import { excelVersion } from '../../excel/pane/version';
import { activity } from './activity';
import type { Surroundings } from './report';

/** Our scripts are in the same folder as the pane's page. */
export const scriptBase = (): string => new URL('.', document.baseURI).href;

/** The current state that a fault report includes in addition to the error. */
export function surroundings(): Surroundings {
  return { ...activity.now(), excel: excelVersion(), base: scriptBase() };
}
