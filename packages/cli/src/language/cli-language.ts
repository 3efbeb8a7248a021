import type { Texts } from '@sluice/charts';
import type { DiagnosticLanguage, DiagnosticLocale } from '@sluice/core/diagnostic';
import type { CommanderWords } from './commander-words.ts';
import type { CliWords } from './en.table.ts';

/** The language of one run: the words of the command line, of diagnostics and of numbers and charts. */
export interface CliLanguage {
  readonly locale: DiagnosticLocale;
  readonly words: CliWords;
  readonly diagnostics: DiagnosticLanguage;
  readonly charts: Texts;
  /** Helps: English to the language; a text that is not there stays English. */
  readonly help: Readonly<Record<string, string>>;
  /** The words of the parser of the command line; null where its own English ones stand. */
  readonly commander: CommanderWords | null;
}
