import { transformSync } from 'esbuild';
import { startHost, type Harness } from '../contract/harness';

/** One of Microsoft's snippets for Script Lab: a page with buttons, and what they do. */
export interface Snippet {
  readonly id: string;
  readonly html: string;
  /** TypeScript. */
  readonly script: string;
}

/** Failures that name what the workbench does not play. */
export const NAMED: ReadonlySet<string> = new Set(['ApiNotFound', 'NotImplemented']);

/** What a button's press ended with, unless with success. */
interface Failure {
  readonly button: string;
  /** `ApiNotFound`, `InvalidArgument`, or the name of a JavaScript error. */
  readonly code: string;
  readonly message: string;
  /** `Range.merge`, where it is known. */
  readonly location: string;
}

/** Long enough for a snippet that waits for a second, or for events. */
const PATIENCE = 8_000;

/**
 * Presses the buttons of a snippet from top to bottom in a new workbook, "setup" first. One that
 * fails is tried once more in a workbook where only "setup" was pressed: buttons may undo what the
 * next one needs.
 *
 * @returns the failures, up to the first that is named; none if all ran to their end
 */
export async function playedSnippet(snippet: Snippet): Promise<readonly Failure[]> {
  const together = await pressed(snippet, () => true);
  // What follows from something that the workbench does not play says nothing more.
  const known = together.findIndex(({ code }) => NAMED.has(code));
  if (known >= 0 || together.length === 0) return together.slice(0, known + 1);
  const alone: Failure[] = [];
  for (const button of new Set(together.map((failure) => failure.button))) {
    const again = await pressed(snippet, (id) => id === 'setup' || id === button);
    alone.push(...again.filter((failure) => failure.button === button));
  }
  return alone;
}

async function pressed(
  { html, script }: Snippet,
  presses: (button: string) => boolean,
): Promise<Failure[]> {
  const host = await startHost({ quirks: { excel: '365', blanks: null } });
  const failures: Failure[] = [];
  let button = 'load';
  const note = (error: unknown) => {
    const { code, name, message, debugInfo } = Object(error) as Partial<OfficeExtension.Error>;
    const location = debugInfo?.errorLocation ?? '';
    failures.push({
      button,
      code: code ?? name ?? 'Error',
      message: message ?? `${error}`,
      location,
    });
  };
  // jsdom leaves these to Node.
  process.on('unhandledRejection', note);
  try {
    const busy = playground(host, html, note);
    const { code } = transformSync(script, { loader: 'ts', target: 'es2020' });
    await attempt(() => host.window.eval(code) as unknown, note);
    const ids = [...host.window.document.querySelectorAll('button')].map(({ id }) => id);
    const order = ids.includes('setup') ? ['setup', ...ids.filter((id) => id !== 'setup')] : ids;
    for (const id of order.filter((each) => each !== '' && presses(each))) {
      button = id;
      host.window.document.getElementById(id)?.click();
      await busy();
      await host.settled();
    }
  } finally {
    process.off('unhandledRejection', note);
    host.close();
  }
  return failures;
}

async function attempt(run: () => unknown, note: (error: unknown) => void): Promise<void> {
  try {
    await run();
  } catch (error) {
    note(error);
  }
}

/** Sets the page up, and returns what resolves when all that was started with Excel has ended. */
function playground(
  { window, Excel }: Harness,
  html: string,
  note: (error: unknown) => void,
): () => Promise<void> {
  window.document.body.innerHTML = html;
  let running = 0;
  const run = Excel.run.bind(Excel) as (...args: unknown[]) => Promise<unknown>;
  Object.assign(Excel, {
    run: (...args: unknown[]) => {
      running += 1;
      return run(...args).finally(() => (running -= 1));
    },
  });
  const report = (error: unknown) => {
    if (typeof error === 'object' && error !== null) note(error);
  };
  Object.assign(window.console, { log: () => undefined, error: report });
  window.addEventListener('error', ({ error }) => note(error));
  return async () => {
    const late = Date.now() + PATIENCE;
    let quiet = 0;
    while (quiet < 3 && Date.now() < late) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      quiet = running > 0 ? 0 : quiet + 1;
    }
    if (running > 0) note({ code: 'NoAnswer', message: 'Excel.run has not ended.' });
    running = 0;
  };
}
