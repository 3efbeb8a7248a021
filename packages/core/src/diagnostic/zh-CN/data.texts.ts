import type { dataTable } from '../data.table.ts';
import type { RoomTexts } from '../language/room-texts.ts';
import { reason, within } from './phrases.ts';
import { didYouMean, oneOf, quoted, whole } from './words.ts';

export const dataTexts: RoomTexts<typeof dataTable> = {
  'file-not-found': {
    message: (p) => `没有文件${quoted(p.path)}。`,
    why: (p) => `数据源${quoted(p.source)}从那里读取数据行；路径相对于定义文件。`,
    help: (p) => {
      if (/^[a-z]+:\/\//i.test(p.path)) return '把文件下载下来，在这里写它的路径：不会从网址读取任何内容。';
      if (/\$\{?\w/.test(p.path)) return '写出完整的路径：环境变量的名称不会被替换。';
      return '改正“from:”下的路径或匹配模式，或把文件放到那里。';
    },
  },
  'file-not-readable': {
    message: (p) => `无法打开文件${quoted(p.path)}：${reason(p.reason)}。`,
    why: '只读取项目文件夹之下的文件，而且只读取这个账户有权读取的文件。',
    help: '把文件移到项目文件夹里，或修改读取权限。',
  },
  'unsupported-format': {
    message: (p) => `本版本不读取${quoted(p.format)}类型的文件。`,
    why: (p) => `类型由文件名的结尾决定；可读取 ${oneOf(p.known)}，也都可以带 .gz。`,
    help: (p) => (/^xls/.test(p.format) ? '把工作表另存为 CSV，再写那个文件。' : '把数据导出为其中一种类型。'),
  },
  'damaged-file': {
    message: (p) => `${quoted(p.path)}不是完整的 ${p.format} 文件：${reason(p.reason)}。`,
    why: '它的内容提前结束，或在途中被改动，所以没有一行可信。',
    help: '重新导出或复制文件。',
  },
  'damaged-json': {
    message: (p) => `${quoted(p.path)}不是有效的 JSON：${reason(p.reason)}。`,
    why: 'JSON 是一个值；从出错处起，后面的内容都无法分辨。',
    help: '在那里改正文本。每行一个对象的文件应命名为 .ndjson。',
  },
  'json-without-rows': {
    message: (p) => `${quoted(p.path)}里没有数据行的列表。`,
    why: '数据行是对象的列表，或写在一个对象的键“rows”下。',
    help: '导出列表本身，或把它放在“rows”下。',
  },
  'row-not-object': {
    message: (p) => `${quoted(p.path)}略去了 ${whole(p.count)} 项，第一处是第 ${p.row} 项。`,
    why: '一行是一个对象，每列有一个值；这些不是。',
    help: '把它们写成对象，或从列表里去掉。',
  },
  'damaged-line': {
    message: (p) => `${quoted(p.path)}略去了 ${whole(p.count)} 行，第一处在第 ${p.line} 行。`,
    why: '这种文件的每一行都是一个完整的 JSON 对象。',
    help: '改正或删除这些行；最后一行被截断，说明导出被中断。',
  },
  'file-too-long': {
    message: (p) => `${quoted(p.path)}有 ${p.megabytes} MB 的 JSON；一个值最多读取 ${p.most} MB。`,
    why: '一个 JSON 值必须整个放进内存，才能使用第一行。',
    help: '每行导出一个对象（.ndjson），或导出 parquet。',
  },
  'unpacks-too-large': {
    message: (p) => `${quoted(p.path)}解压后超过 ${p.megabytes} MB。`,
    why: '里面远大于外面的文件是已知的攻击手段，所以停止解压。',
    help: '如果文件没有问题，请手工解压或拆分。',
  },
  'unreadable-encoding': {
    message: (p) => `${quoted(p.path)}有 ${whole(p.count)} 个字符无法按 ${p.encoding} 读取。`,
    why: '文件是用另一种编码写的；无法读取的字符显示为“�”。',
    help: '在“encoding:”下写明正确的编码（utf-8、utf-16、gb18030、big5 或 windows-1252）。',
  },
  'no-rows': {
    message: (p) => `${quoted(p.path)}${p.header ? '只有表头，没有数据行' : '没有数据行'}。`,
    why: '它的数字会是 0 或无定义。',
    help: '检查导出，尤其是日期范围。',
  },
  'duplicate-header': {
    message: (p) => `${quoted(p.path)}有几列都叫${quoted(p.column)}。`,
    why: (p) => `第一列保留名称；下一列叫${quoted(`${p.column} (2)`)}，依此类推。`,
    help: '在文件里重命名其中一列，或使用带编号的名称。',
  },
  'ragged-row': {
    message: (p) => `${quoted(p.path)}略去了 ${whole(p.count)} 行，第一处是第 ${p.row} 行：单元格多于 ${p.cells} 个。`,
    why: '多半是文本里有分隔符而没有加引号，单元格会落到错误的列。',
    help: '给这样的文本加引号；如果分隔符认错了，在“delimiter:”下写明。',
  },
  'short-row': {
    message: (p) => `${quoted(p.path)}有 ${whole(p.count)} 行少于 ${p.cells} 个单元格，第一处是第 ${p.row} 行。`,
    why: '这些行会使用；末尾缺少的单元格算作缺失。',
    help: '如果有一行被截断，请重新导出文件。',
  },
  'unclosed-cell': {
    message: (p) => `${quoted(p.path)}略去了 ${whole(p.count)} 行，第一处是第 ${p.row} 行：引号打开后没有闭合。`,
    why: '这个单元格会吞掉文件的其余部分，所以只略去它自己那一行。',
    help: '闭合引号；文本里的引号要写两次（""）。',
  },
  'missing-column': {
    message: (p) => `${quoted(p.source)}的数据没有列${quoted(p.column)}。`,
    why: (p) => `${quoted(p.key)}要读取它；那里的列是 ${oneOf(p.known)}。`,
    help: (p) => {
      if (p.known.some((name) => /^column \d+$/.test(name)))
        return '第一行会被当作表头：如果表头上面还有别的行，请删除它们，或在“preset:”写出是哪种导出。';
      return `${/^\w+$/.test(p.key) ? `在“${p.key}:”后面写那里的列名。` : '写那里的列名。'}${didYouMean(p.nearest)}`;
    },
  },
  'no-days': {
    message: (p) => `${quoted(p.source)}的投入没有日期。`,
    why: (p) => `投入落在某一天（“at”），或分摊到“from_day”至“to_day”；那里的列是 ${oneOf(p.known)}。`,
    help: '在“at:”下写日期所在的列，或写出起止两列。',
  },
  'ambiguous-dates': {
    message: (p) => `${quoted(p.column)}里像${quoted(p.example)}这样的日期有两种读法。`,
    why: '列里没有任何内容能说明日在前还是月在前。',
    help: (p) => `在数据源${quoted(p.source)}里写明：“dates: dd/MM/yyyy”或“dates: MM/dd/yyyy”。`,
  },
  'mixed-date-orders': {
    message: (p) =>
      `${quoted(p.column)}里的日期有两种顺序：${quoted(p.dayFirst)}日在前，${quoted(p.monthFirst)}月在前。`,
    why: '与它们并列时，2/3/2026 这样的日期两种都可能，而月份一错，数字就会不留痕迹地改变。',
    help: (p) =>
      `请按同一种顺序导出这一列。若在数据源${quoted(p.source)}里写“dates: dd/MM/yyyy”或“dates: MM/dd/yyyy”，另一种顺序的单元格会算作缺失并列出。`,
  },
  'ambiguous-numbers': {
    message: (p) => `${quoted(p.column)}里像${quoted(p.example)}这样的数字有两种读法。`,
    why: '列里没有任何内容能说明这个符号是千位分隔还是小数点。',
    help: (p) => `在数据源${quoted(p.source)}里写明：numbers: {decimal: "."} 或 numbers: {decimal: ","}。`,
  },
  'mixed-currencies': {
    message: (p) =>
      p.currency
        ? `${quoted(p.column)}里有 ${p.other} 的金额，而文件以 ${p.currency} 计。`
        : `${quoted(p.column)}里有 ${p.other}${p.third ? ` 和 ${p.third}` : ''} 的金额，而文件没有写明币种。`,
    why: '没有汇率，两种币种的金额从不相加。',
    help: (p) =>
      p.currency
        ? `加上汇率，例如“rates: {${p.other}: 0.92}”：1 ${p.other} 等于多少 ${p.currency}。`
        : `在文件里加上“currency: ${p.other}”${p.third ? `，以及“rates: {${p.third}: …}”，即 1 ${p.third} 等于多少 ${p.other}` : ''}。`,
  },
  'unread-cells': {
    message: (p) =>
      `${quoted(p.column)}有 ${whole(p.count)} 个单元格不是${within(p.expected)}，第一处在第 ${p.row} 行：${quoted(p.text)}。`,
    why: '这些单元格算作缺失。',
    help: '在数据的来源处改正，或用“where:”筛掉这些行。',
  },
  'unreadable-column': {
    message: (p) => `${quoted(p.column)}没有一个单元格是${within(p.expected)}；第 ${p.row} 行是${quoted(p.text)}。`,
    why: (p) => `${quoted(p.source)}的${quoted(p.key)}读这一列，而 0 是谁也没有写过的数字。`,
    help: (p) => `在“${p.key}:”写另一列的名称，或在数据的来源处改正这些单元格。`,
  },
  'rows-without-day': {
    message: (p) =>
      `${quoted(p.source)}有 ${whole(p.count)} 行没有日期，或结束早于开始，已略去，第一处是${quoted(p.file)}的第 ${p.row} 行。`,
    why: '这类来源的每个数字都属于某一天。没有日期的行多半是合计行，算进去就会重复。',
    help: '删除合计行，或给这些行写上日期，起止的先后也要正确。',
  },
  'value-not-in-data': {
    message: (p) => `${p.of} 没有一行的${quoted(p.field)}是${p.isText ? '文本' : '值'}${quoted(p.value)}。`,
    why: (p) =>
      p.isText === (p.type === 'text')
        ? `没有的值计为 0 次，文本须完全一致。那里的值是 ${oneOf(p.known)}。`
        : `文本与其他类型的值永不相等，而这一列是${p.type === 'text' ? '文本' : { number: '数字', boolean: '真假值', date: '日期' }[p.type]}。`,
    help: (p) =>
      p.isText === (p.type === 'text')
        ? `改用数据里有的值；如果这样的行以后才会有，可以不改。${didYouMean(p.nearest)}`
        : p.isText
          ? '去掉引号。'
          : '加上引号。',
  },
  'unknown-channel': {
    message: (p) => `${quoted(p.source)}的投入里，${quoted(p.channel)}不是渠道（${whole(p.rows)} 行）。`,
    why: (p) => `渠道是基础分组和“channels:”的 ID：${oneOf(p.known)}。其他的自成一组，里面没有线索。`,
    help: (p) => `写渠道的 ID，或加一个这个 ID 的分组。${didYouMean(p.nearest)}`,
  },
  'spend-without-channel': {
    message: (p) =>
      `${quoted(p.source)}有 ${whole(p.rows)} 行投入看不出属于哪个渠道${p.campaign === undefined ? '' : `，例如${quoted(p.campaign)}`}。`,
    why: '这些行没有渠道、来源和媒介，不属于任何有线索的渠道：按渠道的单条线索成本里没有它们。',
    help: '写“channel: paid_search”（所有行用同一个渠道的 ID）或说明渠道的列，或在“source:”和“medium:”下写列名，或在“channels:”里按营销活动加一个分组。不属于渠道的投入用“type: people”、“tools”或“content”标明。',
  },
  'overlapping-costs': {
    message: (p) =>
      `${quoted(p.source)}有 ${whole(p.count)} 段投入与同类的另一段日期重叠，第一处是 ${p.from} 至 ${p.to}。`,
    why: '除日期外没有什么能区分它们，例如同一营销活动的两次导出有重叠；两者都会相加。',
    help: '导出时不要包含已有的日期，或加一列来区分这些投入。',
  },
  'negative-cost': {
    message: (p) => `${quoted(p.source)}的投入中有 ${whole(p.count)} 行低于 0。`,
    why: '它们被当作退款，与投入相加，所以那些日期的各项成本都会偏低。',
    help: '如果不是退款，请改正，或用“where: {cost: {gte: 0}}”略去。',
  },
  'repeated-deal': {
    message: (p) => `${quoted(p.source)}有 ${whole(p.count)} 行的商机在前面的行里已出现，例如${quoted(p.deal)}。`,
    why: '这种数据源的每一行都是一个商机：金额会相加两次，商机会计数两次。漏斗只计一次。',
    help: '每个商机只导出一次，或用“where:”略去其余的行。',
  },
  'future-date': {
    message: (p) => `${quoted(p.source)}有 ${whole(p.count)} 行晚于截至时刻 ${p.asOf}。`,
    why: '尚未发生的不计数，所以这些行不在任何数字里。',
    help: '改正错误的日期（日与月颠倒，或时区不同），或移动“as_of:”。',
  },
  'conversion-before-entry': {
    message: (p) => `${quoted(p.source)}有 ${whole(p.count)} 行的${quoted(p.later)}早于${quoted(p.former)}。`,
    why: '后面的步骤早于前面的，会得出负的时间；讲究先后的地方则没有转化。',
    help: '在数据的来源处改正日期，或把正确的列对应到每个步骤。',
  },
  'unequal-columns': {
    message: (p) => `给${quoted(p.source)}的列${quoted(p.column)}有 ${p.cells} 个值，另一列有 ${p.rows} 个。`,
    why: '由页面给出的列每行一个值，数量全都相同。',
    help: '让每一列的值与行数一样多。',
  },
};
