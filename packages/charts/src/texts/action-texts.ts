import type { actions } from './en/actions.ts';

/** Words that are needed only when something is taken away or asked for again, in one locale. */
export type ActionTexts = typeof actions;
