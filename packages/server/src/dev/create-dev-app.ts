import { Hono } from 'hono';
import { type Backing, createRoutes } from '../routes/create-routes.ts';
import { guardFault } from './guard.ts';
import type { Live } from './live.ts';
import { liveStream } from './live-stream.ts';

/** A file of the page, held in memory: the server has no folder it could be led out of. */
export interface PageFile {
  readonly type: string;
  readonly body: string | Uint8Array;
}

export interface DevAppOptions extends Backing {
  /** A page's file by its exact path, such as `/` or `/sluice.js`; null: there is none. */
  readonly file: (path: string) => PageFile | null;
  readonly live: Live;
  readonly hosts: () => ReadonlySet<string>;
  readonly ended: AbortSignal;
}

/** The policy every page is served under; elements work without anything more. */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** The development server: the routes of `createRoutes`, the page's files and `/__live`, to this machine's pages only. */
export function createDevApp(options: DevAppOptions): Hono {
  const app = new Hono({ strict: true });
  app.use('*', async (c, next) => {
    const fault = guardFault(c.req.raw.headers, options.hosts());
    if (fault !== null) return c.text(`Refused: this ${fault} is not the page's own.`, 403);
    await next();
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Referrer-Policy', 'no-referrer');
    c.header('Cross-Origin-Resource-Policy', 'same-origin');
    return undefined;
  });
  app.get('/__live', (c) => liveStream(c, options.live, options.ended));
  app.get('*', async (c, next) => {
    const file = options.file(new URL(c.req.url).pathname);
    if (!file) return await next();
    c.header('Content-Type', file.type);
    c.header('Cache-Control', 'no-cache');
    c.header('Content-Security-Policy', pagePolicy);
    return c.body(typeof file.body === 'string' ? file.body : new Uint8Array(file.body));
  });
  app.route('/', createRoutes(options));
  return app;
}
