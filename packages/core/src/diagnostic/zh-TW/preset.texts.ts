import type { RoomTexts } from '../language/room-texts.ts';
import type { presetTable } from '../rooms/preset.table.ts';
import { didYouMean, oneOf, quoted } from './words.ts';

export const presetTexts: RoomTexts<typeof presetTable> = {
  'unknown-preset': {
    message: (p) => `沒有預設格式${quoted(p.preset)}。`,
    why: (p) => `預設格式是一種已知的匯出格式；現有 ${oneOf(p.known, 30)}。`,
    help: (p) => `寫其中一個，或不寫「preset:」而寫明各欄。${didYouMean(p.nearest)}`,
  },
  'preset-of-other-kind': {
    message: (p) => `${quoted(p.preset)}的列屬於${quoted(p.of)}，不是${quoted(p.kind)}。`,
    why: '匯出檔案的一列是什麼，由它的格式決定。',
    help: (p) => `寫「kind: ${p.of}」。`,
  },
  'preset-header-not-found': {
    message: (p) => `${quoted(p.path)}裡沒有${quoted(p.preset)}的標題列。`,
    why: (p) =>
      `這種格式的標題列有 ${oneOf(p.needs.map((need) => quoted(need, 200)))} 這樣的欄位；它們一個也沒有找到。`,
    help: '檢查匯出的內容與語言是否正確，或不寫「preset:」而寫明各欄。「sluice presets NAME」列出已知的欄名。',
  },
  'preset-columns-missing': {
    message: (p) => `${quoted(p.path)}缺少${quoted(p.preset)}的 ${p.needs.length} 欄。`,
    why: (p) =>
      `沒有${p.needs.map((need) => quoted(need)).join('和')}，數字就會出錯，所以沒有載入資料來源${quoted(p.source)}。`,
    help: (p) => `匯出時帶上這些欄位，或自己寫明欄名，例如「fields: {名稱: 欄}」。${didYouMean(p.nearest)}`,
  },
  'preset-columns-absent': {
    message: (p) =>
      `${quoted(p.path)}沒有 ${oneOf(p.columns.map((column) => quoted(column)))}，而${quoted(p.preset)}通常有。`,
    why: '需要它們的數字沒有定義。也許匯出時沒有選，也許欄位被改了名。',
    help: (p) => `如果欄位用了別的名稱，就把它寫在對應的鍵或階段上。${didYouMean(p.nearest)}`,
  },
  'preset-values-unknown': {
    message: (p) => `${quoted(p.column)}的值沒有說明${quoted(p.source)}的交易結果如何。`,
    why: (p) => `它的值是 ${oneOf(p.values)}；${quoted(p.preset)}不認識您自己的銷售管線裡的值。`,
    help: (p) => `匯出時也帶上${quoted(p.sure)}這一欄，或在資料來源裡寫「won:」和「lost:」。`,
  },
};
