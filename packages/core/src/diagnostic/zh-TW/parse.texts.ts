import type { RoomTexts } from '../language/room-texts.ts';
import type { parseTable } from '../parse.table.ts';
import { phrase, within } from './phrases.ts';
import { quoted, whole } from './words.ts';

const divide = '把資料列移到「from:」所指的資料檔，或用「include:」把定義分成幾個檔案。';

export const parseTexts: RoomTexts<typeof parseTable> = {
  'file-too-large': {
    message: (p) => `檔案有 ${whole(p.bytes)} 位元組，最多讀取 ${whole(p.maxBytes)} 位元組。`,
    why: '每次開啟頁面、每次儲存都要讀取定義檔，所以一開始就限制它的大小。',
    help: divide,
  },
  'not-utf-8': {
    message: (p) => `檔案不是 UTF-8 文字：${phrase(p.found)}。`,
    why: '定義檔一律使用 UTF-8 編碼，在任何機器上意義才相同。',
    help: '以 UTF-8 編碼重新儲存檔案。',
  },
  'forbidden-character': {
    message: (p) => `定義檔裡不能有字元${within(p.name)}。`,
    why: '它在多數編輯器裡看不見，看起來相同的兩個名稱其實會不同。',
    help: '刪除它。它常來自從網頁複製的文字，或拼接而成的檔案。',
  },
  'tab-indentation': {
    message: '這一行用定位字元（Tab）縮排。',
    why: 'YAML 只允許用空格縮排，因為定位字元沒有固定寬度。',
    help: '每一層縮排改用兩個空格。',
  },
  'too-deep': {
    message: (p) => `這裡的清單與對應表超過 ${p.maxDepth} 層。`,
    why: '沒有定義需要這麼深，只有為了拖垮讀取程式而寫的文字才會這樣。',
    help: '去掉多餘的括號或層級。',
  },
  'too-many-values': {
    message: (p) => `檔案裡的值超過 ${whole(p.maxNodes)} 個。`,
    why: '每個值都連同它在檔案中的位置一起保存，所以數量有上限。',
    help: divide,
  },
  'alias-expansion': {
    message: (p) => `把 *${p.anchor} 展開後，檔案裡的值超過 ${whole(p.maxNodes)} 個。`,
    why: '別名代表錨點以下的全部內容，短短幾行就可能代表數百萬個值。',
    help: '少用幾次這個別名，或只為較小的部分設錨點。',
  },
  'unknown-alias': {
    message: (p) => `在 *${p.alias} 之前沒有錨點 &${p.alias}。`,
    why: '以「*」開頭的值，代表前面用「&」與同一名稱標記的值。',
    help: '在它之前寫上錨點；如果本來就是文字，請加引號。',
  },
  'alias-of-itself': {
    message: (p) => `*${p.alias} 出現在 &${p.alias} 所標記的值裡面。`,
    why: '這個值會沒完沒了地包含自己。',
    help: '把錨點移到真正要重複的部分。',
  },
  'duplicate-key': {
    message: (p) => `鍵${quoted(p.key)}在同一個對應表裡出現兩次。`,
    why: '只能有一個算數，選哪一個都是猜測。',
    help: '刪除其中一個，或替它改名。',
  },
  'forbidden-key': {
    message: (p) => `${quoted(p.key)}不能當作鍵。`,
    why: '它在 JavaScript 裡另有意義，可能改變儀表板所在的頁面。',
    help: '換一個名稱。',
  },
  'key-not-text': {
    message: '這裡用清單、對應表或別名當作鍵。',
    why: '鍵是名稱：寫在一行裡的一般文字。',
    help: '在冒號前直接寫名稱；名稱以「[」「{」或「*」開頭時加引號。',
  },
  'merge-key': {
    message: 'YAML 1.2 沒有合併鍵「<<」。',
    why: '各種讀取程式對它的理解不同，同一個檔案會有不同的意義。',
    help: '把這些鍵逐一寫出，或為整個對應表設錨點，再以別名作值。',
  },
  'several-documents': {
    message: '這裡開始了第二份文件。',
    why: '一個檔案就是一份文件，每個名稱才只有一處定義。',
    help: '刪除「---」或「...」這一行，或把其後的內容移到另一個檔案，並列在「include:」下。',
  },
  'yaml-tag': {
    message: (p) => `不允許使用標記${quoted(p.tag)}。`,
    why: '標記會要求讀取程式產生文字、數字、清單與對應表以外的東西。',
    help: '刪除這個標記。要把數字當作文字，請加引號。',
  },
  'yaml-directive': {
    message: (p) => `不允許使用指示詞${quoted(p.directive)}。`,
    why: '指示詞會改變檔案其餘部分的讀法；Sluice 檔案一律以 YAML 1.2 讀取。',
    help: '刪除這一行。',
  },
  'unclosed-bracket': {
    message: (p) => `括號「${p.bracket}」沒有結束。`,
    why: '「[…]」裡的清單與「{…}」裡的對應表，要到右括號才結束。',
    help: (p) => `補上缺少的「${p.bracket === '[' ? ']' : '}'}」，並讓括號裡的各行都縮排。`,
  },
  'unclosed-quote': {
    message: (p) => `以 ${p.quote} 開頭的文字沒有結尾的 ${p.quote}。`,
    why: '引號裡的文字可以跨行，直到再次出現同樣的引號。',
    help: (p) => (p.quote === "'" ? "補上結尾的 '。文字裡的單引號要寫兩次。" : '補上結尾的 "。文字裡的 " 要寫成 \\"。'),
  },
  'bad-escape': {
    message: (p) => `${quoted(p.escape)}不是雙引號文字裡的跳脫寫法。`,
    why: '反斜線後面只有 n、t、"、\\、x、u 等少數字元有意義。',
    help: "把反斜線寫兩次，或改用單引號 '…'，其中的反斜線就是它本身。",
  },
  'bad-indentation': {
    message: '這一行與前後各行沒有對齊。',
    why: '在 YAML 裡，縮排決定歸屬：同一個對應表或清單的各項要從同一個位置開始。',
    help: '與相鄰各行對齊；如果它屬於上一行，就再多縮排兩個空格。',
  },
  'missing-colon': {
    message: (p) => `這裡應該是帶冒號的鍵，而不是${quoted(p.text)}。`,
    why: '對應表的每一行都是「key: value」，冒號後面有一個空格。',
    help: '在鍵後面加上冒號與空格；跨行的文字請加引號。',
  },
  'missing-space': {
    message: (p) => `${quoted(`${p.key}:${p.value}`)}的冒號後面沒有空格。`,
    why: '沒有空格時，YAML 把鍵、冒號與值當作一段文字，就像網址那樣。',
    help: (p) => `寫成${quoted(`${p.key}: ${p.value}`)}。`,
  },
  'colon-in-text': {
    message: (p) => `文字${quoted(p.text)}裡有冒號加空格。`,
    why: '後面帶空格的冒號表示鍵到此為止，而一行只能有一個鍵。',
    help: '為整段文字加引號。',
  },
  'reserved-start': {
    message: (p) => `文字不能以 ${p.character} 開頭，除非加引號。`,
    why: 'YAML 把值開頭的這個字元留作自用。',
    help: '為文字加引號。',
  },
  'full-width-punctuation': {
    message: (p) => `全形的 ${p.found} 會被當作文字的一部分，而不是${quoted(p.meant.trim())}。`,
    why: 'YAML 只認得半形標點。',
    help: (p) => `把輸入法切換到半形，寫${quoted(p.meant)}。`,
  },
  'yaml-syntax': {
    message: (p) => (p.text === '' ? '這不是有效的 YAML。' : `${quoted(p.text)}不能出現在這裡。`),
    why: '前後各行沒有它也是完整的，所以它不屬於任何內容。',
    help: '刪除它；如果是文字，就為整個值加引號。',
  },
};
