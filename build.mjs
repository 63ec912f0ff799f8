/**
 * `npm run build`: the add-in and the workbench at the same time, each in its own process.
 * Arguments are passed on to webpack.
 *
 *     npm run build -- --env host=https://sdg.example.org
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';

const webpack = createRequire(import.meta.url).resolve('webpack/bin/webpack.js');
const given = process.argv.slice(2);

/** @param {string} name */
const build = (name) =>
  new Promise((resolve) => {
    const args = [webpack, '--mode', 'production', '--config-name', name, ...given];
    spawn(process.execPath, args, { stdio: 'inherit' }).on('exit', (code) => resolve(code ?? 1));
  });

const codes = await Promise.all(['addin', 'workbench'].map(build));
process.exitCode = Math.max(...codes);
