import type { Snapshot } from '@sluice/core/snapshot';
import type { Context } from 'hono';

/** `GET /v1/snapshot/<dashboard>`: the snapshot under its hash as strong entity tag; an unchanged one is 304. */
export function snapshotResponse(c: Context, snapshot: Snapshot): Response {
  const tag = `"${snapshot.hash}"`;
  c.header('ETag', tag);
  c.header('Cache-Control', 'no-cache');
  if (isKnown(c.req.header('if-none-match'), tag)) return c.body(null, 304);
  return c.json(snapshot);
}

/** Whether `If-None-Match` names the tag; a weak form of it is the same snapshot. */
function isKnown(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  const tags = header.split(',').map((part) => part.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(tag);
}
