import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type BrowserServer } from 'playwright-core';

const CACHE = resolve('node_modules/.cache/chromium');

/** No background traffic: the tests check that nothing leaves this machine. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/**
 * Every text is in one font that is part of the browser, so that reference pictures are the same on
 * all machines; the machine's own fonts are only used for scripts that font lacks.
 */
const fontConfig = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}-cache</cachedir>
  <match target="pattern">
    <edit name="family" mode="prepend_first" binding="strong"><string>Open Sans</string></edit>
  </match>
</fontconfig>
`;

/** Unpacks the browser that was installed from npm. */
async function unpack(): Promise<string> {
  mkdirSync(CACHE, { recursive: true });
  // Read by the package: where to unpack, and that the libraries missing from a minimal Linux are
  // needed.
  process.env['TMPDIR'] = CACHE;
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs20.x';
  const { default: packed } = await import('@sparticuz/chromium');
  const path = await packed.executablePath();
  delete process.env['TMPDIR'];
  delete process.env['AWS_LAMBDA_JS_RUNTIME'];
  writeFileSync(join(CACHE, 'fonts', 'fonts.conf'), fontConfig(join(CACHE, 'fonts')));
  process.env['FONTCONFIG_PATH'] = join(CACHE, 'fonts');
  return path;
}

async function launch(): Promise<BrowserServer> {
  if (!process.env['CHROME_PATH'] && process.platform === 'linux' && process.arch === 'x64') {
    process.env['CHROME_PATH'] = await unpack();
  }
  const path = process.env['CHROME_PATH'];
  if (path) {
    if (!existsSync(path)) throw new Error(`CHROME_PATH names no file: ${path}`);
    return chromium.launchServer({ executablePath: path, args: QUIET });
  }
  for (const channel of ['chrome', 'msedge', 'chromium']) {
    try {
      return await chromium.launchServer({ channel, args: QUIET });
    } catch {
      // Not installed: try the next one.
    }
  }
  throw new Error('Browser tests need Chrome, Edge or Chromium: install one or set CHROME_PATH.');
}

let server: BrowserServer | undefined;

/**
 * Starts one browser for all tests and stores its address in the environment of their processes:
 * `CHROME_PATH` if set; on Linux x64 the one from npm; elsewhere an installed Chrome or Edge.
 */
export async function startBrowser(): Promise<void> {
  server = await launch();
  process.env['BROWSER'] = server.wsEndpoint();
}

export const stopBrowser = async () => server?.close();
