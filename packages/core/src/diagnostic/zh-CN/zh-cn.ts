import type { DiagnosticLanguage } from '../language/diagnostic-language.ts';
import type { Severity } from '../row.ts';
import { attributionTexts } from './attribution.texts.ts';
import { dataTexts } from './data.texts.ts';
import { segmentTexts } from './further/segment.texts.ts';
import { studyTexts } from './further/study.texts.ts';
import { parseTexts } from './parse.texts.ts';
import { phrase } from './phrases.ts';
import { presetTexts } from './preset.texts.ts';
import { queryTexts } from './query.texts.ts';
import { resolveTexts } from './resolve.texts.ts';
import { scoreTexts } from './score.texts.ts';
import { snapshotTexts } from './snapshot.texts.ts';
import { validateTexts } from './validate.texts.ts';

const severity = { error: '错误', warning: '警告', info: '说明' } as const;
const severities = ['error', 'warning', 'info'] as const;

/** Diagnostics in simplified Chinese, in the words of docs/glossary.zh-CN.md. */
export const zhCn: DiagnosticLanguage = {
  locale: 'zh-CN',
  texts: {
    ...parseTexts,
    ...validateTexts,
    ...resolveTexts,
    ...scoreTexts,
    ...attributionTexts,
    ...presetTexts,
    ...studyTexts,
    ...segmentTexts,
    ...dataTexts,
    ...queryTexts,
    ...snapshotTexts,
  },
  frame: { severity, colon: '：', see: '另见：', why: '原因：', help: '处理：', totals, note: phrase },
};

function totals(counts: Readonly<Record<Severity, number>>): string {
  const parts = severities.filter((each) => counts[each] > 0).map((each) => `${counts[each]} 个${severity[each]}`);
  return parts.length === 0 ? '没有错误。' : `${parts.join('，')}。`;
}
