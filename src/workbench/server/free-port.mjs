import { serve } from './serve.mjs';

const TRIES = 20;

/**
 * Serves on the requested port, or on the next free one.
 *
 * @param {Parameters<typeof serve>[0]} options
 * @returns {ReturnType<typeof serve>} rejects when twenty ports in a row are taken
 */
export async function serveOnFreePort(options) {
  for (let port = options.port; ; port++) {
    try {
      return await serve({ ...options, port });
    } catch (error) {
      const taken = /** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE';
      if (!taken || port >= options.port + TRIES) throw error;
    }
  }
}
