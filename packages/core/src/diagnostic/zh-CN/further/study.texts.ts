import type { studyTable } from '../../further/study.table.ts';
import type { RoomTexts } from '../../language/room-texts.ts';
import { didYouMean, oneOf, quoted } from '../words.ts';

const whats: Readonly<Record<string, string>> = { rate: '转化率', cost: '成本', 'deal size': '客单价' };
const kinds: Readonly<Record<string, string>> = { spend: '投入', counts: '汇总数字' };

export const studyTexts: RoomTexts<typeof studyTable> = {
  'unknown-experiment': {
    message: (p) => `没有实验${quoted(p.experiment)}。`,
    why: (p) => `实验在“experiments:”下定义；这里已有：${oneOf(p.known)}。`,
    help: (p) => `定义这个实验，或使用已有的。${didYouMean(p.nearest)}`,
  },
  'experiment-metric': {
    message: (p) => `${quoted(p.metric)}不是可以用来比较各组的转化率。`,
    why: '实验的各组，比较的是从某个由行算出的漏斗的一个阶段继续到达后面阶段的线索占比。',
    help: '写成“rate(a, b)”，a 和 b 是统计线索的漏斗的两个阶段。',
  },
  'arms-alike': {
    message: (p) => `组${quoted(p.other)}和${quoted(p.arm)}在数据里都是${quoted(p.value)}。`,
    why: '线索属于哪一组由数据里的值决定，所以每组要有自己的值。',
    help: '写上这一组在数据里的值，或删掉这一组。',
  },
  'unknown-arm': {
    message: (p) => `实验没有组${quoted(p.arm)}。`,
    why: (p) => `它的组是 ${oneOf(p.known)}。`,
    help: (p) => `使用其中之一，或在“arms:”下加上这一组。${didYouMean(p.nearest)}`,
  },
  'arm-without-share': {
    message: (p) => `组${quoted(p.arm)}没有份额。`,
    why: '份额说明线索怎样分到所有组；没有份额的一组会被当作应当为空。',
    help: '给每一组写上份额；平均分配时不写“shares:”。',
  },
  'arm-without-lead': {
    message: (p) => `${quoted(p.source)}是${kinds[p.kind] ?? p.kind}数据源，它的行不属于任何线索。`,
    why: '组要从线索的行里读出：谁看到了什么。',
    help: '写上 events、leads 或 deals 数据源的字段。',
  },
  'ends-before-start': {
    message: (p) => `实验在 ${p.to} 结束，不晚于 ${p.from} 的开始。`,
    why: '“from”是实验的第一刻，“to”是实验之后的第一刻。',
    help: '把较晚的写作“to”。',
  },
  'experiment-without-sample': {
    message: (p) => `实验${quoted(p.experiment)}没有计划样本量。`,
    why: '边看结果边等，一看到好结果就停，会找到并不存在的差异；因此不给结论。',
    help: '写上每组的“planned:”线索数，或用“detect:”写上值得发现的最小差异。',
  },
  'unknown-plan': {
    message: (p) => `没有计划${quoted(p.plan)}。`,
    why: (p) => `计划在“plans:”下定义；这里已有：${oneOf(p.known)}。`,
    help: (p) => `定义这个计划，或使用已有的。${didYouMean(p.nearest)}`,
  },
  'plan-without-funnel': {
    message: '计划没有写明沿着哪个漏斗倒推。',
    why: (p) => (p.known.length === 0 ? '文件里没有漏斗。' : `文件里有 ${oneOf(p.known)}。`),
    help: '用“funnel:”写明。',
  },
  'plan-number-range': {
    message: (p) => `${whats[p.what] ?? p.what}为 ${p.value} 时做不出计划。`,
    why: (p) => (p.most === undefined ? '它必须大于 0。' : `它必须大于 0，且不超过 ${p.most}。`),
    help: (p) => (p.most === undefined ? '写一个更大的数字。' : '写成占比：30 % 写作 0.3。'),
  },
  'plan-without-spend': {
    message: (p) => `到达${quoted(p.stage)}的一条线索的成本没有历史可查。`,
    why: '它是投入除以线索数，而文件里没有投入数据源。',
    help: '加一个类型为“spend”的数据源，或把成本写成数字。',
  },
  'plan-without-deal-size': {
    message: '客单价没有历史可查。',
    why: (p) => `文件里没有交易数据源，${quoted(p.funnel)}的最后一个阶段也没有“value:”。`,
    help: '把“deal_size:”写成数字，或写明交易金额在哪里。',
  },
  'plan-history-of-counts': {
    message: (p) => `漏斗${quoted(p.funnel)}是已汇总的数字，没有进入的历史。`,
    why: '计划的转化率取自窗口已结束的进入；汇总数字没有窗口。',
    help: '把转化率写成数字。',
  },
  'benchmark-range': {
    message: (p) => `在 ${p.low} 和 ${p.high} 之间什么也没有。`,
    why: '“low”是范围的下限，“high”是上限。',
    help: '把较小的数字写作“low”。',
  },
  'benchmark-without-value': {
    message: (p) => `基准${quoted(p.benchmark)}没有数值。`,
    why: '他人的水平是一个数字、一个常见范围，或两者都有。',
    help: '写“value:”，或“low:”和“high:”。',
  },
  'unknown-benchmark': {
    message: (p) => `这里没有基准${quoted(p.benchmark)}。`,
    why: (p) => (p.known.length === 0 ? '目标取自同一指标的基准，而文件里没有。' : `这里已知的有：${oneOf(p.known)}。`),
    help: (p) => `在“benchmarks:”下定义它，或使用已有的。${didYouMean(p.nearest)}`,
  },
  'customers-not-fitted': {
    message: (p) =>
      p.reason === 'too_few'
        ? `${p.customers} 个客户中只有 ${p.returning} 个再次购买；至少 ${p.least} 个才能预测今后的购买。`
        : `没有模型适合这 ${p.customers} 个客户的购买记录：${p.reason === 'bg_nbd' ? '购买时间（BG/NBD）' : '购买金额（Gamma-Gamma）'}的拟合没有收敛。`,
    why: (p) =>
      p.reason === 'too_few'
        ? '客户多久再来、何时离开，要从再次购买的客户身上得知。'
        : '客户彼此相同，或首次购买之后几乎没有观察时间，就看不出差别；给出的数字只会是猜测。',
    help: '加载更长的历史，确认每个客户自始至终只有一个 ID，或去掉“clv_model:”。',
  },
  'goal-in-percent': {
    message: (p) => `${quoted(p.metric)}的目标 ${p.goal} 就是 ${(p.goal * 100).toLocaleString('en-US')}%。`,
    why: (p) => (p.isShare ? '比率写成数字：1 就是 100%，部分不会超过整体。' : '比率写成数字：1 就是 100%。'),
    help: (p) => `${p.goal}% 请写成 ${p.share}。`,
  },
  'pace-of-ratio': {
    message: (p) => `${quoted(p.metric)}不能按时间相加，所以${quoted(p.pace)}对它没有意义。`,
    why: '只有数量、金额这类可以相加的，才谈得上一段时间应完成多少；其余按至今的数值判断。',
    help: '去掉“pace:”。',
  },
};
