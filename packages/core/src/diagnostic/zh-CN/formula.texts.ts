import type { formulaTable } from '../formula.table.ts';
import type { RoomTexts } from '../language/room-texts.ts';
import { phrase, within } from './phrases.ts';
import { didYouMean, oneOf, quoted } from './words.ts';

const overMeasures = '让其中一个直接用度量写成，例如 count(lead) 或 spend。';

export const formulaTexts: RoomTexts<typeof formulaTable> = {
  'formula-syntax': {
    message: (p) =>
      p.found === ''
        ? `公式到此为止，但还缺${within(p.expected)}。`
        : `${quoted(p.found)}不能出现在这里：应该是${within(p.expected)}。`,
    why: '公式是名称和函数的算术运算，例如 spend / count(lead)。',
    help: '在这里改正；名称由字母、数字和“_”组成，函数的参数写在括号里。',
  },
  'formula-too-long': {
    message: (p) => `公式有 ${p.length} 个字符，最多读取 ${p.most} 个。`,
    why: '这么长的公式，要看它的人谁也读不懂。',
    help: '在“metrics:”下给各部分命名，再使用这些名称。',
  },
  'unknown-metric': {
    message: (p) => `没有指标或度量${quoted(p.name)}。`,
    why: (p) => `公式里的名称是文件或指标库的指标，以及度量；这里已有：${oneOf([...new Set(p.known)])}。`,
    help: (p) =>
      p.nearest === undefined ? '在“metrics:”下定义它，或用“sluice metrics”列出指标库。' : didYouMean(p.nearest),
  },
  'unknown-function': {
    message: (p) => `没有函数${quoted(p.name)}。`,
    why: (p) => `函数有：${oneOf(p.known, 24)}。`,
    help: (p) => (p.nearest === undefined ? '使用其中一个函数。' : didYouMean(p.nearest)),
  },
  'wrong-arguments': {
    message: (p) => `调用${quoted(p.fn)}时不能给 ${p.found} 个参数。`,
    why: (p) => `它的写法是 ${p.usage}。`,
    help: (p) => `写成 ${p.usage}。`,
  },
  'not-a-stage': {
    message: '这里应该是阶段的名称。',
    why: '这个函数统计某个阶段的线索，所以参数是阶段，不是公式。',
    help: '写阶段的 ID，例如 count(lead)；或带上漏斗，例如 count(demand.lead)。',
  },
  'not-a-field': {
    message: (p) => (p.found === '' ? '这里应该是数据源的字段。' : `${quoted(p.found)}没有说明属于哪个数据源。`),
    why: '这个函数遍历一个数据源的各行，所以参数是数据源、一个点和字段。',
    help: '写完整，例如 sum(ads.clicks)。',
  },
  'stage-as-number': {
    message: (p) => `${quoted(p.stage)}是阶段，不是数字。`,
    why: '阶段有数量、金额和比率，公式必须说明要哪一个。',
    help: (p) => `要那里的线索数量，就写 count(${p.stage})。`,
  },
  'field-as-number': {
    message: (p) => `${quoted(p.field)}是列，不是数字。`,
    why: '它在每一行都有值，公式必须说明怎样合成一个数。',
    help: (p) => `写 sum(${p.field})，或改用 avg、min、max、median、distinct 之一。`,
  },
  'length-as-number': {
    message: (p) => `${quoted(p.found)}是时长，不是数字。`,
    why: '时长只能作 cohort_rate、prior 或 trailing 的最后一个参数。',
    help: '只写数字，或使用其中一个函数。',
  },
  'field-not-a-number': {
    message: (p) => `${quoted(p.fn)}不能用于${quoted(p.field)}：里面是${within(p.type)}。`,
    why: '这里只有数字和金额可以相加、平均和比较大小。',
    help: '用 distinct(…) 统计不同的值，或改用数字列。',
  },
  'ambiguous-stage': {
    message: (p) => `阶段${quoted(p.stage)}同时在漏斗${p.funnels.map((name) => quoted(name)).join('和')}里。`,
    why: '它们各按自己的规则统计，所以是不同的数字。',
    help: (p) => `写明是哪一个：${p.funnels.map((funnel) => `${funnel}.${p.stage}`).join(' 或 ')}。`,
  },
  'ambiguous-measure': {
    message: (p) => `度量${quoted(p.measure)}同时在数据源${p.sources.map((name) => quoted(name)).join('和')}里。`,
    why: '单独的名称代表一个数据源的度量。',
    help: (p) => `写明是哪一个：${p.sources.map((source) => `${source}.${p.measure}`).join(' 或 ')}。`,
  },
  'stages-of-two-funnels': {
    message: (p) => `没有哪个漏斗同时有${quoted(p.first)}和${quoted(p.second)}。`,
    why: '比率是同一个漏斗里从一个阶段走到另一个阶段的线索的占比。',
    help: '使用同一个漏斗的两个阶段。要两个数量之比，就相除：count(a) / count(b)。',
  },
  'stages-out-of-order': {
    message: (p) => `在漏斗${quoted(p.funnel)}里，${quoted(p.to)}不在${quoted(p.from)}之后。`,
    why: '第一个阶段是线索进入的阶段，第二个是之后要达到的阶段。',
    help: '对调两者。',
  },
  'stage-without-value': {
    message: (p) => `阶段${quoted(p.stage)}没有金额。`,
    why: '阶段的金额取自达到它的那一行，而没有说明是哪一列。',
    help: '例如给阶段加上“value: crm.amount”。',
  },
  'open-value-needs-deals': {
    message: (p) => `阶段${quoted(p.stage)}的金额不是交易的金额。`,
    why: '未结金额是既未赢单也未输单的交易的金额，只有类型为 deals 的数据源知道。',
    help: '让阶段和金额取自类型为 deals 的数据源，或写 value(…)。',
  },
  'no-times-in-counts': {
    message: (p) => `${quoted(p.fn)}需要时间，而漏斗${quoted(p.funnel)}只有数量。`,
    why: '已计数的数字只说明有多少，不说明每一个是什么时候往下走的。',
    help: '使用 rate(a, b)，或让漏斗由数据行计算。',
  },
  'unit-mismatch': {
    message: (p) => `${unitWord(p.left)}与${unitWord(p.right)}不能用${quoted(p.op)}运算。`,
    why: '每个数字都有单位：count、currency、ratio、days 或 score。相加的两个数必须单位相同。',
    help: (p) => (p.op === '+' || p.op === '-' ? '先相除，让两者单位相同。' : '改用单位之间可以相乘或相除的部分。'),
  },
  'unit-not-of-formula': {
    message: (p) => `写明的单位是 ${p.stated}，但公式得出 ${p.found}。`,
    why: '单位决定数字怎样显示，以及能与什么相加。',
    help: (p) => `写“unit: ${p.found}”，删除这个键，或改正公式。`,
  },
  'needs-source': {
    message: (p) => `${quoted(p.name)}需要类型为 ${p.kind} 的数据源，而这里没有。`,
    why: (p) => `它由类型为 ${p.kind} 的数据源的各行计算。`,
    help: (p) => `在“sources:”下加一个“kind: ${p.kind}”的数据源。`,
  },
  'needs-key': {
    message: (p) => `${quoted(p.name)}需要键${quoted(p.key)}对应的列，而 ${p.sources.join('、')} 没有。`,
    why: (p) => `它由${quoted(p.key)}所指的列计算；没有该列的行无法说明它。`,
    help: (p) => `在数据源中写明列名：“${p.key}: ”加列名；或不使用这个指标。`,
  },
  'needs-setting': {
    message: (p) => `${quoted(p.name)}需要设置${quoted(p.key)}，而文件没有给出。`,
    why: '没有数据能说明这个数字，而猜测的值会被当作真实的值显示。',
    help: (p) => `在“metrics:”下给出：settings: {${p.key}: …}。`,
  },
  'pack-in-part': {
    message: (p) =>
      `指标包${quoted(p.pack)}只用了一部分：${p.of} 个指标中有 ${p.left.length} 个未使用：${p.left.join('、')}。`,
    why: '指标包包含其作者所写的全部指标；文件缺少这些指标的来源。',
    help: '在文件中补上括号里的内容，或逐个写出指标名。',
  },
  'metric-not-possible': {
    message: (p) => `指标${quoted(p.metric)}需要${p.lacks.map(phrase).join('和')}。`,
    why: (p) => `在指标库里它是 ${p.formula}，使用的阶段 ID 是 visitor、lead、mql、sql、opportunity 和 won。`,
    help: '补上文件缺少的内容，或在“metrics:”下用你自己的阶段写这个指标。',
  },
  'metric-nested-too-deep': {
    message: (p) => `指标层层相套超过 ${p.most} 层，这个指标处在末端。`,
    why: '没有人能用话说清这样的数字。',
    help: overMeasures,
  },
  'metric-cycle': {
    message: (p) => `指标由自身构成：${p.path.join(' → ')}。`,
    why: '要先知道它的值，才能计算它的值。',
    help: overMeasures,
  },
};

function unitWord(unit: string): string {
  const words = { any: '数字', count: '数量', currency: '金额', ratio: '比率', days: '天数', score: '评分' };
  return words[unit as keyof typeof words] ?? unit;
}
