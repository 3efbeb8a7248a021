import { type ExplainTexts, english } from './english.ts';

export { type ExplainTexts, english };

/** The words of explanations of a locale, loaded when they are first asked for; English for all but `zh-CN` and `zh-TW`. */
export async function explainTexts(locale: string): Promise<ExplainTexts> {
  if (locale === 'zh-CN') return (await import('./zh-cn.ts')).zhCN;
  return locale === 'zh-TW' ? (await import('./zh-tw.ts')).zhTW : english;
}
