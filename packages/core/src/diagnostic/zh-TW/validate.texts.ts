import type { RoomTexts } from '../language/room-texts.ts';
import type { validateTable } from '../validate.table.ts';
import { phrase, within } from './phrases.ts';
import { didYouMean, oneOf, quoted } from './words.ts';

export const validateTexts: RoomTexts<typeof validateTable> = {
  'empty-file': {
    message: '檔案是空的。',
    why: '定義檔是一個對應表，第一行寫語言版本。',
    help: '先寫一行「sluice: 1」，或用「sluice init」產生第一個檔案。',
  },
  'unknown-version': {
    message: (p) => `無法辨識語言版本${quoted(p.found)}。`,
    why: '這個版本只讀語言版本 1；其他版本的檔案可能有別的意義。',
    help: '寫「sluice: 1」。檔案若屬於更新的語言版本，需要更新的 Sluice。',
  },
  'unknown-key': {
    message: (p) => `${quoted(p.key)}不是${within(p.of)}的鍵。`,
    why: (p) => `任何內容都不會被默默略過。這裡可用的鍵：${oneOf(p.known, 24)}。`,
    help: (p) => (p.nearest === undefined ? '刪除它，或改用上面列出的鍵。' : didYouMean(p.nearest)),
  },
  'missing-key': {
    message: (p) => `${phrase(p.of)}缺少鍵${quoted(p.key)}。`,
    why: '它沒有預設值，因為任何假定的值都不妥當。',
    help: (p) => (p.example === undefined ? `加上「${p.key}:」。` : `加上它，例如「${p.key}: ${p.example}」。`),
  },
  'missing-value': {
    message: (p) => `${quoted(p.key)}沒有值。`,
    why: '冒號後面什麼都沒有，既不是預設值，也不是空白文字。',
    help: (p) => `在冒號後面寫${within(p.expected)}，或刪除這個鍵。`,
  },
  'missing-kind': {
    message: (p) => `${phrase(p.of)}需要以下鍵之一：${oneOf(p.kinds, 24)}。`,
    why: (p) => `這些鍵裡恰好有一個說明${within(p.of)}是哪一種。`,
    help: '加上要用的那一個。',
  },
  'two-kinds': {
    message: (p) => `${quoted(p.first)}與${quoted(p.second)}不能出現在同一個${within(p.of)}裡。`,
    why: (p) => `其中任何一個就足以說明${within(p.of)}是哪一種。`,
    help: (p) => `保留一個；另一個寫成第二個${within(p.of)}。`,
  },
  'wrong-type': {
    message: (p) => `這裡應該是${within(p.expected)}，而不是${within(p.found)}。`,
    why: '值從不默默轉換，檔案在任何地方意義才相同。',
    help: (p) => {
      if (p.meant !== undefined) return `寫 ${p.meant}。`;
      return p.expected.startsWith('text') && /number|true|false/.test(p.found)
        ? '如果是文字，請為值加引號。'
        : `寫${within(p.expected)}。`;
    },
  },
  'not-one-of': {
    message: (p) => `${quoted(p.found)}不在這裡的選項之中。`,
    why: (p) => `可選：${oneOf(p.allowed, 30)}。`,
    help: (p) => (p.nearest === undefined ? '照原樣寫其中一個選項。' : didYouMean(p.nearest)),
  },
  'out-of-range': {
    message: (p) => `這裡不能寫 ${p.found}：數字必須${within(p.limit)}。`,
    why: '超出這個範圍的值沒有意義。',
    help: (p) => `寫一個${within(p.limit)} 的數字。`,
  },
  'bad-name': {
    message: (p) => `${quoted(p.found)}不能當作名稱。`,
    why: '名稱會出現在公式與網址裡：以字母開頭，後面是字母、數字與「_」。',
    help: '換一個這樣的名稱，把給讀者看的文字寫在「label:」下。',
  },
  'bad-duration': {
    message: (p) => `${quoted(p.found)}不是時間長度。`,
    why: '時間長度是整數、空格與單位：second、minute、hour、day、week、month、quarter 或 year。',
    help: (p) => (p.nearest === undefined ? '例如寫「30 days」或「6 months」。' : didYouMean(p.nearest)),
  },
  'bad-period': {
    message: (p) => `${quoted(p.found)}不是期間。`,
    why: '期間是日曆上的一段日子，或到截至日為止的一段時間。',
    help: (p) =>
      p.nearest === undefined
        ? '例如寫 2026-Q4、2026-10、FY2026-Q1、2026-10-01..2026-12-31、「last 3 months」或「this quarter」。'
        : didYouMean(p.nearest),
  },
  'bad-value': {
    message: (p) => `${quoted(p.found)}不是${within(p.expected)}。`,
    why: '文字必須完全符合這種格式，各個引擎才會讀出同樣的值。',
    help: (p) => `例如寫 ${p.example}。`,
  },
  'dotted-thousands': {
    message: (p) => `${p.written} 讀作 ${p.read}。`,
    why: 'YAML 裡的點是小數點，與檔案的語言無關；千位之間不寫任何符號。',
    help: (p) => `如果是千位分隔，請寫 ${p.meant}，否則寫 ${p.read}。`,
  },
  'too-few': {
    message: (p) => `這裡至少需要 ${p.least} 項，而不是 ${p.found} 項。`,
    why: (p) => `再少就稱不上${within(p.what)}。`,
    help: '補上缺少的，或刪除這個鍵。',
  },
  'too-many': {
    message: (p) => `這裡最多允許 ${p.most} 項，而不是 ${p.found} 項。`,
    why: (p) => `再多就無法當作一個${within(p.what)}來讀。`,
    help: '去掉一些，或分成幾個。',
  },
  'unquoted-formula': {
    message: (p) => `公式 ${p.formula} 在逗號處被截斷。`,
    why: '在「{…}」與「[…]」裡，逗號表示值到此為止，所以帶逗號的公式必須加引號。',
    help: (p) => `連同引號寫成 "${p.formula}"。`,
  },
};
