import type { formulaTable } from '../formula.table.ts';
import type { RoomTexts } from '../language/room-texts.ts';
import { phrase, within } from './phrases.ts';
import { didYouMean, oneOf, quoted } from './words.ts';

const overMeasures = '讓其中一個直接用度量寫成，例如 count(lead) 或 spend。';

export const formulaTexts: RoomTexts<typeof formulaTable> = {
  'formula-syntax': {
    message: (p) =>
      p.found === ''
        ? `公式到此為止，但還缺${within(p.expected)}。`
        : `${quoted(p.found)}不能出現在這裡：應該是${within(p.expected)}。`,
    why: '公式是名稱與函式的算術運算，例如 spend / count(lead)。',
    help: '在這裡改正；名稱由字母、數字與「_」組成，函式的引數寫在括號裡。',
  },
  'formula-too-long': {
    message: (p) => `公式有 ${p.length} 個字元，最多讀取 ${p.most} 個。`,
    why: '這麼長的公式，要看它的人誰也讀不懂。',
    help: '在「metrics:」下為各部分命名，再使用這些名稱。',
  },
  'unknown-metric': {
    message: (p) => `沒有指標或度量${quoted(p.name)}。`,
    why: (p) => `公式裡的名稱是檔案或指標庫的指標，以及度量；這裡已有：${oneOf([...new Set(p.known)])}。`,
    help: (p) =>
      p.nearest === undefined ? '在「metrics:」下定義它，或用「sluice metrics」列出指標庫。' : didYouMean(p.nearest),
  },
  'unknown-function': {
    message: (p) => `沒有函式${quoted(p.name)}。`,
    why: (p) => `函式有：${oneOf(p.known, 24)}。`,
    help: (p) => (p.nearest === undefined ? '使用其中一個函式。' : didYouMean(p.nearest)),
  },
  'wrong-arguments': {
    message: (p) => `呼叫${quoted(p.fn)}時不能給 ${p.found} 個引數。`,
    why: (p) => `它的寫法是 ${p.usage}。`,
    help: (p) => `寫成 ${p.usage}。`,
  },
  'not-a-stage': {
    message: '這裡應該是階段的名稱。',
    why: '這個函式統計某個階段的名單，所以引數是階段，不是公式。',
    help: '寫階段的 ID，例如 count(lead)；或帶上漏斗，例如 count(demand.lead)。',
  },
  'not-a-field': {
    message: (p) => (p.found === '' ? '這裡應該是資料來源的欄位。' : `${quoted(p.found)}沒有說明屬於哪個資料來源。`),
    why: '這個函式走過一個資料來源的每一列，所以引數是資料來源、一個點與欄位。',
    help: '寫完整，例如 sum(ads.clicks)。',
  },
  'stage-as-number': {
    message: (p) => `${quoted(p.stage)}是階段，不是數字。`,
    why: '階段有數量、金額與比率，公式必須說明要哪一個。',
    help: (p) => `要那裡的名單數量，就寫 count(${p.stage})。`,
  },
  'field-as-number': {
    message: (p) => `${quoted(p.field)}是一欄，不是數字。`,
    why: '它在每一列都有值，公式必須說明怎樣合成一個數。',
    help: (p) => `寫 sum(${p.field})，或改用 avg、min、max、median、distinct 之一。`,
  },
  'length-as-number': {
    message: (p) => `${quoted(p.found)}是時間長度，不是數字。`,
    why: '時間長度只能當作 cohort_rate、prior 或 trailing 的最後一個引數。',
    help: '只寫數字，或使用其中一個函式。',
  },
  'field-not-a-number': {
    message: (p) => `${quoted(p.fn)}不能用於${quoted(p.field)}：裡面是${within(p.type)}。`,
    why: '這裡只有數字與金額可以相加、平均與比較大小。',
    help: '用 distinct(…) 統計不同的值，或改用數字欄。',
  },
  'ambiguous-stage': {
    message: (p) => `階段${quoted(p.stage)}同時在漏斗${p.funnels.map((name) => quoted(name)).join('與')}裡。`,
    why: '它們各依自己的規則統計，所以是不同的數字。',
    help: (p) => `寫明是哪一個：${p.funnels.map((funnel) => `${funnel}.${p.stage}`).join(' 或 ')}。`,
  },
  'ambiguous-measure': {
    message: (p) => `度量${quoted(p.measure)}同時在資料來源${p.sources.map((name) => quoted(name)).join('與')}裡。`,
    why: '單獨的名稱代表一個資料來源的度量。',
    help: (p) => `寫明是哪一個：${p.sources.map((source) => `${source}.${p.measure}`).join(' 或 ')}。`,
  },
  'stages-of-two-funnels': {
    message: (p) => `沒有哪個漏斗同時有${quoted(p.first)}與${quoted(p.second)}。`,
    why: '比率是同一個漏斗裡從一個階段走到另一個階段的名單的占比。',
    help: '使用同一個漏斗的兩個階段。要兩個數量之比，就相除：count(a) / count(b)。',
  },
  'stages-out-of-order': {
    message: (p) => `在漏斗${quoted(p.funnel)}裡，${quoted(p.to)}不在${quoted(p.from)}之後。`,
    why: '第一個階段是名單進入的階段，第二個是之後要到達的階段。',
    help: '對調兩者。',
  },
  'stage-without-value': {
    message: (p) => `階段${quoted(p.stage)}沒有金額。`,
    why: '階段的金額取自到達它的那一列，而沒有說明是哪一欄。',
    help: '例如為階段加上「value: crm.amount」。',
  },
  'open-value-needs-deals': {
    message: (p) => `階段${quoted(p.stage)}的金額不是交易的金額。`,
    why: '未結金額是既未贏單也未輸單的交易的金額，只有類型為 deals 的資料來源知道。',
    help: '讓階段與金額取自類型為 deals 的資料來源，或寫 value(…)。',
  },
  'no-times-in-counts': {
    message: (p) => `${quoted(p.fn)}需要時間，而漏斗${quoted(p.funnel)}只有數量。`,
    why: '已計數的數字只說明有多少，不說明每一個是什麼時候往下走的。',
    help: '使用 rate(a, b)，或讓漏斗由資料列計算。',
  },
  'unit-mismatch': {
    message: (p) => `${unitWord(p.left)}與${unitWord(p.right)}不能用${quoted(p.op)}運算。`,
    why: '每個數字都有單位：count、currency、ratio、days 或 score。相加的兩個數必須單位相同。',
    help: (p) => (p.op === '+' || p.op === '-' ? '先相除，讓兩者單位相同。' : '改用單位之間可以相乘或相除的部分。'),
  },
  'unit-not-of-formula': {
    message: (p) => `寫明的單位是 ${p.stated}，但公式得出 ${p.found}。`,
    why: '單位決定數字怎樣顯示，以及能與什麼相加。',
    help: (p) => `寫「unit: ${p.found}」，刪除這個鍵，或改正公式。`,
  },
  'needs-source': {
    message: (p) => `${quoted(p.name)}需要類型為 ${p.kind} 的資料來源，而這裡沒有。`,
    why: (p) => `它由類型為 ${p.kind} 的資料來源的各列計算。`,
    help: (p) => `在「sources:」下加一個「kind: ${p.kind}」的資料來源。`,
  },
  'needs-key': {
    message: (p) => `${quoted(p.name)}需要鍵${quoted(p.key)}對應的欄，而 ${p.sources.join('、')} 沒有。`,
    why: (p) => `它由${quoted(p.key)}所指的欄計算；沒有該欄的列無法說明它。`,
    help: (p) => `在資料來源中寫明欄名：「${p.key}: 」加欄名；或不使用這個指標。`,
  },
  'needs-setting': {
    message: (p) => `${quoted(p.name)}需要設定${quoted(p.key)}，而檔案沒有提供。`,
    why: '沒有資料能說明這個數字，而猜測的值會被當作真實的值顯示。',
    help: (p) => `在「metrics:」下提供：settings: {${p.key}: …}。`,
  },
  'pack-in-part': {
    message: (p) =>
      `指標包${quoted(p.pack)}只用了一部分：${p.of} 個指標中有 ${p.left.length} 個未使用：${p.left.join('、')}。`,
    why: '指標包包含其作者所寫的全部指標；檔案缺少這些指標的來源。',
    help: '在檔案中補上括號裡的內容，或逐一寫出指標名稱。',
  },
  'metric-not-possible': {
    message: (p) => `指標${quoted(p.metric)}需要${p.lacks.map(phrase).join('與')}。`,
    why: (p) => `在指標庫裡它是 ${p.formula}，使用的階段 ID 是 visitor、lead、mql、sql、opportunity 與 won。`,
    help: '補上檔案缺少的內容，或在「metrics:」下用你自己的階段寫這個指標。',
  },
  'metric-nested-too-deep': {
    message: (p) => `指標層層相套超過 ${p.most} 層，這個指標位在末端。`,
    why: '沒有人能用話說清楚這樣的數字。',
    help: overMeasures,
  },
  'metric-cycle': {
    message: (p) => `指標由自身構成：${p.path.join(' → ')}。`,
    why: '要先知道它的值，才能計算它的值。',
    help: overMeasures,
  },
};

function unitWord(unit: string): string {
  const words = { any: '數字', count: '數量', currency: '金額', ratio: '比率', days: '天數', score: '評分' };
  return words[unit as keyof typeof words] ?? unit;
}
