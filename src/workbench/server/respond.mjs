/** Answers a request with a file: only to read, and not again what the browser has already. */
import { createHash } from 'node:crypto';

/**
 * @typedef {object} Answer
 * @property {number} status
 * @property {string | Buffer} [body] the status when left out
 * @property {string} [type]
 * @property {Readonly<Record<string, string>>} [headers]
 */

/**
 * @param {(request: import('node:http').IncomingMessage, path: string) => Promise<Answer>} find gets
 *   the address's path, still encoded
 * @returns {import('node:http').RequestListener}
 */
export const responder = (find) => async (request, response) => {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const answer = isRead
    ? await find(request, (request.url ?? '/').replace(/[?#].*$/s, ''))
    : { status: 405 };
  const body = answer.body ?? `${answer.status}\n`;
  // Asked for each time, but sent, and compiled by the browser, only after a build has changed it.
  const etag = `"${createHash('sha1').update(body).digest('base64url')}"`;
  const isKnown = answer.status === 200 && request.headers['if-none-match'] === etag;
  response.writeHead(isKnown ? 304 : answer.status, {
    'content-type': answer.type ?? 'text/plain; charset=utf-8',
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    ...(answer.status === 200 && { etag }),
    ...answer.headers,
  });
  response.end(request.method === 'HEAD' || isKnown ? undefined : body);
};

/**
 * @param {import('node:net').Server} server
 * @param {number} port 0 takes any free one
 * @param {string} host the addresses that it answers to
 * @returns {Promise<{ port: number, close: () => Promise<void> }>} rejects with the system's error
 *   (`code: 'EADDRINUSE'`) when the port is taken
 */
export async function listen(server, port, host) {
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(undefined));
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
