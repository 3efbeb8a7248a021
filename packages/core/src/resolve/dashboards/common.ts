import type { Widget } from '../../catalog/index.ts';

/** What every kind of widget has. */
export type Common = Omit<Extract<Widget, { kind: 'text' }>, 'kind' | 'text'>;
