import { type DiagnosticCode, diagnosticTable } from '../codes.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Params, Text, Texts } from '../row.ts';

/** The texts of a diagnostic in one language. */
export interface Description {
  readonly message: string;
  readonly why: string;
  readonly help: string;
}

/** The texts of every code in one language; a missing code falls back to English. */
export type DiagnosticTexts = { readonly [C in DiagnosticCode]?: Texts<Params> };

export type DiagnosticLocale = 'en';

const locales: { readonly [L in DiagnosticLocale]: DiagnosticTexts } = { en: {} };

/** The message, the reason and what to do about a diagnostic, in `locale` (English where it has no text). */
export function describe(diagnostic: Diagnostic, locale: DiagnosticLocale = 'en'): Description {
  const texts: Texts<Params> = locales[locale][diagnostic.code] ?? englishTexts(diagnostic.code);
  const params: Params = diagnostic.params;
  return { message: spell(texts.message, params), why: spell(texts.why, params), help: spell(texts.help, params) };
}

function englishTexts(code: DiagnosticCode): Texts<Params> {
  return diagnosticTable[code] as Texts<Params>;
}

function spell(text: Text<Params>, params: Params): string {
  return typeof text === 'string' ? text : text(params);
}
