import type { RequestRecord } from '../protocol/request-log';
import { element } from './dom';
import { bytesText } from './words';

/** Number shown; the test hook has all of them. */
const SHOWN = 200;

/** The add-in's requests, newest first. */
export function createRequestList(): {
  readonly root: HTMLElement;
  add(request: RequestRecord): void;
  clear(): void;
} {
  const body = element('tbody');
  const heading = (text: string) => element('th', { scope: 'col' }, text);
  const root = element(
    'table',
    { class: 'requests' },
    element('caption', {}, 'Requests of the add-in'),
    element(
      'thead',
      {},
      element('tr', {}, ...['No.', 'Kind', 'Actions', 'Size', 'Answer'].map(heading)),
    ),
    body,
  );
  return {
    root,
    add({ number, actions, bytes, writes, error }) {
      const cells = [
        number,
        writes ? 'write' : 'read',
        actions,
        bytesText(bytes),
        error ?? 'done',
      ].map((text) => element('td', {}, String(text)));
      body.prepend(element('tr', { class: error ? 'failed' : undefined }, ...cells));
      while (body.rows.length > SHOWN) body.lastElementChild?.remove();
    },
    clear: () => body.replaceChildren(),
  };
}
