import { DIAGNOSTIC_LOCALES, type DiagnosticLanguage, type DiagnosticLocale } from './diagnostic-language.ts';
import { english } from './english.ts';

const loaders: { readonly [L in DiagnosticLocale]: () => Promise<DiagnosticLanguage> } = {
  en: async () => english,
  'zh-CN': async () => (await import('../zh-CN/zh-cn.ts')).zhCn,
  'zh-TW': async () => (await import('../zh-TW/zh-tw.ts')).zhTw,
};

/** The language of a locale, loaded when it is asked for; English for one that diagnostics are not told in. */
export async function diagnosticLanguage(locale: string): Promise<DiagnosticLanguage> {
  const known = DIAGNOSTIC_LOCALES.find((each) => each === locale);
  return known === undefined ? english : await loaders[known]();
}
