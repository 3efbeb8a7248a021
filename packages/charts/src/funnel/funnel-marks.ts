import type { Mark } from '../figure/figure.ts';
import type { FigureGroup } from '../figure/figure-group.ts';
import type { Box } from '../figure/shapes.ts';
import { px } from '../scale/linear.ts';
import { markId } from './draw/draw-rows.ts';
import type { FunnelBar, FunnelOptions, FunnelStage } from './model.ts';
import { changeText, medianText, rateText } from './words.ts';

/** One mark per stage, or per group and stage: ←→ stages, ↑↓ groups. */
export function funnelMarks(
  stages: readonly FunnelStage[],
  groups: readonly FigureGroup[],
  boxes: readonly (readonly Box[])[],
  options: FunnelOptions,
): Mark[] {
  return boxes.flatMap((line, series) =>
    line.flatMap((box, index): Mark[] => {
      const stage = stages[index];
      const group = groups[series];
      const bar = group ? stage?.bars[series] : stage;
      if (!stage || !bar) return [];
      const name = group ? `${stage.label}${options.texts.separator}${group.label}` : stage.label;
      const lines = [
        name,
        ...barLines(bar, previousLabel(stages, index), options),
        ...stageLines(stage, group, options),
      ];
      const select = group?.select ? { select: group.select } : {};
      const place = { x: px(box.x), y: px(box.y), width: px(box.width), height: px(box.height) };
      return [{ id: markId(series, stage.id), label: sentence(lines), lines, ...place, series, index, ...select }];
    }),
  );
}

/** "Lead: 4,986, 20.5 % of the first stage, 19,332 lost." */
function sentence([name = '', ...rest]: readonly string[]): string {
  return `${name}: ${rest.join(', ')}.`;
}

function barLines(bar: FunnelBar, previous: string | null, options: FunnelOptions): string[] {
  const { formats, texts } = options;
  if (bar.withheld) return [texts.state.withheld];
  const words = texts.funnel;
  const steps =
    previous === null
      ? []
      : [
          words.fromFirst(rateText(bar, 'first', options)),
          words.fromPrevious(rateText(bar, 'previous', options), previous),
          bar.lost === null || bar.lost < 0 ? '' : words.lostAfter(formats.count(bar.lost)),
          medianText(bar, options),
        ];
  return [
    formats.count(bar.count),
    ...steps,
    bar.value === null ? '' : formats.money(bar.value),
    bar.maturing > 0 ? texts.maturing(formats.count(bar.maturing)) : '',
    bar.compareCount === null ? '' : words.wasBefore(formats.count(bar.compareCount)),
    changeText(bar, options),
  ].filter(Boolean);
}

function stageLines(
  stage: FunnelStage,
  group: FigureGroup | undefined,
  { formats, texts, targets }: FunnelOptions,
): string[] {
  if (group) return [];
  const goals = (targets ?? []).filter((target) => target.stage === stage.id);
  const lines = goals.map((goal) => {
    const value = goal.of === 'count' ? formats.count(goal.value) : formats.ratio(goal.value);
    return goal.rule === 'at_most' ? texts.targetAtMost(value) : texts.targetOf(value);
  });
  return stage.biggestLeak ? [...lines, texts.biggestLeak] : lines;
}

/** Label of the stage that is the denominator: the last required one before. */
function previousLabel(stages: readonly FunnelStage[], index: number): string | null {
  const before = stages.slice(0, index);
  return (before.findLast((stage) => !stage.optional) ?? before[0])?.label ?? null;
}
