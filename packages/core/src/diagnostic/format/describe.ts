import { diagnosticTable } from '../codes.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { DiagnosticLanguage } from '../language/diagnostic-language.ts';
import { english } from '../language/english.ts';
import type { Params, Text, Texts } from '../row.ts';

/** The texts of a diagnostic in one language. */
export interface Description {
  readonly message: string;
  readonly why: string;
  readonly help: string;
}

/** The message, the reason and what to do about a diagnostic, in a language loaded by `diagnosticLanguage`; else English. */
export function describe(diagnostic: Diagnostic, language: DiagnosticLanguage = english): Description {
  const texts = (language.texts[diagnostic.code] ?? diagnosticTable[diagnostic.code]) as Texts<Params>;
  const params: Params = diagnostic.params;
  return { message: spell(texts.message, params), why: spell(texts.why, params), help: spell(texts.help, params) };
}

function spell(text: Text<Params>, params: Params): string {
  return typeof text === 'string' ? text : text(params);
}
