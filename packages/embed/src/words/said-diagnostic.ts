import { describe } from '@sluice/core/diagnostic';
import { diagnosticLanguage } from '@sluice/core/languages';
import type { EngineError } from '@sluice/core/query';
import type { SaidLocale } from '@sluice/elements';
import { type FailureWords, failureWords } from './failure-words.ts';

/** What the first diagnostic of an error says in a language, which is loaded alone. */
export async function said(
  { diagnostics: [first], message }: EngineError,
  locale: SaidLocale,
  spell = (text: string, _words: FailureWords): string => text,
): Promise<string> {
  return first ? spell(describe(first, await diagnosticLanguage(locale)).message, failureWords[locale]) : message;
}
