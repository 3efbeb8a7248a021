import type { segmentTable } from '../../further/segment.table.ts';
import type { RoomTexts } from '../../language/room-texts.ts';
import { didYouMean, oneOf, quoted } from '../words.ts';

const sides: Readonly<Record<string, string>> = { recency: '近度', frequency: '频度', money: '金额' };
const side = (name: string): string => sides[name] ?? name;

export const segmentTexts: RoomTexts<typeof segmentTable> = {
  'cuts-not-ascending': {
    message: (p) => `分界 ${p.cut} 排在 ${p.before} 后面。`,
    why: '一个得分从一个分界到下一个更高的分界，所以没有任何值会落在这两个之间。',
    help: '把分界从低到高写，每个只写一次。',
  },
  'segment-bounds': {
    message: (p) => `没有从 ${p.least} 到 ${p.most} 的${side(p.side)}得分。`,
    why: (p) => `${quoted(p.segment)}的界限是最低和最高得分，而${side(p.side)}的分界给出的得分是 1 到 ${p.levels}。`,
    help: (p) => `写两个 1 到 ${p.levels} 的得分，低的在前。`,
  },
  'rfm-without-money': {
    message: (p) => `${quoted(p.source)}的行没有金额。`,
    why: 'RFM 按客户最近一次购买、购买次数和购买金额来划分。',
    help: (p) => `在数据源里用“${p.key}:”写明是哪一列，或在“rfm:”下用“value:”写明字段。`,
  },
  'unknown-grid': {
    message: (p) => `没有矩阵${quoted(p.grid)}。`,
    why: (p) => `矩阵可以是评分矩阵、内容矩阵或一个标签；这里已有：${oneOf(p.known)}。`,
    help: (p) => `使用其中一个；两个维度的矩阵写成“{rows: channel, columns: ...}”。${didYouMean(p.nearest)}`,
  },
  'no-content': {
    message: '文件里没有类型为“content”的数据源。',
    why: '内容矩阵按主题、用户画像和采购阶段统计内容数据源里的篇数。',
    help: '加一个：“kind: content”，带 item、topic、persona 和 stage 各列。',
  },
  'content-without-field': {
    message: (p) => `内容没有${quoted(p.field)}。`,
    why: (p) => `${oneOf(p.sources)} 都没有这一列，所以每个单元格都会像是空白。`,
    help: (p) => `在数据源里用“${p.field}:”写明是哪一列，或在矩阵里去掉 ${p.field}。`,
  },
  'content-use-unread': {
    message: (p) => `没有事件数据源有${quoted(p.field)}，无法知道用的是哪一篇。`,
    why: (p) => `${quoted(p.event)}的一行使用的，是 item 或 url 写在这个字段里的那一篇。`,
    help: '写明事件行里存放 item 或 url 的字段。',
  },
  'grid-needs-value': {
    message: '这个矩阵没有写明单元格里是什么。',
    why: (p) =>
      p.sources.length === 0
        ? '不写“value:”时统计事件数据源的行数，而这里没有事件数据源。'
        : `不写“value:”时统计事件数据源的行数，而这里有好几个：${oneOf(p.sources)}。`,
    help: '例如加上“value: count(lead)”。',
  },
};
