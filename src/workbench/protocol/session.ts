import type { WorkbookModel } from '../model/workbook-model';
import type { Quirks } from '../quirks';
import type { Requirements } from '../requirements/requirements';
import type { DraftConditionalFormats } from './classes/rules/drafts';
import type { EventSources } from './events/sources';
import type { FunctionCalls } from './function-calls';
import type { References } from './references';
import type { PaneState } from './services/pane-state';

/** What the members of every class can use while a batch runs. */
export interface Session {
  readonly model: WorkbookModel;
  readonly quirks: Quirks;
  /** Those of the Excel version that is simulated now. */
  readonly requirements: Requirements;
  readonly references: References;
  readonly events: EventSources;
  readonly drafts: DraftConditionalFormats;
  readonly calls: FunctionCalls;
  readonly pane: PaneState;
}
