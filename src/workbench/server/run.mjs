import { spawn } from 'node:child_process';

const isWindows = process.platform === 'win32';

/**
 * Runs a program in this terminal, and lets this one do its work meanwhile.
 *
 * @param {string} command
 * @param {readonly string[]} words
 * @returns {Promise<boolean>} whether it was there and ended well
 */
export const run = (command, words) =>
  new Promise((resolve) => {
    // Programs of npm are scripts on Windows, which only its shell runs; that splits at spaces.
    const quoted = isWindows ? words.map((word) => (/\s/.test(word) ? `"${word}"` : word)) : words;
    spawn(command, quoted, { stdio: 'inherit', shell: isWindows })
      .on('error', () => resolve(false))
      .on('exit', (code) => resolve(code === 0));
  });
