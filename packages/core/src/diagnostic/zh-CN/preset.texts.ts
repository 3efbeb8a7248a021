import type { RoomTexts } from '../language/room-texts.ts';
import type { presetTable } from '../rooms/preset.table.ts';
import { didYouMean, oneOf, quoted } from './words.ts';

export const presetTexts: RoomTexts<typeof presetTable> = {
  'unknown-preset': {
    message: (p) => `没有预设${quoted(p.preset)}。`,
    why: (p) => `预设是一种已知的导出格式；现有 ${oneOf(p.known, 30)}。`,
    help: (p) => `写其中一个，或不写“preset:”而写明各列。${didYouMean(p.nearest)}`,
  },
  'preset-of-other-kind': {
    message: (p) => `${quoted(p.preset)}的行属于${quoted(p.of)}，不是${quoted(p.kind)}。`,
    why: '导出文件的一行是什么，由它的格式决定。',
    help: (p) => `写“kind: ${p.of}”。`,
  },
  'preset-header-not-found': {
    message: (p) => `${quoted(p.path)}里没有${quoted(p.preset)}的表头。`,
    why: (p) => `这种格式的表头有 ${oneOf(p.needs.map((need) => quoted(need, 200)))} 这样的列；它们一个也没有找到。`,
    help: '检查导出的内容和语言是否正确，或不写“preset:”而写明各列。“sluice presets NAME”列出已知的列名。',
  },
  'preset-columns-missing': {
    message: (p) => `${quoted(p.path)}缺少${quoted(p.preset)}的 ${p.needs.length} 列。`,
    why: (p) =>
      `没有${p.needs.map((need) => quoted(need)).join('和')}，数字就会出错，所以没有加载数据源${quoted(p.source)}。`,
    help: (p) => `导出时带上这些列，或自己写明列名，例如“fields: {名称: 列}”。${didYouMean(p.nearest)}`,
  },
  'preset-columns-absent': {
    message: (p) =>
      `${quoted(p.path)}没有 ${oneOf(p.columns.map((column) => quoted(column)))}，而${quoted(p.preset)}通常有。`,
    why: '需要它们的数字没有定义。也许导出时没有选，也许列被改了名。',
    help: (p) => `如果列用了别的名称，就把它写在对应的键或阶段上。${didYouMean(p.nearest)}`,
  },
  'preset-values-unknown': {
    message: (p) => `${quoted(p.column)}的值没有说明${quoted(p.source)}的交易结果如何。`,
    why: (p) => `它的值是 ${oneOf(p.values)}；${quoted(p.preset)}不认识您自己的销售管道里的值。`,
    help: (p) => `导出时也带上${quoted(p.sure)}这一列，或在数据源里写“won:”和“lost:”。`,
  },
};
