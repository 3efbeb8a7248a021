import type { studyTable } from '../../further/study.table.ts';
import type { RoomTexts } from '../../language/room-texts.ts';
import { didYouMean, oneOf, quoted } from '../words.ts';

const whats: Readonly<Record<string, string>> = { rate: '轉換率', cost: '成本', 'deal size': '客單價' };
const kinds: Readonly<Record<string, string>> = { spend: '支出', counts: '彙總數字' };

export const studyTexts: RoomTexts<typeof studyTable> = {
  'unknown-experiment': {
    message: (p) => `沒有實驗${quoted(p.experiment)}。`,
    why: (p) => `實驗在「experiments:」下定義；這裡已有：${oneOf(p.known)}。`,
    help: (p) => `定義這個實驗，或使用已有的。${didYouMean(p.nearest)}`,
  },
  'experiment-metric': {
    message: (p) => `${quoted(p.metric)}不是可以用來比較各組的轉換率。`,
    why: '實驗的各組，比較的是從某個由資料列算出的漏斗的一個階段繼續到達後面階段的名單占比。',
    help: '寫成「rate(a, b)」，a 與 b 是計算名單的漏斗的兩個階段。',
  },
  'arms-alike': {
    message: (p) => `組別${quoted(p.other)}與${quoted(p.arm)}在資料裡都是${quoted(p.value)}。`,
    why: '名單屬於哪一組由資料裡的值決定，所以每組要有自己的值。',
    help: '寫上這一組在資料裡的值，或刪掉這一組。',
  },
  'unknown-arm': {
    message: (p) => `實驗沒有組別${quoted(p.arm)}。`,
    why: (p) => `它的組別是 ${oneOf(p.known)}。`,
    help: (p) => `使用其中之一，或在「arms:」下加上這一組。${didYouMean(p.nearest)}`,
  },
  'arm-without-share': {
    message: (p) => `組別${quoted(p.arm)}沒有份額。`,
    why: '份額說明名單怎樣分到所有組別；沒有份額的一組會被當作應該是空的。',
    help: '替每一組寫上份額；平均分配時不寫「shares:」。',
  },
  'arm-without-lead': {
    message: (p) => `${quoted(p.source)}是${kinds[p.kind] ?? p.kind}資料來源，它的資料列不屬於任何名單。`,
    why: '組別要從名單的資料列讀出：誰看到了什麼。',
    help: '寫上 events、leads 或 deals 資料來源的欄位。',
  },
  'ends-before-start': {
    message: (p) => `實驗在 ${p.to} 結束，不晚於 ${p.from} 的開始。`,
    why: '「from」是實驗的第一刻，「to」是實驗之後的第一刻。',
    help: '把較晚的寫作「to」。',
  },
  'experiment-without-sample': {
    message: (p) => `實驗${quoted(p.experiment)}沒有計畫樣本數。`,
    why: '邊看結果邊等，一看到好結果就停，會找到並不存在的差異；因此不給結論。',
    help: '寫上每組的「planned:」名單數，或用「detect:」寫上值得發現的最小差異。',
  },
  'unknown-plan': {
    message: (p) => `沒有計畫${quoted(p.plan)}。`,
    why: (p) => `計畫在「plans:」下定義；這裡已有：${oneOf(p.known)}。`,
    help: (p) => `定義這個計畫，或使用已有的。${didYouMean(p.nearest)}`,
  },
  'plan-without-funnel': {
    message: '計畫沒有寫明沿著哪個漏斗倒推。',
    why: (p) => (p.known.length === 0 ? '檔案裡沒有漏斗。' : `檔案裡有 ${oneOf(p.known)}。`),
    help: '用「funnel:」寫明。',
  },
  'plan-number-range': {
    message: (p) => `${whats[p.what] ?? p.what}為 ${p.value} 時做不出計畫。`,
    why: (p) => (p.most === undefined ? '它必須大於 0。' : `它必須大於 0，且不超過 ${p.most}。`),
    help: (p) => (p.most === undefined ? '寫一個更大的數字。' : '寫成占比：30 % 寫作 0.3。'),
  },
  'plan-without-spend': {
    message: (p) => `到達${quoted(p.stage)}的一筆名單的成本沒有歷史可查。`,
    why: '它是支出除以名單數，而檔案裡沒有支出資料來源。',
    help: '加一個類型為「spend」的資料來源，或把成本寫成數字。',
  },
  'plan-without-deal-size': {
    message: '客單價沒有歷史可查。',
    why: (p) => `檔案裡沒有交易資料來源，${quoted(p.funnel)}的最後一個階段也沒有「value:」。`,
    help: '把「deal_size:」寫成數字，或寫明交易金額在哪裡。',
  },
  'plan-history-of-counts': {
    message: (p) => `漏斗${quoted(p.funnel)}是已彙總的數字，沒有進入的歷史。`,
    why: '計畫的轉換率取自期限已結束的進入；彙總數字沒有期限。',
    help: '把轉換率寫成數字。',
  },
  'benchmark-range': {
    message: (p) => `在 ${p.low} 與 ${p.high} 之間什麼也沒有。`,
    why: '「low」是範圍的下限，「high」是上限。',
    help: '把較小的數字寫作「low」。',
  },
  'benchmark-without-value': {
    message: (p) => `基準${quoted(p.benchmark)}沒有數值。`,
    why: '他人的水準是一個數字、一個常見範圍，或兩者都有。',
    help: '寫「value:」，或「low:」與「high:」。',
  },
  'unknown-benchmark': {
    message: (p) => `這裡沒有基準${quoted(p.benchmark)}。`,
    why: (p) => (p.known.length === 0 ? '目標取自同一指標的基準，而檔案裡沒有。' : `這裡已知的有：${oneOf(p.known)}。`),
    help: (p) => `在「benchmarks:」下定義它，或使用已有的。${didYouMean(p.nearest)}`,
  },
  'customers-not-fitted': {
    message: (p) =>
      p.reason === 'too_few'
        ? `${p.customers} 位客戶中只有 ${p.returning} 位再次購買；至少 ${p.least} 位才能預測今後的購買。`
        : `沒有模型適合這 ${p.customers} 位客戶的購買紀錄：${p.reason === 'bg_nbd' ? '購買時間（BG/NBD）' : '購買金額（Gamma-Gamma）'}的擬合沒有收斂。`,
    why: (p) =>
      p.reason === 'too_few'
        ? '客戶多久再來、何時離開，要從再次購買的客戶身上得知。'
        : '客戶彼此相同，或首次購買之後幾乎沒有觀察時間，就看不出差別；給出的數字只會是猜測。',
    help: '載入更長的歷史，確認每位客戶自始至終只有一個 ID，或去掉「clv_model:」。',
  },
  'goal-in-percent': {
    message: (p) => `${quoted(p.metric)}的目標 ${p.goal} 就是 ${(p.goal * 100).toLocaleString('en-US')}%。`,
    why: (p) => (p.isShare ? '比率寫成數字：1 就是 100%，部分不會超過整體。' : '比率寫成數字：1 就是 100%。'),
    help: (p) => `${p.goal}% 請寫成 ${p.share}。`,
  },
  'pace-of-ratio': {
    message: (p) => `${quoted(p.metric)}不能按時間相加，所以${quoted(p.pace)}對它沒有意義。`,
    why: '只有數量、金額這類可以相加的，才談得上一段時間應完成多少；其餘按至今的數值判斷。',
    help: '去掉「pace:」。',
  },
};
