import type { storedTable } from '../further/stored.table.ts';
import type { RoomTexts } from '../language/room-texts.ts';
import type { snapshotTable } from '../snapshot.table.ts';
import { oneOf, quoted } from './words.ts';

export const snapshotTexts: RoomTexts<typeof snapshotTable & typeof storedTable> = {
  'not-a-snapshot': {
    message: '这个文件不是 Sluice 快照。',
    why: '快照是 kind 为“sluice-snapshot”的 JSON；这个是别的东西，或被截断了。',
    help: '用“sluice build”重新构建，并检查文件是否完整复制。',
  },
  'newer-snapshot': {
    message: (p) => `这个快照的版本是 ${p.version}；本工具最多读到版本 ${p.known}。`,
    why: '它由更新的工具写成，其中的数字可能有本工具不知道的含义。',
    help: '更新页面上的脚本，或用页面所用的工具构建快照。',
  },
  'period-not-stored': {
    message: '快照里没有这个周期。',
    why: (p) => `快照只回答构建时包含的周期：${oneOf(p.offered)}。`,
    help: '选择其中之一，或向引擎查询你自己的周期。',
  },
  'not-in-snapshot': {
    message: (p) => `快照里没有${quoted(p.name)}。`,
    why: '它只包含看板上各组件显示的内容。',
    help: '把它放到文件的看板上，再重新构建。',
  },
  'dimension-not-stored': {
    message: (p) => `快照不能同时按 ${oneOf(p.dimensions)} 细分。`,
    why: '它的单元格按看板的筛选和组件细分的维度保存。',
    help: '把维度加到看板的“filters”里，再重新构建。',
  },
  'filter-not-stored': {
    message: '快照里没有按这些筛选条件存的结果。',
    why: '归因等不能由各部分相加得出的结果，只按看板筛选项的每个单独取值存储；评分的分布只按这些筛选项存储。',
    help: '去掉一个筛选条件，或向引擎提问。',
  },
};
