import type { RoomTexts } from '../language/room-texts.ts';
import type { scoreTable } from '../score.table.ts';
import { didYouMean, oneOf, quoted, whole } from './words.ts';

const whose = (subject: 'lead' | 'account'): string => (subject === 'lead' ? '潛在客戶' : '企業客戶');

export const scoreTexts: RoomTexts<typeof scoreTable> = {
  'unknown-score': {
    message: (p) => `沒有評分${quoted(p.score)}。`,
    why: (p) => `評分在「scores:」下定義；這裡已有：${oneOf(p.known)}。`,
    help: (p) => `定義這個評分，或使用已有的。${didYouMean(p.nearest)}`,
  },
  'score-cycle': {
    message: (p) => `評分${quoted(p.score)}在等自己：${p.path.join(' → ')}。`,
    why: '等級、路由與依評分到達的階段，要先有分數才知道；分數不能反過來等它們。',
    help: '讓規則看資料列或潛在客戶資料裡的欄位，或看分數所來自的事件。',
  },
  'score-of-others': {
    message: (p) => `${quoted(p.score)}的分數屬於${whose(p.of)}，而這裡要的是${whose(p.asked)}的。`,
    why: '一家企業客戶有它所有潛在客戶的資料列，所以它的分數說明不了一位潛在客戶的資料列，反過來也一樣。',
    help: (p) => `使用「subject: ${p.asked}」的評分，或把這裡的對象改成${whose(p.of)}。`,
  },
  'cut-not-single': {
    message: (p) => `象限的每一邊只切一刀，而這裡依${quoted(p.found)}切分。`,
    why: '象限的每一邊分為高、低兩半。',
    help: '寫「mean」「median」，或方括號裡的一個數字，例如 [500]。',
  },
  'no-leads-source': {
    message: '這條規則要看名單的資料，卻沒有類型為「leads」的資料來源。',
    why: '沒有「event」或「inactive」的規則，看的是名單在 leads 資料來源裡的那一列。',
    help: '加一個類型為「leads」的資料來源，或寫明規則針對哪個事件的資料列。',
  },
  'two-decays': {
    message: '「half_life」與「decay」都在說明分數怎樣衰減。',
    why: '分數只依一種方式衰減。',
    help: '保留其中一個。規則自己的寫法優先於群組的。',
  },
  'once-and-first': {
    message: (p) => `「once」只算一列，「first」算 ${whole(p.first)} 列。`,
    why: '兩者都在說明這條規則算多少列。',
    help: '保留其中一個。',
  },
  'points-on-a-ladder': {
    message: '帶「ladder」的評分依級數計算，而這條規則給的是分數。',
    why: '一級是一個字母等級的三分之一，階梯上沒有分數的位置。',
    help: '改寫「steps:」，或為評分用「grades:」取代階梯。',
  },
  'steps-without-ladder': {
    message: '這條規則給的是級數，而它的評分沒有「ladder」。',
    why: '級數是等級階梯上一個字母的三分之一；沒有階梯就無處可升。',
    help: '改寫「points:」，或為評分加上「ladder: {start: D}」。',
  },
  'grades-and-ladder': {
    message: '「grades」與「ladder」都在說明分數怎樣變成等級。',
    why: '一個評分只有一種標尺。',
    help: '保留其中一個。',
  },
  'unknown-grade': {
    message: (p) => `沒有等級${quoted(p.grade)}。`,
    why: (p) => `等級有 ${oneOf(p.known, 13)}。`,
    help: (p) => `請使用其中之一。${didYouMean(p.nearest)}`,
  },
  'empty-range': {
    message: (p) => `在 ${p.from} 與 ${p.to} 之間沒有分數。`,
    why: '第一個數字是最低分，第二個是最高分。',
    help: '先寫較小的數字。',
  },
  'cut-out-of-range': {
    message: (p) => `${quoted(p.name)}要 ${p.least} 分，而評分的範圍是 ${p.from} 到 ${p.to}。`,
    why: '範圍以外的分數不會出現，這個切分點什麼也分不開。',
    help: '把切分點移到範圍之內，或放寬「range:」。',
  },
  'cuts-out-of-order': {
    message: (p) => `${p.least} 分的${quoted(p.name)}排在 ${p.beforeLeast} 分的${quoted(p.before)}之後。`,
    why: '切分點依分數的順序排列；這一個打亂了前面的順序，其中必有一處寫錯。',
    help: '改正數字，或移動這一行。',
  },
  'cut-out-of-reach': {
    message: (p) => `沒有人能達到${quoted(p.name)}：它要 ${p.least} 分，而所有規則加起來只有 ${p.most} 分。`,
    why: '各規則的分數受自身與群組的上限限制，加起來低於切分點。',
    help: '降低切分點，或提高分數或上限。',
  },
  'cap-below-rule': {
    message: (p) => `這條規則給 ${p.points} 分，而它的群組${quoted(p.group)}最多 ${p.max} 分。`,
    why: '一列就填滿了群組，其餘的分數永遠看不到。',
    help: '提高群組的「max:」，或降低分數。',
  },
  'points-not-a-number': {
    message: (p) => `${quoted(p.score)}的分數不能用${quoted(p.found)}比較。`,
    why: '分數是數字：用 gt、gte、lt 或 lte 加一個數字說明要多少分。',
    help: (p) => `例如寫「score: {${p.score}: {gte: 60}}」。`,
  },
  'no-matrix': {
    message: (p) => `${p.key === 'cell' ? '格子' : '路由'}屬於矩陣，而檔案裡沒有矩陣。`,
    why: '格子和路由是兩個評分的交叉處。',
    help: '加上「matrix:」一節，或在這裡用「score:」或「grade:」。',
  },
  'unknown-route': {
    message: (p) => `矩陣沒有路由${quoted(p.route)}。`,
    why: (p) => `路由列在「matrix: routes:」下；這裡已有：${oneOf(p.known)}。`,
    help: (p) => `使用其中之一，或加上這條路由。${didYouMean(p.nearest)}`,
  },
  'axis-without-cuts': {
    message: (p) => `評分${quoted(p.score)}沒有等級，不能當作矩陣的一邊。`,
    why: '矩陣的一邊是有自己等級的評分，或帶切分點的評分。',
    help: (p) => `寫「{score: ${p.score}, cuts: {1: 75, 2: 50}}」，或為評分加上「grades:」。`,
  },
  'unknown-cell': {
    message: (p) => `矩陣沒有格子${quoted(p.cell)}。`,
    why: (p) => `格子由列名與欄名組成：${oneOf(p.known)}。`,
    help: (p) => `使用其中之一。${didYouMean(p.nearest)}`,
  },
  'cell-in-two-routes': {
    message: (p) => `格子${quoted(p.cell)}已經通往${quoted(p.other)}。`,
    why: (p) => `一筆名單只走一條路，${quoted(p.route)}會是第二條。`,
    help: '把格子從其中一條路徑裡去掉。',
  },
  'too-few-conversions': {
    message: (p) => `資料的一部分裡只有 ${whole(p.found)} 筆名單轉換到${quoted(p.conversion)}。`,
    why: (p) => `轉換少於 ${p.needed} 次時，學到的權重只是巧合。`,
    help: '換一個更早的階段作轉換，放寬時間，或用更多資料。',
  },
  'rule-without-rows': {
    message: (p) => `${quoted(p.score)}的規則 ${p.rule} 在 ${whole(p.rows)} 列裡一次也沒有符合。`,
    why: (p) =>
      p.event === '' ? '沒有一列符合它的條件。' : `沒有${quoted(p.event)}的資料列，或沒有一列符合它的條件。`,
    help: (p) => `檢查事件的名稱與條件；規則不再使用就刪除。${didYouMean(p.nearest)}`,
  },
};
