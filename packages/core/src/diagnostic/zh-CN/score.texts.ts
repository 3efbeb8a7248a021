import type { RoomTexts } from '../language/room-texts.ts';
import type { scoreTable } from '../score.table.ts';
import { didYouMean, oneOf, quoted, whole } from './words.ts';

const whose = (subject: 'lead' | 'account'): string => (subject === 'lead' ? '线索' : '客户公司');

export const scoreTexts: RoomTexts<typeof scoreTable> = {
  'unknown-score': {
    message: (p) => `没有评分${quoted(p.score)}。`,
    why: (p) => `评分在“scores:”下定义；这里已有：${oneOf(p.known)}。`,
    help: (p) => `定义这个评分，或使用已有的。${didYouMean(p.nearest)}`,
  },
  'score-cycle': {
    message: (p) => `评分${quoted(p.score)}在等自己：${p.path.join(' → ')}。`,
    why: '等级、路由和按评分到达的阶段，要先有分数才知道；分数不能反过来等它们。',
    help: '让规则看行或资料里的字段，或看分数所来自的事件。',
  },
  'score-of-others': {
    message: (p) => `${quoted(p.score)}的分数属于${whose(p.of)}，而这里要的是${whose(p.asked)}的。`,
    why: '一家客户公司有它所有线索的行，所以它的分数说明不了一条线索的行，反过来也一样。',
    help: (p) => `使用“subject: ${p.asked}”的评分，或把这里的对象改成${whose(p.of)}。`,
  },
  'cut-not-single': {
    message: (p) => `象限的每一边只切一刀，而这里按${quoted(p.found)}切分。`,
    why: '象限的每一边分为高、低两半。',
    help: '写“mean”“median”，或方括号里的一个数字，例如 [500]。',
  },
  'no-leads-source': {
    message: '这条规则要看线索的资料，却没有类型为“leads”的数据源。',
    why: '没有“event”或“inactive”的规则，看的是线索在 leads 数据源里的那一行。',
    help: '加一个类型为“leads”的数据源，或写明规则针对哪个事件的行。',
  },
  'two-decays': {
    message: '“half_life”和“decay”都在说明分数怎样衰减。',
    why: '分数只按一种方式衰减。',
    help: '保留其中一个。规则自己的写法优先于分组的。',
  },
  'once-and-first': {
    message: (p) => `“once”只算一行，“first”算 ${whole(p.first)} 行。`,
    why: '两者都在说明这条规则算多少行。',
    help: '保留其中一个。',
  },
  'points-on-a-ladder': {
    message: '带“ladder”的评分按级数计算，而这条规则给的是分数。',
    why: '一级是一个字母等级的三分之一，阶梯上没有分数的位置。',
    help: '改写“steps:”，或给评分用“grades:”代替阶梯。',
  },
  'steps-without-ladder': {
    message: '这条规则给的是级数，而它的评分没有“ladder”。',
    why: '级数是等级阶梯上一个字母的三分之一；没有阶梯就无处可升。',
    help: '改写“points:”，或给评分加上“ladder: {start: D}”。',
  },
  'grades-and-ladder': {
    message: '“grades”和“ladder”都在说明分数怎样变成等级。',
    why: '一个评分只有一种标尺。',
    help: '保留其中一个。',
  },
  'unknown-grade': {
    message: (p) => `没有等级${quoted(p.grade)}。`,
    why: (p) => `等级有 ${oneOf(p.known, 13)}。`,
    help: (p) => `请使用其中之一。${didYouMean(p.nearest)}`,
  },
  'empty-range': {
    message: (p) => `在 ${p.from} 和 ${p.to} 之间没有分数。`,
    why: '第一个数字是最低分，第二个是最高分。',
    help: '先写较小的数字。',
  },
  'cut-out-of-range': {
    message: (p) => `${quoted(p.name)}要 ${p.least} 分，而评分的范围是 ${p.from} 到 ${p.to}。`,
    why: '范围以外的分数不会出现，这个切分点什么也分不开。',
    help: '把切分点移到范围之内，或放宽“range:”。',
  },
  'cuts-out-of-order': {
    message: (p) => `${p.least} 分的${quoted(p.name)}排在 ${p.beforeLeast} 分的${quoted(p.before)}之后。`,
    why: '切分点按分数的顺序排列；这一个打乱了前面的顺序，其中必有一处写错。',
    help: '改正数字，或移动这一行。',
  },
  'cut-out-of-reach': {
    message: (p) => `没有人能达到${quoted(p.name)}：它要 ${p.least} 分，而所有规则加起来只有 ${p.most} 分。`,
    why: '各规则的分数受自身和分组的上限限制，加起来低于切分点。',
    help: '降低切分点，或提高分数或上限。',
  },
  'cap-below-rule': {
    message: (p) => `这条规则给 ${p.points} 分，而它的分组${quoted(p.group)}最多 ${p.max} 分。`,
    why: '一行就填满了分组，其余的分数永远看不到。',
    help: '提高分组的“max:”，或降低分数。',
  },
  'points-not-a-number': {
    message: (p) => `${quoted(p.score)}的分数不能用${quoted(p.found)}比较。`,
    why: '分数是数字：用 gt、gte、lt 或 lte 加一个数字说明要多少分。',
    help: (p) => `例如写“score: {${p.score}: {gte: 60}}”。`,
  },
  'no-matrix': {
    message: (p) => `${p.key === 'cell' ? '格子' : '路由'}属于矩阵，而文件里没有矩阵。`,
    why: '格子和路由是两个评分的交叉处。',
    help: '加上“matrix:”一节，或在这里用“score:”或“grade:”。',
  },
  'unknown-route': {
    message: (p) => `矩阵没有路由${quoted(p.route)}。`,
    why: (p) => `路由列在“matrix: routes:”下；这里已有：${oneOf(p.known)}。`,
    help: (p) => `使用其中之一，或加上这条路由。${didYouMean(p.nearest)}`,
  },
  'axis-without-cuts': {
    message: (p) => `评分${quoted(p.score)}没有等级，不能作矩阵的一边。`,
    why: '矩阵的一边是有自己等级的评分，或带切分点的评分。',
    help: (p) => `写“{score: ${p.score}, cuts: {1: 75, 2: 50}}”，或给评分加上“grades:”。`,
  },
  'unknown-cell': {
    message: (p) => `矩阵没有格子${quoted(p.cell)}。`,
    why: (p) => `格子由行名和列名组成：${oneOf(p.known)}。`,
    help: (p) => `使用其中之一。${didYouMean(p.nearest)}`,
  },
  'cell-in-two-routes': {
    message: (p) => `格子${quoted(p.cell)}已经通往${quoted(p.other)}。`,
    why: (p) => `一条线索只走一条路，${quoted(p.route)}会是第二条。`,
    help: '把格子从其中一条路由里去掉。',
  },
  'too-few-conversions': {
    message: (p) => `数据的一部分里只有 ${whole(p.found)} 条线索转化到${quoted(p.conversion)}。`,
    why: (p) => `转化少于 ${p.needed} 次时，学到的权重只是巧合。`,
    help: '换一个更早的阶段作转化，放宽时间，或用更多数据。',
  },
  'rule-without-rows': {
    message: (p) => `${quoted(p.score)}的规则 ${p.rule} 在 ${whole(p.rows)} 行里一次也没有命中。`,
    why: (p) => (p.event === '' ? '没有一行满足它的条件。' : `没有${quoted(p.event)}的行，或没有一行满足它的条件。`),
    help: (p) => `检查事件的名称和条件；规则不再使用就删除。${didYouMean(p.nearest)}`,
  },
};
