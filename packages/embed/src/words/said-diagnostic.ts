import { describe } from '@sluice/core/diagnostic';
import { diagnosticLanguage } from '@sluice/core/languages';
import { type EngineError, isTable, type Unanswered } from '@sluice/core/query';
import type { Table } from '@sluice/core/table';
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

/** The answers, those that are none with their diagnostics in the words of a locale. */
export async function saidAnswers(
  answers: readonly (Table | Unanswered)[],
  locale: string,
): Promise<(Table | Unanswered)[]> {
  const language = await diagnosticLanguage(locale);
  return answers.map((answer) =>
    isTable(answer) || answer.texts
      ? answer
      : { ...answer, texts: answer.diagnostics.map((each) => describe(each, language)) },
  );
}
