import type { RoomTexts } from '../language/room-texts.ts';
import type { parseTable } from '../parse.table.ts';
import { phrase, within } from './phrases.ts';
import { quoted, whole } from './words.ts';

const divide = '把数据行移到由“from:”指定的数据文件，或用“include:”把定义拆成几个文件。';

export const parseTexts: RoomTexts<typeof parseTable> = {
  'file-too-large': {
    message: (p) => `文件有 ${whole(p.bytes)} 字节，最多读取 ${whole(p.maxBytes)} 字节。`,
    why: '每次打开页面、每次保存都要读取定义文件，所以一开始就限制它的大小。',
    help: divide,
  },
  'not-utf-8': {
    message: (p) => `文件不是 UTF-8 文本：${phrase(p.found)}。`,
    why: '定义文件一律使用 UTF-8 编码，在任何机器上含义才相同。',
    help: '以 UTF-8 编码重新保存文件。',
  },
  'forbidden-character': {
    message: (p) => `定义文件里不能有字符${within(p.name)}。`,
    why: '它在多数编辑器里看不见，看起来相同的两个名称其实会不同。',
    help: '删除它。它常来自从网页复制的文本，或拼接起来的文件。',
  },
  'tab-indentation': {
    message: '这一行用制表符缩进。',
    why: 'YAML 只允许用空格缩进，因为制表符没有固定宽度。',
    help: '每一级缩进改用两个空格。',
  },
  'too-deep': {
    message: (p) => `这里的列表和映射嵌套超过 ${p.maxDepth} 层。`,
    why: '没有定义需要这么深，只有为拖垮读取程序而写的文本才会这样。',
    help: '去掉多余的括号或层级。',
  },
  'too-many-values': {
    message: (p) => `文件里的值超过 ${whole(p.maxNodes)} 个。`,
    why: '每个值都连同它在文件中的位置一起保存，所以数量有上限。',
    help: divide,
  },
  'alias-expansion': {
    message: (p) => `把 *${p.anchor} 展开后，文件里的值超过 ${whole(p.maxNodes)} 个。`,
    why: '别名代表锚点以下的全部内容，短短几行就可能代表数百万个值。',
    help: '少用几次这个别名，或只给较小的部分设锚点。',
  },
  'unknown-alias': {
    message: (p) => `在 *${p.alias} 之前没有锚点 &${p.alias}。`,
    why: '以“*”开头的值，代表前面用“&”和同一名称标记的值。',
    help: '在它之前写上锚点；如果本来就是文本，请加引号。',
  },
  'alias-of-itself': {
    message: (p) => `*${p.alias} 出现在 &${p.alias} 所标记的值里面。`,
    why: '这个值会无止境地包含自己。',
    help: '把锚点移到真正要重复的部分。',
  },
  'duplicate-key': {
    message: (p) => `键${quoted(p.key)}在同一个映射里出现两次。`,
    why: '只能有一个算数，选哪一个都是猜测。',
    help: '删除或重命名其中一个。',
  },
  'forbidden-key': {
    message: (p) => `${quoted(p.key)}不能用作键。`,
    why: '它在 JavaScript 里另有含义，可能改变看板所在的页面。',
    help: '换一个名称。',
  },
  'key-not-text': {
    message: '这里用列表、映射或别名作键。',
    why: '键是名称：写在一行里的普通文本。',
    help: '在冒号前直接写名称；名称以“[”“{”或“*”开头时加引号。',
  },
  'merge-key': {
    message: 'YAML 1.2 没有合并键“<<”。',
    why: '各种读取程序对它的理解不同，同一个文件会有不同含义。',
    help: '把这些键逐个写出，或给整个映射设锚点，再以别名作值。',
  },
  'several-documents': {
    message: '这里开始了第二个文档。',
    why: '一个文件就是一个文档，每个名称才只有一处定义。',
    help: '删除“---”或“...”这一行，或把其后的内容移到另一个文件，并在“include:”下列出。',
  },
  'yaml-tag': {
    message: (p) => `不允许使用标记${quoted(p.tag)}。`,
    why: '标记会要求读取程序生成文本、数字、列表和映射以外的东西。',
    help: '删除这个标记。要把数字当作文本，请加引号。',
  },
  'yaml-directive': {
    message: (p) => `不允许使用指令${quoted(p.directive)}。`,
    why: '指令会改变文件其余部分的读法；Sluice 文件一律按 YAML 1.2 读取。',
    help: '删除这一行。',
  },
  'unclosed-bracket': {
    message: (p) => `括号“${p.bracket}”没有闭合。`,
    why: '“[…]”里的列表和“{…}”里的映射，要到右括号才结束。',
    help: (p) => `补上缺少的“${p.bracket === '[' ? ']' : '}'}”，并让括号里的各行都缩进。`,
  },
  'unclosed-quote': {
    message: (p) => `以 ${p.quote} 开头的文本没有结尾的 ${p.quote}。`,
    why: '引号里的文本可以跨行，直到再次出现同样的引号。',
    help: (p) => (p.quote === "'" ? "补上结尾的 '。文本里的撇号要写两次。" : '补上结尾的 "。文本里的 " 要写成 \\"。'),
  },
  'bad-escape': {
    message: (p) => `${quoted(p.escape)}不是双引号文本里的转义写法。`,
    why: '反斜杠后面只有 n、t、"、\\、x、u 等少数字符有含义。',
    help: "把反斜杠写两次，或改用单引号 '…'，其中的反斜杠就是它本身。",
  },
  'bad-indentation': {
    message: '这一行与前后各行没有对齐。',
    why: '在 YAML 里，缩进决定归属：同一个映射或列表的各项要从同一列开始。',
    help: '与相邻各行对齐；如果它属于上一行，就再多缩进两个空格。',
  },
  'missing-colon': {
    message: (p) => `这里应该是带冒号的键，而不是${quoted(p.text)}。`,
    why: '映射的每一行都是“key: value”，冒号后面有一个空格。',
    help: '在键后面加上冒号和空格；跨行的文本请加引号。',
  },
  'missing-space': {
    message: (p) => `${quoted(`${p.key}:${p.value}`)}的冒号后面没有空格。`,
    why: '没有空格时，YAML 把键、冒号和值当作一段文本，就像网址那样。',
    help: (p) => `写成${quoted(`${p.key}: ${p.value}`)}。`,
  },
  'colon-in-text': {
    message: (p) => `文本${quoted(p.text)}里有冒号加空格。`,
    why: '后面带空格的冒号表示键到此结束，而一行只能有一个键。',
    help: '给整段文本加引号。',
  },
  'reserved-start': {
    message: (p) => `文本不能以 ${p.character} 开头，除非加引号。`,
    why: 'YAML 把值开头的这个字符留作自用。',
    help: '给文本加引号。',
  },
  'full-width-punctuation': {
    message: (p) => `全角的 ${p.found} 会被当作文本的一部分，而不是${quoted(p.meant.trim())}。`,
    why: 'YAML 只认半角标点。',
    help: (p) => `把输入法切换到半角，写${quoted(p.meant)}。`,
  },
  'yaml-syntax': {
    message: (p) => (p.text === '' ? '这不是有效的 YAML。' : `${quoted(p.text)}不能出现在这里。`),
    why: '前后各行没有它也是完整的，所以它不属于任何内容。',
    help: '删除它；如果是文本，就给整个值加引号。',
  },
};
