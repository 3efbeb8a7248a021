import type { RoomTexts } from '../language/room-texts.ts';
import type { queryTable } from '../query.table.ts';
import { reason, within } from './phrases.ts';
import { didYouMean, oneOf, quoted } from './words.ts';

export const queryTexts: RoomTexts<typeof queryTable> = {
  'query-asks-nothing': {
    message: '查询既没有要指标也没有要漏斗，或者两者都要。',
    why: '一个答案就是一张表：并列的几个指标，或一个漏斗的各阶段。',
    help: '给出指标，或给出一个漏斗。要几张表，就分几次查询。',
  },
  'query-unknown-name': {
    message: (p) => `没有${within(p.kind)}${quoted(p.name)}。`,
    why: (p) => `文件定义了：${oneOf(p.known)}。`,
    help: (p) => `改用文件定义的${within(p.kind)}。${didYouMean(p.nearest)}`,
  },
  'query-time': {
    message: (p) => `${quoted(p.text)}不是可以回答的时间。`,
    why: '时间是 ISO 日期或时刻，或“2026-Q4”“last 3 months”“this year”这样的时间词。',
    help: '写日期，例如 2026-10-01，或其中一个时间词。',
  },
  'query-ends-before-start': {
    message: (p) => `${p.from} 到 ${p.to} 这个时段里没有一天。`,
    why: '时段含起点，不含终点，所以“to”是最后一天的下一天。',
    help: '把“to”写得晚一些：若只要一天，写它的下一天。',
  },
  'driver-missing': {
    message: (p) => `${p.engine} 引擎需要 ${p.module}，但没有安装。`,
    why: '它是可选的：多数文件在内存中就能回答，用不到它。',
    help: (p) => `运行“npm install ${p.module}@${p.version}”，或改问内存引擎。`,
  },
  'not-in-sql': {
    message: (p) => `${p.engine} 引擎无法回答：${reason(p.what)}。`,
    why: '每个问题都变成一条 SQL 语句，而这个问题没有对应的写法。',
    help: '改问内存引擎，它能回答所有问题。',
  },
};
