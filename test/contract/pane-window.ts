import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type * as Jsdom from 'jsdom';
import type { DOMWindow } from 'jsdom';
import { loadOnce } from './load-once';

const jsdom = loadOnce<typeof Jsdom>(require.resolve('jsdom'));
const { JSDOM, VirtualConsole } = jsdom;
/** The installed declarations describe a later jsdom, which loads scripts differently. */
type Loader = new () => { fetch(url: string): Promise<Buffer> | null };
const { ResourceLoader } = jsdom as unknown as { readonly ResourceLoader: Loader };

/**
 * The client compares addresses several times for every message. jsdom's library looks up each
 * letter of their hosts in Unicode's table of domain names, up to a sixth of a test's time.
 */
const domains = loadOnce<Domains>(require.resolve('tr46'));
const { toASCII } = domains;
domains.toASCII = (domain, options) => (domain === 'localhost' ? domain : toASCII(domain, options));
interface Domains {
  toASCII(domain: string, options: object): string | null;
}

/** The client waits, mostly to collect answers of functions: its clock goes faster here. */
const FASTER = 10;

const OFFICE_JS = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
export const PANE_ORIGIN = 'https://localhost:3000';
const SCRIPT = `${PANE_ORIGIN}/office-js/office.debug.js`;

/** Office.js and what it loads itself come from the package; nothing else can be loaded. */
class PackageLoader extends ResourceLoader {
  override fetch(url: string) {
    const { origin, pathname } = new URL(url);
    if (origin !== PANE_ORIGIN || !pathname.startsWith('/office-js/')) return null;
    const file = join(OFFICE_JS, pathname.slice('/office-js/'.length));
    const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
    return Promise.resolve(Buffer.from(text));
  }
}

export interface PaneWindow {
  readonly window: DOMWindow;
  close(): void;
}

/**
 * A window that the real, unmodified Office.js client takes for a task pane of Excel on the web.
 * jsdom's own `postMessage` gives neither the origin nor the source of a message, which the client
 * checks; so the window's parent is simulated here.
 */
export async function openPaneWindow(
  name: string,
  receive: (message: string) => void,
  /** Receives a function that sends the pane a message from its host. */
  connect: (deliver: (message: string) => void) => void,
): Promise<PaneWindow> {
  const parent = { postMessage: (message: string) => setTimeout(() => receive(message), 0) };
  const virtualConsole = new VirtualConsole();
  virtualConsole.on('jsdomError', (error) => console.error(error));
  const dom = new JSDOM(
    `<!doctype html><html><head><script src="${SCRIPT}"></script></head><body></body></html>`,
    {
      url: `${PANE_ORIGIN}/taskpane.html`,
      runScripts: 'dangerously',
      resources: new PackageLoader() as unknown as 'usable',
      pretendToBeVisual: true,
      virtualConsole,
      beforeParse: (window) => {
        window.name = name;
        const { setTimeout } = window;
        window.setTimeout = ((run: () => void, after = 0) =>
          setTimeout(run, after / FASTER)) as typeof setTimeout;
        Object.defineProperty(window, 'parent', { value: parent, configurable: true });
        // jsdom does not have this property; the client compares it with its host's name.
        Object.defineProperty(window.document, 'domain', { value: 'localhost' });
      },
    },
  );
  const { window } = dom;
  connect((message) => {
    const event = new window.MessageEvent('message', { data: message, origin: PANE_ORIGIN });
    Object.defineProperty(event, 'source', { value: parent });
    window.dispatchEvent(event);
  });
  await new Promise((resolve) => window.addEventListener('load', resolve));
  await (window['Office'] as typeof Office).onReady();
  return { window, close: () => window.close() };
}
