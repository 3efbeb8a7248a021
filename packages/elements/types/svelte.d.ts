// `import type {} from '@sluice/elements/svelte'` types the elements in markup of Svelte 5.
import type { HTMLAttributes } from 'svelte/elements';
import type { SluiceElements, SluiceEvents } from './generated/elements.js';

type Listeners<Names extends keyof SluiceEvents> = {
  [Name in Names as `on${Name}`]?: ((event: CustomEvent<SluiceEvents[Name]>) => void) | undefined;
};

/** The elements as markup takes them: properties, and events as `onsluice-…`. */
export type SvelteElements = {
  [Tag in keyof SluiceElements]: Omit<
    HTMLAttributes<SluiceElements[Tag]['element']>,
    keyof SluiceElements[Tag]['props']
  > &
    SluiceElements[Tag]['props'] &
    Listeners<SluiceElements[Tag]['events']>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends SvelteElements {}
}
