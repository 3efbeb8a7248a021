import type { actions } from './en/actions.ts';

/** Words that are needed only when something is taken away, asked for again or looked into, in one locale. */
export type ActionTexts = typeof actions;
