import type { Open } from '@sluice/elements';
import { snapshot } from '@sluice/engines/snapshot';
import { type InlineData, inlineData } from './inline.ts';

/** Opens a snapshot that stands in the page or at an address. */
export const openSnapshot: Open = async (src, element) => {
  const inline = inlineData(src, element);
  return snapshot(JSON.parse(inline ? inline.text : await fetchText(src)));
};

/** The text at an address; an error that names it where there is none. */
export async function fetchText(address: string): Promise<string> {
  if (address === '') throw new Error('There is no data: set src, or put a snapshot into the page.');
  const response = await fetch(address, { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${address} could not be read (${response.status}).`);
  return await response.text();
}

export { type InlineData, inlineData };
