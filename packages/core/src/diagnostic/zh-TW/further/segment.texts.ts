import type { segmentTable } from '../../further/segment.table.ts';
import type { RoomTexts } from '../../language/room-texts.ts';
import { didYouMean, oneOf, quoted } from '../words.ts';

const sides: Readonly<Record<string, string>> = { recency: '近度', frequency: '頻度', money: '金額' };
const side = (name: string): string => sides[name] ?? name;

export const segmentTexts: RoomTexts<typeof segmentTable> = {
  'cuts-not-ascending': {
    message: (p) => `分界 ${p.cut} 排在 ${p.before} 後面。`,
    why: '一個分數從一個分界到下一個更高的分界，所以沒有任何值會落在這兩個之間。',
    help: '把分界由低到高寫，每個只寫一次。',
  },
  'segment-bounds': {
    message: (p) => `沒有從 ${p.least} 到 ${p.most} 的${side(p.side)}分數。`,
    why: (p) => `${quoted(p.segment)}的界限是最低與最高分數，而${side(p.side)}的分界給出的分數是 1 到 ${p.levels}。`,
    help: (p) => `寫兩個 1 到 ${p.levels} 的分數，低的在前。`,
  },
  'rfm-without-money': {
    message: (p) => `${quoted(p.source)}的資料列沒有金額。`,
    why: 'RFM 依客戶最近一次購買、購買次數與購買金額來劃分。',
    help: (p) => `在資料來源裡用「${p.key}:」寫明是哪一欄，或在「rfm:」下用「value:」寫明欄位。`,
  },
  'unknown-grid': {
    message: (p) => `沒有矩陣${quoted(p.grid)}。`,
    why: (p) => `矩陣可以是評分矩陣、內容矩陣或一個標籤；這裡已有：${oneOf(p.known)}。`,
    help: (p) => `使用其中一個；兩個維度的矩陣寫成「{rows: channel, columns: ...}」。${didYouMean(p.nearest)}`,
  },
  'no-content': {
    message: '檔案裡沒有類型為「content」的資料來源。',
    why: '內容矩陣依主題、人物誌與採購階段統計內容資料來源裡的篇數。',
    help: '加一個：「kind: content」，帶 item、topic、persona 與 stage 各欄。',
  },
  'content-without-field': {
    message: (p) => `內容沒有${quoted(p.field)}。`,
    why: (p) => `${oneOf(p.sources)} 都沒有這一欄，所以每個儲存格都會像是空白。`,
    help: (p) => `在資料來源裡用「${p.field}:」寫明是哪一欄，或在矩陣裡去掉 ${p.field}。`,
  },
  'content-use-unread': {
    message: (p) => `沒有事件資料來源有${quoted(p.field)}，無法知道用的是哪一篇。`,
    why: (p) => `${quoted(p.event)}的一列使用的，是 item 或 url 寫在這個欄位裡的那一篇。`,
    help: '寫明事件資料列裡存放 item 或 url 的欄位。',
  },
  'grid-needs-value': {
    message: '這個矩陣沒有寫明儲存格裡是什麼。',
    why: (p) =>
      p.sources.length === 0
        ? '不寫「value:」時統計事件資料來源的列數，而這裡沒有事件資料來源。'
        : `不寫「value:」時統計事件資料來源的列數，而這裡有好幾個：${oneOf(p.sources)}。`,
    help: '例如加上「value: count(lead)」。',
  },
};
