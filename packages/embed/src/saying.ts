import type { SaidLocale } from '@sluice/elements';
import type { FailureWords } from './words/failure-words.ts';

/** An error that can say itself in the language of its reader; the words are loaded then. */
export function saying<E extends Error>(error: E, spell: (words: FailureWords) => string): E {
  const say = async (locale: SaidLocale) => spell((await import('./words/failure-words.ts')).failureWords[locale]);
  return Object.assign(error, { say });
}
