import type { EngineError } from '@sluice/core/query';
import type { SaidLocale } from '@sluice/elements';
import type { FailureWords } from './words/failure-words.ts';

/** An error with diagnostics that can say itself in the language of its reader; `spell` is given what the first says. */
export function sayingDiagnostics<E extends EngineError>(
  error: E,
  spell?: (message: string, words: FailureWords) => string,
): E {
  const say = async (locale: SaidLocale) => (await import('./words/said-diagnostic.ts')).said(error, locale, spell);
  return Object.assign(error, { say });
}
