import type { ActionOutcome } from './channel';
import { createChannel } from './channel';
import type { Host } from './host';

export interface PaneOptions {
  readonly host: Host;
  /** The container of the pane. */
  readonly container: HTMLElement;
  /** The address of the add-in's page, on this page's own host name. */
  readonly url: string;
  /** Title for screen readers, from the manifest. */
  readonly title: string;
  /** `ar-SA` */
  readonly locale: string;
  /** Whether the pane is visible from the start; if not, it runs in the background. */
  readonly isVisible?: boolean;
}

export interface Pane {
  readonly frame: HTMLIFrameElement;
  /** Runs the function of a ribbon button. */
  invokeAction(id: string): Promise<ActionOutcome>;
  close(): void;
}

let count = 0;

/**
 * Opens an add-in's page as Excel opens a task pane. `host.pane` decides whether it is visible: the
 * add-in may change that too.
 */
export function openPane(options: PaneOptions): Pane {
  const { host, container, url, title, locale, isVisible = true } = options;
  const origin = new URL(url, location.href).origin;
  const frame = document.createElement('iframe');
  const channel = createChannel({
    host,
    locale,
    isVisible,
    origin: location.origin,
    conversation: `workbench-${Date.now().toString(36)}-${++count}`,
    documentUrl: `${location.origin}/${encodeURIComponent(host.model.snapshot().name)}`,
    post: (message) => frame.contentWindow?.postMessage(message, origin),
  });
  const receive = (event: MessageEvent) => {
    if (event.source === frame.contentWindow && typeof event.data === 'string') {
      channel.receive(event.data);
    }
  };
  addEventListener('message', receive);
  frame.title = title;
  // The client reads the name while its page loads, so it must be set before the address.
  frame.name = channel.windowName;
  frame.src = url;
  host.pane.set(isVisible ? 'Visible' : 'Background');
  container.append(frame);
  return {
    frame,
    invokeAction: channel.invokeAction,
    close: () => {
      removeEventListener('message', receive);
      channel.close();
      frame.remove();
    },
  };
}
