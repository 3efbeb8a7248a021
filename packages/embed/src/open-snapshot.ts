import type { Engine } from '@sluice/core/query';
import type { Open } from '@sluice/elements';
import { type InlineData, inlineData } from './inline.ts';

/** Opens snapshots that stand in the page or at an address, by an engine for their JSON. */
export const openBy =
  (read: (json: unknown) => Engine): Open =>
  async (src, element, before) => {
    const inline = inlineData(src, element);
    const json: unknown = JSON.parse(inline ? inline.text : await fetchText(src, before !== undefined));
    const hash = before && (await before.describe({ brief: true })).hash;
    return before && hash !== undefined && hash === hashOf(json) ? before : read(json);
  };

function hashOf(json: unknown): unknown {
  return typeof json === 'object' && json !== null ? Reflect.get(json, 'hash') : undefined;
}

/** The text at an address; an error that names it where there is none. `isAgain`: the browser asks with its entity tag. */
export async function fetchText(address: string, isAgain = false): Promise<string> {
  if (address === '') throw new Error('There is no data: set src, or put a snapshot into the page.');
  const response = await fetch(address, { credentials: 'same-origin', cache: isAgain ? 'no-cache' : 'default' });
  if (!response.ok) throw new Error(`${address} could not be read (${response.status}).`);
  return await response.text();
}

export { type InlineData, inlineData };
