// `import type {} from '@sluice/elements/react'` types the elements in JSX of React 19.
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { SluiceElements, SluiceEvents } from './generated/elements.js';

type Listeners<Names extends keyof SluiceEvents> = {
  [Name in Names as `on${Name}`]?: ((event: CustomEvent<SluiceEvents[Name]>) => void) | undefined;
};

type Native<Element> = DetailedHTMLProps<HTMLAttributes<Element>, Element>;

/** The elements as JSX takes them: properties, and events as `onsluice-…`. */
export type ReactElements = {
  [Tag in keyof SluiceElements]: Omit<Native<SluiceElements[Tag]['element']>, keyof SluiceElements[Tag]['props']> &
    SluiceElements[Tag]['props'] &
    Listeners<SluiceElements[Tag]['events']>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends ReactElements {}
  }
}
