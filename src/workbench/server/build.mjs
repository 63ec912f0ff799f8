import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const require = createRequire(import.meta.url);

/**
 * Builds the add-in and the workbench, and again whenever a source file changes.
 *
 * @param {'development' | 'production'} mode
 * @param {(event: { seconds: number, again: boolean, problems: string }) => void} onBuilt called
 *   after each build; `problems` is empty when all went well
 * @returns {() => Promise<void>} stops watching
 */
export function buildAndWatch(mode, onBuilt) {
  const webpack = require('webpack');
  const configure = require(resolve('webpack.config.js'));
  const compiler = webpack(configure({}, { mode }));
  /** @type {number | undefined} undefined between builds */
  let started = Date.now();
  let again = false;
  compiler.hooks.watchRun.tap('start', () => {
    // Called for each of the two programs.
    started ??= Date.now();
  });
  const watching = compiler.watch({ aggregateTimeout: 200 }, (error, stats) => {
    const problems = error
      ? String(error.stack ?? error)
      : stats?.hasErrors()
        ? stats.toString({ all: false, errors: true, colors: Boolean(process.stdout.isTTY) })
        : '';
    const seconds = (Date.now() - (started ?? Date.now())) / 1000;
    started = undefined;
    onBuilt({ seconds, again, problems });
    again = true;
  });
  return () =>
    new Promise((done) => {
      watching.close(() => done());
    });
}
