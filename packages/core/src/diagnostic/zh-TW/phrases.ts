import { apart, phrasesOf } from '../language/phrase-book.ts';
import { grammarWords } from './grammar-words.table.ts';
import { quoted } from './words.ts';

const limits: Readonly<Record<string, string>> = {
  'at least': '不小於',
  'more than': '大於',
  'at most': '不大於',
  'less than': '小於',
};

/** A phrase of a parameter in traditional Chinese; a name stays as it is. */
export const phrase = phrasesOf({
  words: grammarWords,
  choice: (choices) =>
    choices.length === 1 ? (choices[0] ?? '') : `${choices.slice(0, -1).join('、')}或${choices[choices.length - 1]}`,
  patterns: [
    [/^the text (.*)$/s, ([text = '']) => `文字${quoted(text)}`],
    [/^the number (.*)$/, ([number = '']) => `數字 ${number}`],
    [
      /^(at least|more than|at most|less than) (\S+)(?: and (.+))?$/,
      ([limit = '', number = '', more], say) =>
        `${limits[limit]} ${number}${more === undefined ? '' : ` 且${say(more)}`}`,
    ],
    [/^it is (UTF-.*)$/, ([encoding = '']) => `它是 ${encoding}`],
    [/^(U\+\w+) \(null\)$/, ([code = '']) => `${code}（空字元）`],
    [/^(U\+\w+) \(byte order mark\)$/, ([code = '']) => `${code}（位元組順序記號）`],
    [/^(U\+\w+) \(half a character\)$/, ([code = '']) => `${code}（半個字元）`],
    [/^(U\+\w+) \(control character\)$/, ([code = '']) => `${code}（控制字元）`],
    [/^more than (\d+) files are included$/, ([most = '']) => `引入的檔案超過 ${most} 個`],
    [/^the system says (.*)$/, ([code = '']) => `系統回報 ${code}`],
    [/^a stage "(.*)"$/, ([stage = '']) => `階段${quoted(stage)}`],
    [/^a column for the key "(.*)" of (.*)$/, ([key = '', sources = '']) => `${sources} 中鍵${quoted(key)}對應的欄`],
    [/^the setting "(.*)"$/, ([key = '']) => `設定${quoted(key)}`],
    [/^a measure "(.*)" of a counts source$/, ([name = '']) => `計數資料來源中的度量${quoted(name)}`],
    [/^a source of kind (.*)$/, ([kind = '']) => `類型為 ${kind} 的資料來源`],
    [/^a "value:" on the stage "(.*)"$/, ([stage = '']) => `階段${quoted(stage)}上的「value:」`],
    [/^(.+) in core, the same on every engine$/, ([what = '']) => `${quoted(what)}由核心計算，每個引擎都相同`],
    [/^"(.+)"$/, ([mark = '']) => quoted(mark)],
  ],
});

/** A phrase in the middle of a sentence, set apart where it starts with a Latin letter or a digit. */
export function within(text: string): string {
  return apart(phrase(text));
}

/** Why something went wrong: in our words where they are known, else quoted as the system said it. */
export function reason(text: string): string {
  const known = phrase(text);
  return known === text ? quoted(text, 120) : known;
}
