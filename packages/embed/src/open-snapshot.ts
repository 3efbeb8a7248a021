import type { Engine } from '@sluice/core/query';
import type { Open } from '@sluice/elements';
import { type InlineData, inlineData } from './inline.ts';
import { saying } from './saying.ts';

/** Opens snapshots that stand in the page or at an address, by an engine for their JSON. */
export const openBy =
  (read: (json: unknown) => Engine): Open =>
  async (src, element, before) => {
    const inline = inlineData(src, element);
    const text = inline ? inline.text : await fetchText(src, before !== undefined);
    try {
      const json: unknown = JSON.parse(text);
      const hash = before && (await before.describe({ brief: true })).hash;
      return before && hash !== undefined && hash === hashOf(json) ? before : read(json);
    } catch (error) {
      throw (await import('./words/not-a-snapshot.ts')).notASnapshot(error, { src, text }, saying);
    }
  };

function hashOf(json: unknown): unknown {
  return typeof json === 'object' && json !== null ? Reflect.get(json, 'hash') : undefined;
}

/** The text at an address; an error that names it where there is none. `isAgain`: the browser asks with its entity tag. */
export async function fetchText(address: string, isAgain = false): Promise<string> {
  if (address === '')
    throw saying(
      new Error('There is no data: set src or engine, or put a snapshot into the page.'),
      ({ noData }) => noData,
    );
  return await (await fetched(address, address, isAgain ? 'no-cache' : 'default')).text();
}

/** What an address of the page's own origin answers; an error that calls it `name` where it answers nothing. */
export async function fetched(address: string, name: string, cache?: RequestCache): Promise<Response> {
  const response = await fetch(address, { credentials: 'same-origin', cache }).catch(() => null);
  if (response?.ok) return response;
  const status = response?.status ?? null;
  const error = new Error(`${name} could not be read (${status ?? 'no answer'}).`);
  throw saying(error, (words) => words.unread(name, status));
}

export { type InlineData, inlineData };
