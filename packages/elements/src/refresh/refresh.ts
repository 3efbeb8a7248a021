import { Refresher } from './refresher.ts';
import { type Renewable, renew } from './renew.ts';

export type { Refresher } from './refresher.ts';

/** What asks for an element again; loaded with the first refresh. */
export function refresherOf(element: Element, renewable: Renewable): Refresher {
  return new Refresher(element, () => renew(renewable));
}
