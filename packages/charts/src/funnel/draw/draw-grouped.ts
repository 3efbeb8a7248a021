import type { Shape } from '../../figure/drawing.ts';
import type { FigureGroup } from '../../figure/figure-group.ts';
import { TOKENS } from '../../figure/palette.ts';
import { type Box, fill, rect, text } from '../../figure/shapes.ts';
import { textWidth } from '../../format/text-width.ts';
import type { FunnelBar, FunnelStage } from '../model.ts';
import { groupLine } from '../words.ts';
import { barShapes } from './bar-shapes.ts';
import { type Drawn, headShapes, markId, type Scene } from './draw-rows.ts';
import { ROW, STACKED_BELOW } from './frame.ts';
import { gapShapes } from './gap-shapes.ts';

/** Within each stage one thin bar per group with its rate; groups are named once, at the first stage. */
export function drawGrouped(stages: readonly FunnelStage[], groups: readonly FigureGroup[], scene: Scene): Drawn {
  const { frame, options } = scene;
  const height = ROW.line + groups.length * ROW.pitch;
  const shapes: Shape[] = [];
  const boxes: Box[][] = groups.map(() => []);
  stages.forEach((stage, k) => {
    const top = k * (height + ROW.gap);
    if (k > 0) shapes.push(...gapShapes(stage, { x: 2, y: top - 8, room: frame.width - 2 }, options));
    shapes.push(...headShapes(stage, top, scene));
    groups.forEach((group, g) => {
      const bar = stage.bars[g];
      const y = top + ROW.line + g * ROW.pitch;
      if (!bar) return;
      if (k === 0) shapes.push(...nameShapes(group, y, scene));
      shapes.push(...groupBar(stage, bar, { group, index: g, y, isFirst: k === 0 }, scene));
      boxes[g]?.push({ x: 0, y, width: frame.width, height: ROW.pitch });
    });
  });
  return { shapes, boxes };
}

function nameShapes(group: FigureGroup, y: number, { frame }: Scene): Shape[] {
  return [
    rect(`${group.key}:swatch`, 'swatch', { x: 0, y: y + 4, width: 8, height: 8 }, fill(group.token), { radius: 2 }),
    text(`${group.key}:name`, group.label, { x: 16, y: y + 12 }, { room: frame.start - 28, token: TOKENS.ink }),
  ];
}

interface Place {
  readonly group: FigureGroup;
  readonly index: number;
  readonly y: number;
  readonly isFirst: boolean;
}

function groupBar(
  stage: FunnelStage,
  bar: FunnelBar,
  { group, index, y, isFirst }: Place,
  { frame, options }: Scene,
): Shape[] {
  const key = `${stage.id}:${group.key}`;
  const room = { x: frame.start, y: y + 3, width: frame.room, height: ROW.thin };
  const look = { key, mark: markId(index, stage.id), token: group.token, radius: 2, track: false };
  const end = Math.max(bar.width, bar.compareWidth ?? 0) + 6;
  const maturing = bar.maturing > 0 && frame.width >= STACKED_BELOW ? options.formats.shortCount(bar.maturing) : '';
  const beside =
    maturing === '' || textWidth(maturing, 12) > frame.width - frame.values - frame.start - end ? [] : [maturing];
  return [
    ...barShapes(bar, room, look),
    ...beside.map((words) => text(`${key}:maturing-count`, words, { x: frame.start + end, y: y + 12 })),
    text(
      `${key}:rate`,
      groupLine(bar, isFirst, options, frame.values - 8),
      { x: frame.width, y: y + 12 },
      { anchor: 'end', room: frame.values - 8 },
    ),
  ];
}
