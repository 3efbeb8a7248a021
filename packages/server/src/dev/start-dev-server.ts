import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';

export interface RunningServer {
  /** `http://127.0.0.1:<port>/`. */
  readonly url: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

/**
 * Listens on 127.0.0.1 alone. `ports` are tried in order; 0 takes any free one. Rejects with the system's error where
 * none is free.
 */
export async function startDevServer(app: Hono, ports: readonly number[]): Promise<RunningServer> {
  const server = createServer(getRequestListener(app.fetch));
  const [first = 0, ...others] = ports;
  await listen(first).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE' || others.length === 0) throw error;
    for (const port of others) {
      const failed = await listen(port).then(
        () => null,
        (next: NodeJS.ErrnoException) => next,
      );
      if (failed === null) return;
      if (failed.code !== 'EADDRINUSE') throw failed;
    }
    throw error;
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, port, close };

  function listen(port: number): Promise<void> {
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', reject);
        resolve();
      });
    });
  }

  function close(): Promise<void> {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  }
}
