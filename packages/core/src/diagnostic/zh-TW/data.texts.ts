import type { dataTable } from '../data.table.ts';
import type { RoomTexts } from '../language/room-texts.ts';
import { reason, within } from './phrases.ts';
import { didYouMean, oneOf, quoted, whole } from './words.ts';

export const dataTexts: RoomTexts<typeof dataTable> = {
  'file-not-found': {
    message: (p) => `沒有檔案${quoted(p.path)}。`,
    why: (p) => `資料來源${quoted(p.source)}從那裡讀取資料列；路徑相對於定義檔。`,
    help: (p) => {
      if (/^[a-z]+:\/\//i.test(p.path)) return '把檔案下載下來，在這裡寫它的路徑：不會從網址讀取任何內容。';
      if (/\$\{?\w/.test(p.path)) return '寫出完整的路徑：環境變數的名稱不會被替換。';
      return '改正「from:」下的路徑或比對樣式，或把檔案放到那裡。';
    },
  },
  'file-not-readable': {
    message: (p) => `無法開啟檔案${quoted(p.path)}：${reason(p.reason)}。`,
    why: '只讀取專案資料夾之下的檔案，而且只讀取這個帳號有權讀取的檔案。',
    help: '把檔案移到專案資料夾裡，或修改讀取權限。',
  },
  'unsupported-format': {
    message: (p) => `這個版本不讀取${quoted(p.format)}類型的檔案。`,
    why: (p) => `類型由檔名的結尾決定；可讀取 ${oneOf(p.known)}，也都可以帶 .gz。`,
    help: (p) => (/^xls/.test(p.format) ? '把工作表另存為 CSV，再寫那個檔案。' : '把資料匯出為其中一種類型。'),
  },
  'damaged-file': {
    message: (p) => `${quoted(p.path)}不是完整的 ${p.format} 檔案：${reason(p.reason)}。`,
    why: '它的內容提前結束，或在途中被改動，所以沒有一列可信。',
    help: '重新匯出或複製檔案。',
  },
  'damaged-json': {
    message: (p) => `${quoted(p.path)}不是有效的 JSON：${reason(p.reason)}。`,
    why: 'JSON 是一個值；從出錯處起，後面的內容都無法分辨。',
    help: '在那裡改正文字。每行一個物件的檔案應命名為 .ndjson。',
  },
  'json-without-rows': {
    message: (p) => `${quoted(p.path)}裡沒有資料列的清單。`,
    why: '資料列是物件的清單，或寫在一個物件的鍵「rows」下。',
    help: '匯出清單本身，或把它放在「rows」下。',
  },
  'row-not-object': {
    message: (p) => `${quoted(p.path)}略去了 ${whole(p.count)} 項，第一處是第 ${p.row} 項。`,
    why: '一列是一個物件，每欄有一個值；這些不是。',
    help: '把它們寫成物件，或從清單裡去掉。',
  },
  'damaged-line': {
    message: (p) => `${quoted(p.path)}略去了 ${whole(p.count)} 行，第一處在第 ${p.line} 行。`,
    why: '這種檔案的每一行都是一個完整的 JSON 物件。',
    help: '改正或刪除這些行；最後一行被截斷，表示匯出中斷了。',
  },
  'file-too-long': {
    message: (p) => `${quoted(p.path)}有 ${p.megabytes} MB 的 JSON；一個值最多讀取 ${p.most} MB。`,
    why: '一個 JSON 值必須整個放進記憶體，才能使用第一列。',
    help: '每行匯出一個物件（.ndjson），或匯出 parquet。',
  },
  'unpacks-too-large': {
    message: (p) => `${quoted(p.path)}解壓縮後超過 ${p.megabytes} MB。`,
    why: '裡面遠大於外面的檔案是已知的攻擊手法，所以停止解壓縮。',
    help: '如果檔案沒有問題，請手動解壓縮或分割。',
  },
  'unreadable-encoding': {
    message: (p) => `${quoted(p.path)}有 ${whole(p.count)} 個字元無法以 ${p.encoding} 讀取。`,
    why: '檔案是用另一種編碼寫的；無法讀取的字元顯示為「�」。',
    help: '在「encoding:」下寫明正確的編碼（utf-8、utf-16、gb18030、big5 或 windows-1252）。',
  },
  'no-rows': {
    message: (p) => `${quoted(p.path)}${p.header ? '只有標題列，沒有資料列' : '沒有資料列'}。`,
    why: '它的數字會是 0 或無定義。',
    help: '檢查匯出，尤其是日期範圍。',
  },
  'duplicate-header': {
    message: (p) => `${quoted(p.path)}有幾欄都叫${quoted(p.column)}。`,
    why: (p) => `第一欄保留名稱；下一欄叫${quoted(`${p.column} (2)`)}，依此類推。`,
    help: '在檔案裡替其中一欄改名，或使用帶編號的名稱。',
  },
  'ragged-row': {
    message: (p) => `${quoted(p.path)}略去了 ${whole(p.count)} 列，第一處是第 ${p.row} 列：儲存格多於 ${p.cells} 個。`,
    why: '多半是文字裡有分隔符號而沒有加引號，儲存格會落到錯誤的欄。',
    help: '為這樣的文字加引號；如果分隔符號認錯了，在「delimiter:」下寫明。',
  },
  'short-row': {
    message: (p) => `${quoted(p.path)}有 ${whole(p.count)} 列少於 ${p.cells} 個儲存格，第一處是第 ${p.row} 列。`,
    why: '這些列會使用；結尾缺少的儲存格視為遺漏。',
    help: '如果有一行被截斷，請重新匯出檔案。',
  },
  'unclosed-cell': {
    message: (p) => `${quoted(p.path)}略去了 ${whole(p.count)} 列，第一處是第 ${p.row} 列：引號開始後沒有結束。`,
    why: '這個儲存格會吞掉檔案的其餘部分，所以只略去它自己那一行。',
    help: '補上結尾的引號；文字裡的引號要寫兩次（""）。',
  },
  'missing-column': {
    message: (p) => `${quoted(p.source)}的資料沒有${quoted(p.column)}這一欄。`,
    why: (p) => `${quoted(p.key)}要讀取它；那裡的欄是 ${oneOf(p.known)}。`,
    help: (p) => {
      if (p.known.some((name) => /^column \d+$/.test(name)))
        return '第一列會被當作標題列：如果上面還有別的列，請刪除它們，或在「preset:」寫出是哪種匯出。';
      return `${/^\w+$/.test(p.key) ? `在「${p.key}:」後面寫那裡的欄名。` : '寫那裡的欄名。'}${didYouMean(p.nearest)}`;
    },
  },
  'no-days': {
    message: (p) => `${quoted(p.source)}的支出沒有日期。`,
    why: (p) => `支出落在某一天（「at」），或分攤到「from_day」至「to_day」；那裡的欄是 ${oneOf(p.known)}。`,
    help: '在「at:」下寫日期所在的欄，或寫出起訖兩欄。',
  },
  'ambiguous-dates': {
    message: (p) => `${quoted(p.column)}裡像${quoted(p.example)}這樣的日期有兩種讀法。`,
    why: '欄裡沒有任何內容能說明日在前還是月在前。',
    help: (p) => `在資料來源${quoted(p.source)}裡寫明：「dates: dd/MM/yyyy」或「dates: MM/dd/yyyy」。`,
  },
  'mixed-date-orders': {
    message: (p) =>
      `${quoted(p.column)}裡的日期有兩種順序：${quoted(p.dayFirst)}日在前，${quoted(p.monthFirst)}月在前。`,
    why: '與它們並列時，2/3/2026 這樣的日期兩種都可能，而月份一錯，數字就會不留痕跡地改變。',
    help: (p) =>
      `請按同一種順序匯出這一欄。若在資料來源${quoted(p.source)}裡寫「dates: dd/MM/yyyy」或「dates: MM/dd/yyyy」，另一種順序的儲存格會算作缺失並列出。`,
  },
  'ambiguous-numbers': {
    message: (p) => `${quoted(p.column)}裡像${quoted(p.example)}這樣的數字有兩種讀法。`,
    why: '欄裡沒有任何內容能說明這個符號是千分位還是小數點。',
    help: (p) => `在資料來源${quoted(p.source)}裡寫明：numbers: {decimal: "."} 或 numbers: {decimal: ","}。`,
  },
  'mixed-currencies': {
    message: (p) =>
      p.currency
        ? `${quoted(p.column)}裡有 ${p.other} 的金額，而檔案以 ${p.currency} 計。`
        : `${quoted(p.column)}裡有 ${p.other}${p.third ? ` 和 ${p.third}` : ''} 的金額，而檔案沒有寫明幣別。`,
    why: '沒有匯率，兩種幣別的金額從不相加。',
    help: (p) =>
      p.currency
        ? `加上匯率，例如「rates: {${p.other}: 0.92}」：1 ${p.other} 等於多少 ${p.currency}。`
        : `在檔案裡加上「currency: ${p.other}」${p.third ? `，以及「rates: {${p.third}: …}」，也就是 1 ${p.third} 等於多少 ${p.other}` : ''}。`,
  },
  'unread-cells': {
    message: (p) =>
      `${quoted(p.column)}有 ${whole(p.count)} 個儲存格不是${within(p.expected)}，第一處在第 ${p.row} 列：${quoted(p.text)}。`,
    why: '這些儲存格視為遺漏。',
    help: '在資料的來源處改正，或用「where:」濾掉這些列。',
  },
  'unreadable-column': {
    message: (p) => `${quoted(p.column)}沒有一個儲存格是${within(p.expected)}；第 ${p.row} 列是${quoted(p.text)}。`,
    why: (p) => `${quoted(p.source)}的${quoted(p.key)}讀這一欄，而 0 是誰也沒有寫過的數字。`,
    help: (p) => `在「${p.key}:」寫另一欄的名稱，或在資料的來源處改正這些儲存格。`,
  },
  'rows-without-day': {
    message: (p) =>
      `${quoted(p.source)}有 ${whole(p.count)} 列沒有日期，或結束早於開始，已略去，第一處是${quoted(p.file)}的第 ${p.row} 列。`,
    why: '這類來源的每個數字都屬於某一天。沒有日期的列多半是合計列，算進去就會重複。',
    help: '刪除合計列，或替這些列寫上日期，起訖的先後也要正確。',
  },
  'value-not-in-data': {
    message: (p) => `${p.of} 沒有一列的${quoted(p.field)}是${p.isText ? '文字' : '值'}${quoted(p.value)}。`,
    why: (p) =>
      p.isText === (p.type === 'text')
        ? `沒有的值計為 0 次，文字須完全一致。那裡的值是 ${oneOf(p.known)}。`
        : `文字與其他類型的值永不相等，而這一欄是${p.type === 'text' ? '文字' : { number: '數字', boolean: '真假值', date: '日期' }[p.type]}。`,
    help: (p) =>
      p.isText === (p.type === 'text')
        ? `改用資料裡有的值；如果這樣的列以後才會有，可以不改。${didYouMean(p.nearest)}`
        : p.isText
          ? '去掉引號。'
          : '加上引號。',
  },
  'unknown-channel': {
    message: (p) => `${quoted(p.source)}的支出裡，${quoted(p.channel)}不是管道（${whole(p.rows)} 列）。`,
    why: (p) => `管道是基礎群組與「channels:」的 ID：${oneOf(p.known)}。其他的自成一組，裡面沒有名單。`,
    help: (p) => `寫管道的 ID，或加一個這個 ID 的群組。${didYouMean(p.nearest)}`,
  },
  'spend-without-channel': {
    message: (p) =>
      `${quoted(p.source)}有 ${whole(p.rows)} 列支出看不出屬於哪個管道${p.campaign === undefined ? '' : `，例如${quoted(p.campaign)}`}。`,
    why: '這些列沒有管道、來源和媒介，不屬於任何有名單的管道：按管道的單筆名單成本裡沒有它們。',
    help: '寫「channel: paid_search」（所有列用同一個管道的 ID）或說明管道的欄，或在「source:」和「medium:」下寫欄名，或在「channels:」裡按行銷活動加一個群組。不屬於管道的支出用「type: people」、「tools」或「content」標明。',
  },
  'overlapping-costs': {
    message: (p) =>
      `${quoted(p.source)}有 ${whole(p.count)} 段支出與同類的另一段日期重疊，第一處是 ${p.from} 至 ${p.to}。`,
    why: '除日期外沒有什麼能區分它們，例如同一行銷活動的兩次匯出有重疊；兩者都會相加。',
    help: '匯出時不要包含已有的日期，或加一欄來區分這些支出。',
  },
  'negative-cost': {
    message: (p) => `${quoted(p.source)}的支出中有 ${whole(p.count)} 列低於 0。`,
    why: '它們視為退款，與支出相加，所以那些日期的各項成本都會偏低。',
    help: '如果不是退款，請改正，或用「where: {cost: {gte: 0}}」略去。',
  },
  'repeated-deal': {
    message: (p) => `${quoted(p.source)}有 ${whole(p.count)} 列的商機在前面的列裡已出現，例如${quoted(p.deal)}。`,
    why: '這種資料來源的每一列都是一個商機：金額會相加兩次，商機會計數兩次。漏斗只計一次。',
    help: '每個商機只匯出一次，或用「where:」略去其餘的列。',
  },
  'future-date': {
    message: (p) => `${quoted(p.source)}有 ${whole(p.count)} 列晚於截至時刻 ${p.asOf}。`,
    why: '尚未發生的不計數，所以這些列不在任何數字裡。',
    help: '改正錯誤的日期（日與月顛倒，或時區不同），或移動「as_of:」。',
  },
  'conversion-before-entry': {
    message: (p) => `${quoted(p.source)}有 ${whole(p.count)} 列的${quoted(p.later)}早於${quoted(p.former)}。`,
    why: '後面的步驟早於前面的，會得出負的時間；講究先後的地方則沒有轉換。',
    help: '在資料的來源處改正日期，或把正確的欄對應到每個步驟。',
  },
  'unequal-columns': {
    message: (p) => `給${quoted(p.source)}的欄${quoted(p.column)}有 ${p.cells} 個值，另一欄有 ${p.rows} 個。`,
    why: '由頁面給出的欄每列一個值，數量全都相同。',
    help: '讓每一欄的值與列數一樣多。',
  },
};
