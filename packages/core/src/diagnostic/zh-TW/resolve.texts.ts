import type { RoomTexts } from '../language/room-texts.ts';
import type { resolveTable } from '../resolve.table.ts';
import { formulaTexts } from './formula.texts.ts';
import { phrase, reason, within } from './phrases.ts';
import { didYouMean, oneOf, quoted } from './words.ts';

export const resolveTexts: RoomTexts<typeof resolveTable> = {
  ...formulaTexts,
  'section-not-ready': {
    message: (p) => `「${p.section}」會讀取，但這個版本不計算。`,
    why: '它的語法已經確定並會檢查，引擎尚未完成。',
    help: '什麼都不用做：檔案的其餘部分照常執行，依賴它的內容會略去。',
  },
  'left-out': {
    message: (p) => `這裡略去：它需要${within(p.kind)}${quoted(p.name)}，而這個版本不計算它。`,
    why: '組成一個數字的各部分都能計算，才會顯示它。',
    help: '什麼都不用做：等到能計算它的版本，它就會出現。其餘部分照常執行。',
  },
  'defined-twice': {
    message: (p) => `${phrase(p.kind)}${quoted(p.name)}定義了兩次。`,
    why: '只能有一個算數，選哪一個都是猜測。',
    help: '刪除其中一個，或替它改名。',
  },
  'setting-in-include': {
    message: (p) => `「${p.key}」在被引入的檔案裡沒有作用。`,
    why: '整體的設定由引入它的檔案決定；定義則來自兩個檔案。',
    help: '在這裡刪除它，或移到引入這個檔案的那個檔案。',
  },
  'include-not-read': {
    message: (p) => `無法引入${quoted(p.path)}：${reason(p.reason)}。`,
    why: '被引入的檔案是這個檔案所在資料夾之下的其他定義檔。',
    help: '寫相對於這個檔案的路徑，不帶「..」；或刪除這一項。',
  },
  'reserved-name': {
    message: (p) => `${phrase(p.kind)}不能叫做${quoted(p.name)}。`,
    why: '這個名稱在每個檔案裡都另有意義。',
    help: '換一個名稱。',
  },
  'unknown-timezone': {
    message: (p) => `${quoted(p.timezone)}不是時區。`,
    why: '時區使用 IANA 名稱，由地區與城市組成。',
    help: (p) => `例如寫 Europe/Berlin、Asia/Taipei 或 UTC。${didYouMean(p.nearest)}`,
  },
  'no-exchange-rate': {
    message: (p) =>
      p.file
        ? `資料來源使用 ${p.currency}，檔案使用 ${p.file}，兩者之間沒有匯率。`
        : `資料來源使用 ${p.currency}，而檔案沒有寫明幣別。`,
    why: '不同幣別從不混在一起：兩者之和不是任何東西的金額。',
    help: (p) =>
      p.file
        ? `加上「rates: {${p.currency}: …}」，也就是 1 ${p.currency} 等於多少 ${p.file}。`
        : `在檔案裡加上「currency: ${p.currency}」，或加上數字要用的幣別和匯率。`,
  },
  'unknown-source': {
    message: (p) => `沒有資料來源${quoted(p.source)}。`,
    why: (p) => `資料來源在「sources:」下定義；這裡已有：${oneOf(p.known)}。`,
    help: (p) => `定義這個資料來源，或使用已有的。${didYouMean(p.nearest)}`,
  },
  'unknown-field': {
    message: (p) => `${p.of === 'its rows' ? phrase(p.of) : quoted(p.of)}裡沒有欄位${quoted(p.field)}。`,
    why: (p) => `這裡已知的欄位：${oneOf(p.known)}。`,
    help: (p) => `使用其中之一，或在「fields:」下為這一欄取名。${didYouMean(p.nearest)}`,
  },
  'unknown-list': {
    message: (p) => `沒有清單${quoted(p.list)}。`,
    why: (p) => `清單在「lists:」下定義，或由 Sluice 內建；這裡已有：${oneOf(p.known)}。`,
    help: (p) => `定義這個清單，或使用已有的。${didYouMean(p.nearest)}`,
  },
  'claim-outside-sharing': {
    message: (p) => `宣告${quoted(p.claim)}只能用在「sharing:」裡。`,
    why: '宣告隨讀者拿到的連結而來，而定義對每個人的意義都必須相同。',
    help: '直接寫出值，或把條件移到「sharing:」下的政策裡。',
  },
  'empty-band': {
    message: (p) => `沒有數字落在區間${quoted(p.band)}裡。`,
    why: (p) => `區間從第一個數字（含）到第二個數字（不含），而 ${p.from} 不小於 ${p.to}。`,
    help: '先寫較小的數字；null 表示沒有端點。',
  },
  'unknown-dimension': {
    message: (p) => `沒有維度${quoted(p.dimension)}。`,
    why: (p) =>
      p.events === undefined
        ? `這裡沒有哪個資料來源會有這個名稱的欄位；已有：${oneOf(p.known)}。`
        : `事件資料來源的欄要先定義才是維度；已有：${oneOf(p.known)}。`,
    help: (p) =>
      p.events === undefined || p.nearest !== undefined
        ? `在「dimensions:」下定義它，或使用已有的。${didYouMean(p.nearest)}`
        : `在「dimensions:」下定義它，例如 ${p.dimension}: {from: ${p.events}.${p.dimension}}，或使用已有的。`,
  },
  'dimension-is-a-column': {
    message: (p) => `${quoted(p.dimension)}會當作資料來源 ${oneOf(p.sources)} 的一欄來讀。`,
    why: (p) => `沒有維度叫這個名稱，但有相近的${quoted(p.nearest)}；欄不需要宣告。`,
    help: (p) => `如果指的是維度，請寫${quoted(p.nearest)}。如果指的是欄，請在「dimensions:」下宣告。`,
  },
  'unknown-funnel': {
    message: (p) => `沒有漏斗${quoted(p.funnel)}。`,
    why: (p) => `漏斗在「funnels:」下定義；這裡已有：${oneOf(p.known)}。`,
    help: (p) => `定義這個漏斗，或使用已有的。${didYouMean(p.nearest)}`,
  },
  'unknown-stage': {
    message: (p) => `沒有階段${quoted(p.stage)}。`,
    why: (p) => `階段在「funnels:」下定義；這裡已有：${oneOf(p.known)}。`,
    help: (p) => `定義這個階段，或使用已有的。${didYouMean(p.nearest)}`,
  },
  'stage-twice': {
    message: (p) => `階段${quoted(p.stage)}在漏斗裡出現兩次。`,
    why: '階段以 ID 為名，所以每個 ID 就是一步。',
    help: '為第二個另取一個 ID；兩者可以由同一個事件到達。',
  },
  'stage-without-rows': {
    message: (p) => `沒有說明什麼會到達階段${quoted(p.stage)}。`,
    why: (p) =>
      p.listed.length === 0
        ? '只寫名稱的階段，取自在「stages:」下列出它的資料來源，而沒有資料來源列出它。'
        : `只寫名稱的階段，取自在「stages:」下列出它的資料來源；已列出的有 ${oneOf(p.listed)}。`,
    help: (p) =>
      `寫 {id: ${p.stage}, event: …} 或 {id: ${p.stage}, date: source.column}，或為漏斗加上「counts:」。${didYouMean(p.nearest)}`,
  },
  'stage-in-two-sources': {
    message: (p) => `階段${quoted(p.stage)}由${p.sources.map((name) => quoted(name)).join('與')}同時列出。`,
    why: '只寫名稱的階段，取自列出它的那一個資料來源。',
    help: (p) => `寫明是哪一個：{id: ${p.stage}, date: ${p.sources[0] ?? 'source'}.column}。`,
  },
  'no-events-source': {
    message: '沒有類型為 events 的資料來源。',
    why: '事件就是這種資料來源裡的一列：誰、什麼時候、做了什麼。',
    help: '在「sources:」下加一個「kind: events」的資料來源。',
  },
  'wrong-source-kind': {
    message: (p) => `「${p.key}」不能取自${quoted(p.source)}，它是類型為 ${p.kind} 的資料來源。`,
    why: (p) => `它要從類型為 ${oneOf(p.kinds)} 的資料列讀取。`,
    help: '改用另一個資料來源，或用別的方式到達這個階段。',
  },
  'window-missing': {
    message: (p) => `漏斗${quoted(p.funnel)}沒有說明名單最多可以用多久。`,
    why: '比率取決於轉換期限，所以刻意不設預設值。',
    help: '例如加上從第一個階段算起的「window: 90 days」，或「window: none」。',
  },
  'counts-mixed-with-rows': {
    message: (p) => `漏斗${quoted(p.funnel)}把已計數的階段${quoted(p.stage)}與其他方式得來的階段混在一起。`,
    why: '已計數的數字不認得名單，它們與計算得來的階段之間的比率不屬於任何人。',
    help: '分成兩個漏斗，或讓所有階段都取自同一個 counts 資料來源。',
  },
  'count-missing': {
    message: (p) => `「counts:」沒有階段${quoted(p.stage)}的數字。`,
    why: '在檔案裡寫數字的漏斗，每個階段都要有數字；缺少不等於 0。',
    help: (p) => `加上「${p.stage}: 0」並填入正確的數字，或移除這個階段。`,
  },
  'empty-without': {
    message: (p) => `沒有哪一列能在${quoted(p.after)}之後、${quoted(p.before)}之前。`,
    why: '「after」必須是比「before」更早的階段；不寫時就是第一個與最後一個階段。',
    help: '對調兩者，或去掉其中一個。',
  },
  'key-needs-order': {
    message: (p) => `「${p.key}」在${quoted(p.funnel)}裡沒有意義，它的階段不分先後。`,
    why: '寫了「order: any」時，第 k 個位置統計到達任意 k 個階段的名單，所以沒有誰先誰後。',
    help: (p) => `刪除「${p.key}」，或刪除「order: any」。`,
  },
  'unknown-sort-column': {
    message: (p) => `表格沒有可用來排序的欄${quoted(p.column)}。`,
    why: (p) => `可以依 ${oneOf(p.known)} 排序。`,
    help: (p) => `寫其中之一；前面加「-」表示由大到小。${didYouMean(p.nearest)}`,
  },
  'unknown-library-metric': {
    message: (p) => `指標庫沒有指標${quoted(p.name)}。`,
    why: '「use:」從指標庫取用指標；「sluice metrics」列出全部。',
    help: (p) => `在「metrics:」下寫出它的公式，或使用指標庫裡的指標。${didYouMean(p.nearest)}`,
  },
};
