import { apart, phrasesOf } from '../language/phrase-book.ts';
import { grammarWords } from './grammar-words.table.ts';
import { quoted } from './words.ts';

const limits: Readonly<Record<string, string>> = {
  'at least': '不小于',
  'more than': '大于',
  'at most': '不大于',
  'less than': '小于',
};

/** A phrase of a parameter in simplified Chinese; a name stays as it is. */
export const phrase = phrasesOf({
  words: grammarWords,
  choice: (choices) =>
    choices.length === 1 ? (choices[0] ?? '') : `${choices.slice(0, -1).join('、')}或${choices[choices.length - 1]}`,
  patterns: [
    [/^the text (.*)$/s, ([text = '']) => `文本${quoted(text)}`],
    [/^the number (.*)$/, ([number = '']) => `数字 ${number}`],
    [
      /^(at least|more than|at most|less than) (\S+)(?: and (.+))?$/,
      ([limit = '', number = '', more], say) =>
        `${limits[limit]} ${number}${more === undefined ? '' : ` 且${say(more)}`}`,
    ],
    [/^it is (UTF-.*)$/, ([encoding = '']) => `它是 ${encoding}`],
    [/^(U\+\w+) \(null\)$/, ([code = '']) => `${code}（空字符）`],
    [/^(U\+\w+) \(byte order mark\)$/, ([code = '']) => `${code}（字节顺序标记）`],
    [/^(U\+\w+) \(half a character\)$/, ([code = '']) => `${code}（半个字符）`],
    [/^(U\+\w+) \(control character\)$/, ([code = '']) => `${code}（控制字符）`],
    [/^more than (\d+) files are included$/, ([most = '']) => `包含的文件超过 ${most} 个`],
    [/^the system says (.*)$/, ([code = '']) => `系统返回 ${code}`],
    [/^a stage "(.*)"$/, ([stage = '']) => `阶段${quoted(stage)}`],
    [/^a column for the key "(.*)" of (.*)$/, ([key = '', sources = '']) => `${sources} 中键${quoted(key)}对应的列`],
    [/^the setting "(.*)"$/, ([key = '']) => `设置${quoted(key)}`],
    [/^a measure "(.*)" of a counts source$/, ([name = '']) => `计数数据源中的度量${quoted(name)}`],
    [/^a source of kind (.*)$/, ([kind = '']) => `类型为 ${kind} 的数据源`],
    [/^a "value:" on the stage "(.*)"$/, ([stage = '']) => `阶段${quoted(stage)}上的“value:”`],
    [/^(.+) in core, the same on every engine$/, ([what = '']) => `${quoted(what)}由核心计算，每个引擎都相同`],
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
