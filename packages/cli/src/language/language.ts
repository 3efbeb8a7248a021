import { en as chartTexts, textsFor } from '@sluice/charts';
import { type DiagnosticLocale, english } from '@sluice/core/diagnostic';
import { diagnosticLanguage } from '@sluice/core/languages';
import type { Io } from '../console/io.ts';
import type { CliLanguage } from './cli-language.ts';
import { type CliWords, en } from './en.table.ts';

const inEnglish: CliLanguage = {
  locale: 'en',
  words: en,
  diagnostics: english,
  charts: chartTexts,
  help: {},
  commander: null,
};

/** Loads the words of a language, and of no other. */
export async function loadLanguage(locale: DiagnosticLocale): Promise<CliLanguage> {
  if (locale === 'en') return inEnglish;
  const [diagnostics, charts, own] = await Promise.all([
    diagnosticLanguage(locale),
    textsFor(locale),
    locale === 'zh-CN' ? simplified() : traditional(),
  ]);
  return { locale, diagnostics, charts, ...own };
}

/** The language a command speaks: the one of its Io, else English. */
export function languageOf(io: Io): CliLanguage {
  return io.language ?? inEnglish;
}

/** The words of the command line in the language of an Io. */
export function wordsOf(io: Io): CliWords {
  return languageOf(io).words;
}

type OwnTexts = Pick<CliLanguage, 'words' | 'help' | 'commander'>;

async function simplified(): Promise<OwnTexts> {
  const [words, help] = await Promise.all([import('./zh-cn.table.ts'), import('./help.zh-cn.table.ts')]);
  return { words: words.zhCn, help: help.zhCnHelp, commander: help.zhCnCommander };
}

async function traditional(): Promise<OwnTexts> {
  const [words, help] = await Promise.all([import('./zh-tw.table.ts'), import('./help.zh-tw.table.ts')]);
  return { words: words.zhTw, help: help.zhTwHelp, commander: help.zhTwCommander };
}
