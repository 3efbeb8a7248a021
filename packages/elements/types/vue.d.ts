// `import type {} from '@sluice/elements/vue'` types the elements in templates of Vue 3.
import type { HTMLAttributes, PublicProps } from 'vue';
import type { SluiceElements, SluiceEvents } from './generated/elements.js';

type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Camel<Rest>}`
  : Capitalize<Name>;

type Listeners<Names extends keyof SluiceEvents> = {
  [Name in Names as `on${Camel<Name>}`]?: ((event: CustomEvent<SluiceEvents[Name]>) => void) | undefined;
};

/** The elements as templates take them: properties, and events as `@sluice-…`. */
export type VueElements = {
  [Tag in keyof SluiceElements]: new () => SluiceElements[Tag]['element'] & {
    $props: SluiceElements[Tag]['props'] & Listeners<SluiceElements[Tag]['events']> & HTMLAttributes & PublicProps;
  };
};

declare module 'vue' {
  interface GlobalComponents extends VueElements {}
}
