import type { Engine } from '@sluice/core/query';
import type { Snapshot } from '@sluice/core/snapshot';
import { Hono } from 'hono';
import { answer } from './answer.ts';
import { refuse } from './fault.ts';
import { snapshotResponse } from './snapshot.ts';

/** What the routes answer from; asked anew by each request, so that it can be swapped whole. */
export interface Backing {
  /** null: nothing has been compiled without errors yet. */
  readonly engine: () => Engine | null;
  /** The snapshot of a dashboard; null: there is no such dashboard. */
  readonly snapshot: (dashboard: string) => Promise<Snapshot | null>;
  /** Told of every failure of ours; the client only learns that there was one. */
  readonly onFault?: (error: Error) => void;
}

/**
 * `POST /v1/answer`, `GET /v1/snapshot/<dashboard>` and `GET /v1/describe` of one engine. Every answer is JSON under
 * `nosniff`; other paths and methods are 404.
 */
export function createRoutes({ engine, snapshot, onFault }: Backing): Hono {
  const routes = new Hono({ strict: true });
  routes.use('/v1/*', async (c, next) => {
    await next();
    c.header('X-Content-Type-Options', 'nosniff');
  });
  routes.post('/v1/answer', async (c) => {
    const current = engine();
    return current
      ? await answer(c, current)
      : refuse(c, 503, 'not-ready', 'The file has errors and no good state yet.');
  });
  routes.get('/v1/describe', async (c) => {
    const current = engine();
    if (!current) return refuse(c, 503, 'not-ready', 'The file has errors and no good state yet.');
    c.header('Cache-Control', 'no-store');
    return c.json(await current.describe());
  });
  routes.get('/v1/snapshot/:dashboard', async (c) => {
    const found = await snapshot(c.req.param('dashboard'));
    return found
      ? snapshotResponse(c, found)
      : refuse(c, 404, 'unknown-dashboard', 'There is no dashboard of that name.');
  });
  routes.notFound((c) => refuse(c, 404, 'not-found', 'There is nothing here.'));
  routes.onError((error, c) => {
    onFault?.(error);
    return refuse(c, 500, 'internal', 'The server failed to answer; its log says why.');
  });
  return routes;
}
