import type { DataTable } from '../figure/data-table.ts';
import type { Mark } from '../figure/figure.ts';
import type { FigureGroup } from '../figure/figure-group.ts';
import { rowLines, sentenceOf } from '../figure/sentence.ts';
import type { Box } from '../figure/shapes.ts';
import { px } from '../scale/linear.ts';
import { markId } from './draw/draw-rows.ts';
import type { FunnelOptions, FunnelStage } from './model.ts';

/** One mark per stage, or per group and stage: ←→ stages, ↑↓ groups. Each says its row of the table. */
export function funnelMarks(
  stages: readonly FunnelStage[],
  groups: readonly FigureGroup[],
  { boxes, data }: { readonly boxes: readonly (readonly Box[])[]; readonly data: DataTable },
  options: FunnelOptions,
): Mark[] {
  const perStage = groups.length === 0 ? 1 : groups.length + 1;
  return boxes.flatMap((line, series) =>
    line.flatMap((box, index): Mark[] => {
      const stage = stages[index];
      const row = data.rows[index * perStage + series];
      if (!stage || !row) return [];
      const group = groups[series];
      const lines = [
        ...rowLines(data.columns, row, options.texts.separator),
        ...(group ? [] : stageLines(stage, options)),
      ];
      const select = group?.select ? { select: group.select } : {};
      const place = { x: px(box.x), y: px(box.y), width: px(box.width), height: px(box.height) };
      return [
        {
          id: markId(series, stage.id),
          label: sentenceOf(lines, options.texts),
          lines,
          ...place,
          series,
          index,
          ...select,
        },
      ];
    }),
  );
}

function stageLines(stage: FunnelStage, { formats, texts, targets = [] }: FunnelOptions): string[] {
  const goals = targets.filter((target) => target.stage === stage.id);
  const lines = goals.map((goal) => {
    const value = formats.short(goal.value, goal.from ? 'ratio' : 'count');
    return goal.rule === 'at_most' ? texts.targetAtMost(value) : texts.targetOf(value);
  });
  return stage.biggestLeak ? [...lines, texts.biggestLeak] : lines;
}
