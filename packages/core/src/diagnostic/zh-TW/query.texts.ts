import type { RoomTexts } from '../language/room-texts.ts';
import type { queryTable } from '../query.table.ts';
import { reason, within } from './phrases.ts';
import { didYouMean, oneOf, quoted } from './words.ts';

export const queryTexts: RoomTexts<typeof queryTable> = {
  'query-asks-nothing': {
    message: '查詢既沒有要指標也沒有要漏斗，或者兩者都要。',
    why: '一個答案就是一張表：並列的幾個指標，或一個漏斗的各階段。',
    help: '給出指標，或給出一個漏斗。要幾張表，就分幾次查詢。',
  },
  'query-unknown-name': {
    message: (p) => `沒有${within(p.kind)}${quoted(p.name)}。`,
    why: (p) => `檔案定義了：${oneOf(p.known)}。`,
    help: (p) => `改用檔案定義的${within(p.kind)}。${didYouMean(p.nearest)}`,
  },
  'query-time': {
    message: (p) => `${quoted(p.text)}不是可以回答的時間。`,
    why: '時間是 ISO 日期或時刻，或「2026-Q4」「last 3 months」「this year」這樣的時間詞。',
    help: '寫日期，例如 2026-10-01，或其中一個時間詞。',
  },
  'query-ends-before-start': {
    message: (p) => `${p.from} 到 ${p.to} 這個時段裡沒有一天。`,
    why: '時段含起點，不含終點，所以「to」是最後一天的下一天。',
    help: '把「to」寫得晚一些：若只要一天，寫它的下一天。',
  },
  'driver-missing': {
    message: (p) => `${p.engine} 引擎需要 ${p.module}，但沒有安裝。`,
    why: '它是可選的：多數檔案在記憶體中就能回答，用不到它。',
    help: (p) => `執行「npm install ${p.module}@${p.version}」，或改問記憶體引擎。`,
  },
  'not-in-sql': {
    message: (p) => `${p.engine} 引擎無法回答：${reason(p.what)}。`,
    why: '每個問題都變成一條 SQL 陳述式，而這個問題沒有對應的寫法。',
    help: '改問記憶體引擎，它能回答所有問題。',
  },
};
