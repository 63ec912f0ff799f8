/** Serves the add-in's files alone, as a web server on the internet does. */
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { readBelow, segments } from './files.mjs';
import { addinHeaders, contentType } from './headers.mjs';
import { listen, responder } from './respond.mjs';

/**
 * @param {object} options
 * @param {string} options.folder the add-in's build
 * @param {number} options.port 0 takes any free one
 * @param {string} [options.host] the addresses that it answers to; usually this machine's only
 * @param {{ cert: Buffer, key: Buffer }} [options.certificate] for https
 * @param {(files: import('node:http').RequestListener) => import('node:http').RequestListener} [options.around]
 *   answers some requests itself
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>} rejects with the
 *   system's error (`code: 'EADDRINUSE'`) when the port is taken
 */
export async function serveAddin({
  folder,
  port,
  host = '127.0.0.1',
  certificate,
  around = (files) => files,
}) {
  const answer = around(
    responder(async (_request, path) => {
      const names = segments(path);
      if (!names) return { status: 400 };
      const file = await readBelow(folder, names);
      if (!file) return { status: 404 };
      const headers = addinHeaders(names);
      return { status: 200, type: contentType(file.path), body: file.bytes, headers };
    }),
  );
  const server = certificate ? createSecureServer(certificate, answer) : createServer(answer);
  const { port: taken, close } = await listen(server, port, host);
  return { url: `http${certificate ? 's' : ''}://localhost:${taken}/`, port: taken, close };
}
