import { figures } from './en/figures.ts';
import { widgets } from './en/widgets.ts';

/** The English texts, and the shape every locale must have. */
export const en = { locale: 'en', ...figures, ...widgets };

/** All words of charts and elements in one locale. */
export type Texts = typeof en;
