import type { Quirks } from '../quirks';
import type { AddIn } from '../manifest/load-addin';
import type { CustomFunctions } from '../model/custom-functions';
import type { WorkbookModel } from '../model/workbook-model';
import type { ActionOutcome } from '../protocol/channel';
import type { Host } from '../protocol/host';
import { createHost } from '../protocol/host';
import type { Pane } from '../protocol/pane';
import { openPane } from '../protocol/pane';
import type { RequestRecord } from '../protocol/request-log';

export interface DocumentOptions {
  readonly addIn: AddIn;
  readonly model: WorkbookModel;
  readonly functions: CustomFunctions;
  readonly quirks: Quirks;
  readonly locale: string;
  /** The container of the add-in's page. */
  readonly container: HTMLElement;
  readonly onRequest: (request: RequestRecord) => void;
  readonly onPane: (isVisible: boolean) => void;
}

/**
 * An open workbook with its running add-in: as Excel runs one instance of an add-in per document,
 * each has its own host, pane and request log.
 */
export interface OpenDocument {
  readonly host: Host;
  readonly pane: Pane;
  invokeAction(name: string): Promise<ActionOutcome>;
  showPane(isVisible: boolean): void;
  close(): void;
}

export function openDocument(options: DocumentOptions): OpenDocument {
  const { addIn, model, functions, quirks, locale, container } = options;
  const host = createHost({ model, functions, quirks, descriptions: addIn.functions });
  host.onRequest(options.onRequest);
  host.pane.onChange(options.onPane);
  const pane = openPane({
    host,
    container,
    url: addIn.served(addIn.manifest.paneUrl),
    title: addIn.manifest.displayName,
    locale,
  });
  pane.frame.id = 'pane';
  return {
    host,
    pane,
    invokeAction: (name) => pane.invokeAction(name),
    showPane: (isVisible) => host.pane.set(isVisible ? 'Visible' : 'Background'),
    close: () => {
      pane.close();
      host.dispose();
    },
  };
}
