const { resolve } = require('node:path');
const { TestEnvironment } = require('jest-environment-node');

const FOLDERS = {
  addin: resolve('dist/addin'),
  workbench: resolve('dist/workbench'),
  officeJs: resolve('node_modules/@microsoft/office-js/dist'),
  also: { 'second-addin': resolve('test/fixtures/second-addin') },
};

/** The connection to the browser, two web servers, and the pages that no test uses now. */
async function start() {
  const { chromium } = require('playwright-core');
  const { serve } = await import('../../src/workbench/server/serve.mjs');
  const browser = await chromium.connect(process.env['BROWSER'] ?? '');
  const server = await serve({ port: 0, ...FOLDERS });
  const other = await serve({ port: 0, ...FOLDERS });
  return { browser, server, other, free: [] };
}

let started;

/** What all test files of a worker share, outside Jest's sandbox: it takes seconds to make. */
class BrowserEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.browsing = () => (started ??= start());
  }
}

/** For a run that has no workers: what is still open would keep it from ending. */
async function stop() {
  const { browser, server, other } = (await started) ?? {};
  await browser?.close();
  await Promise.all([server?.close(), other?.close()]);
}

module.exports = Object.assign(BrowserEnvironment, { stop });
