import type { RoomTexts } from '../language/room-texts.ts';
import type { validateTable } from '../validate.table.ts';
import { phrase, within } from './phrases.ts';
import { didYouMean, oneOf, quoted } from './words.ts';

export const validateTexts: RoomTexts<typeof validateTable> = {
  'empty-file': {
    message: '文件是空的。',
    why: '定义文件是一个映射，第一行写语言版本。',
    help: '先写一行“sluice: 1”，或用“sluice init”生成第一个文件。',
  },
  'unknown-version': {
    message: (p) => `语言版本${quoted(p.found)}无法识别。`,
    why: '本版本只读语言版本 1；其他版本的文件可能有别的含义。',
    help: '写“sluice: 1”。文件若属于更新的语言版本，需要更新的 Sluice。',
  },
  'unknown-key': {
    message: (p) => `${quoted(p.key)}不是${within(p.of)}的键。`,
    why: (p) => `任何内容都不会被悄悄忽略。这里可用的键：${oneOf(p.known, 24)}。`,
    help: (p) => (p.nearest === undefined ? '删除它，或改用上面列出的键。' : didYouMean(p.nearest)),
  },
  'missing-key': {
    message: (p) => `${phrase(p.of)}缺少键${quoted(p.key)}。`,
    why: '它没有默认值，因为任何假定的值都不稳妥。',
    help: (p) => (p.example === undefined ? `加上“${p.key}:”。` : `加上它，例如“${p.key}: ${p.example}”。`),
  },
  'missing-value': {
    message: (p) => `${quoted(p.key)}没有值。`,
    why: '冒号后面什么都没有，既不是默认值，也不是空文本。',
    help: (p) => `在冒号后面写${within(p.expected)}，或删除这个键。`,
  },
  'missing-kind': {
    message: (p) => `${phrase(p.of)}需要以下键之一：${oneOf(p.kinds, 24)}。`,
    why: (p) => `这些键里恰好有一个说明${within(p.of)}是哪一种。`,
    help: '加上要用的那一个。',
  },
  'two-kinds': {
    message: (p) => `${quoted(p.first)}和${quoted(p.second)}不能出现在同一个${within(p.of)}里。`,
    why: (p) => `其中任何一个就足以说明${within(p.of)}是哪一种。`,
    help: (p) => `保留一个；另一个写成第二个${within(p.of)}。`,
  },
  'wrong-type': {
    message: (p) => `这里应该是${within(p.expected)}，而不是${within(p.found)}。`,
    why: '值从不悄悄转换，文件在任何地方含义才相同。',
    help: (p) => {
      if (p.meant !== undefined) return `写 ${p.meant}。`;
      return p.expected.startsWith('text') && /number|true|false/.test(p.found)
        ? '如果是文本，请给值加引号。'
        : `写${within(p.expected)}。`;
    },
  },
  'not-one-of': {
    message: (p) => `${quoted(p.found)}不在这里的选项之中。`,
    why: (p) => `可选：${oneOf(p.allowed, 30)}。`,
    help: (p) => (p.nearest === undefined ? '照原样写其中一个选项。' : didYouMean(p.nearest)),
  },
  'out-of-range': {
    message: (p) => `这里不能写 ${p.found}：数字必须${within(p.limit)}。`,
    why: '超出这个范围的值没有意义。',
    help: (p) => `写一个${within(p.limit)} 的数字。`,
  },
  'bad-name': {
    message: (p) => `${quoted(p.found)}不能用作名称。`,
    why: '名称会出现在公式和网址里：以字母开头，后面是字母、数字和“_”。',
    help: '换一个这样的名称，把给读者看的文字写在“label:”下。',
  },
  'bad-duration': {
    message: (p) => `${quoted(p.found)}不是时长。`,
    why: '时长是整数、空格和单位：second、minute、hour、day、week、month、quarter 或 year。',
    help: (p) => (p.nearest === undefined ? '例如写“30 days”或“6 months”。' : didYouMean(p.nearest)),
  },
  'bad-period': {
    message: (p) => `${quoted(p.found)}不是周期。`,
    why: '周期是日历上的一段日子，或到截至日为止的一段时间。',
    help: (p) =>
      p.nearest === undefined
        ? '例如写 2026-Q4、2026-10、FY2026-Q1、2026-10-01..2026-12-31、“last 3 months”或“this quarter”。'
        : didYouMean(p.nearest),
  },
  'bad-value': {
    message: (p) => `${quoted(p.found)}不是${within(p.expected)}。`,
    why: '文本必须完全符合这种格式，各个引擎才会读出同样的值。',
    help: (p) => `例如写 ${p.example}。`,
  },
  'dotted-thousands': {
    message: (p) => `${p.written} 读作 ${p.read}。`,
    why: 'YAML 里的点是小数点，与文件的语言无关；千位之间不写任何符号。',
    help: (p) => `如果是千位分隔，请写 ${p.meant}，否则写 ${p.read}。`,
  },
  'too-few': {
    message: (p) => `这里至少需要 ${p.least} 项，而不是 ${p.found} 项。`,
    why: (p) => `再少就不成其为${within(p.what)}。`,
    help: '补上缺少的，或删除这个键。',
  },
  'too-many': {
    message: (p) => `这里最多允许 ${p.most} 项，而不是 ${p.found} 项。`,
    why: (p) => `再多就无法当作一个${within(p.what)}来读。`,
    help: '去掉一些，或拆成几个。',
  },
  'unquoted-formula': {
    message: (p) => `公式 ${p.formula} 在逗号处被截断。`,
    why: '在“{…}”和“[…]”里，逗号表示值到此结束，所以带逗号的公式必须加引号。',
    help: (p) => `连同引号写成 "${p.formula}"。`,
  },
};
