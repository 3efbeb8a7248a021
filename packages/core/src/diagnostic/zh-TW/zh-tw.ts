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

const severity = { error: '錯誤', warning: '警告', info: '說明' } as const;
const severities = ['error', 'warning', 'info'] as const;

/** Diagnostics in traditional Chinese as written in Taiwan, in the words of docs/glossary.zh-TW.md. */
export const zhTw: DiagnosticLanguage = {
  locale: 'zh-TW',
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
  frame: { severity, colon: '：', see: '另見：', why: '原因：', help: '處理：', totals, note: phrase },
};

function totals(counts: Readonly<Record<Severity, number>>): string {
  const parts = severities.filter((each) => counts[each] > 0).map((each) => `${counts[each]} 個${severity[each]}`);
  return parts.length === 0 ? '沒有錯誤。' : `${parts.join('，')}。`;
}
