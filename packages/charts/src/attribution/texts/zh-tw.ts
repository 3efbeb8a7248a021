import type { AttributionModel } from '@sluice/core/catalog';
import { han } from '../../texts/han.ts';
import type { AttributionTexts } from './en.ts';

const models: Readonly<Record<AttributionModel, string>> = {
  first: '首次',
  last: '末次',
  last_non_direct: '末次非直接',
  linear: '線性',
  time_decay: '時間衰減',
  position: '位置',
  w_shaped: 'W 形',
  full_path: '全路徑',
  markov: '馬可夫',
  shapley: '夏普利',
  custom: '自訂',
  participation: '參與',
};

/** Traditional Chinese words of attribution, by `docs/glossary.zh-TW.md`. */
export const zhTW: AttributionTexts = {
  kind: '各模型的歸因',
  model: (id) => models[id as AttributionModel] ?? id,
  measures: { conversions: '轉換', pipeline: '銷售管線', revenue: '營收', spend: '支出', profit: '利潤' },
  unattributed: '未歸因',
  total: '合計',
  head: '轉換歸於，依模型',
  none: '本期間沒有轉換。',
  lead: (model, label, credit, of) => han`依${model}模型，${label}功勞最多：${of} 次轉換中的 ${credit} 次。`,
  moves: (label, low, lowModel, high, highModel) =>
    han`各模型間差別最大的是${label}：從 ${low}（${lowModel}）到 ${high}（${highModel}）。`,
  without: (n) => han`${n} 次沒有接觸點。`,
  paths: '常見路徑',
  pathsNote: '五位以上潛在客戶走過的路徑',
  noPaths: '無法得出常見路徑',
  leads: (n) => han`${n} 位潛在客戶`,
  converted: (n) => han`${n} 次轉換`,
  path: '路徑',
  pathOf: '潛在客戶',
  others: '其餘所有路徑',
  noteSum: '每個模型加起來都是全部轉換',
  noteTakesPart: '「參與」給每個全部，加起來多於轉換數',
  noteMore: (n) => han`表格裡還有 ${n} 個模型`,
};
