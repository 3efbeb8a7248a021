import type { Shape } from '../../figure/drawing.ts';
import { TOKENS } from '../../figure/palette.ts';
import { type Box, type TextStyle, text } from '../../figure/shapes.ts';
import { textWidth } from '../../format/text-width.ts';
import { barLength } from '../../scale/linear.ts';
import type { FunnelOptions, FunnelStage } from '../model.ts';
import { countText, rateLineIn } from '../words.ts';
import { type BarRoom, barShapes, lengthOf, targetShape } from './bar-shapes.ts';
import { besideShapes } from './beside-shapes.ts';
import { type Frame, ROW } from './frame.ts';
import { gapShapes } from './gap-shapes.ts';

/** Shapes, and the box of each mark by series and stage. */
export interface Drawn {
  readonly shapes: readonly Shape[];
  readonly boxes: readonly (readonly Box[])[];
}

/** What drawing a funnel needs beside the stages. */
export interface Scene {
  readonly frame: Frame;
  readonly options: FunnelOptions;
  /** The count that is `frame.room` pixels long. */
  readonly max: number;
  /** Target counts by stage. */
  readonly targets: ReadonlyMap<string, number>;
}

/** One row per stage: label, bar, numbers; the step between two rows. Narrow: label and numbers above the bar. */
export function drawRows(stages: readonly FunnelStage[], scene: Scene): Drawn {
  const { frame, options } = scene;
  const stacked = frame.kind === 'stacked';
  const height = stacked ? ROW.line + ROW.bar - 8 : ROW.height;
  const shapes: Shape[] = [];
  const boxes = stages.map((stage, k): Box => {
    const y = k * (height + ROW.gap);
    if (k > 0) shapes.push(...gapShapes(stage, { x: frame.start + 2, y: y - 8, room: frame.room - 2 }, options));
    shapes.push(...(stacked ? headShapes(stage, y, scene) : sideShapes(stage, y, scene)));
    const bar = stacked
      ? { y: y + ROW.line, height: ROW.bar - 8 }
      : { y: y + (ROW.height - ROW.bar) / 2, height: ROW.bar };
    shapes.push(...stageBar(stage, { x: frame.start, width: frame.room, ...bar }, scene));
    return { x: 0, y, width: frame.width, height };
  });
  return { shapes, boxes: [boxes] };
}

/** The bar of a stage with its target and what stands beside it, in so many pixels. */
export function stageBar(stage: FunnelStage, room: BarRoom, scene: Scene, textRoom = room.width): Shape[] {
  const look = { key: stage.id, mark: markId(0, stage.id), token: TOKENS.accent, radius: 4, track: true };
  const target = barLength(scene.targets.get(stage.id) ?? 0, scene.max, lengthOf(room));
  return [
    ...barShapes(stage, room, look),
    ...(target > 0 ? [targetShape(stage.id, target, room)] : []),
    ...besideShapes(stage, room, target, scene.options, textRoom),
  ];
}

/** What names a stage, and its number. */
export function strongText(
  stage: FunnelStage,
  part: 'label' | 'count',
  words: string,
  x: number,
  y: number,
  style: TextStyle,
): Shape {
  return text(`${stage.id}:${part}`, words, { x, y }, { size: 14, strong: true, token: TOKENS.ink, ...style });
}

function sideShapes(stage: FunnelStage, y: number, { frame, options }: Scene): Shape[] {
  const right = { anchor: 'end', room: frame.values - 8 } as const;
  return [
    strongText(stage, 'label', stage.label, 0, y + 22, { room: frame.start - 12 }),
    strongText(stage, 'count', countText(stage, options), frame.width, y + 14, right),
    text(`${stage.id}:rate`, rateLineIn(right.room, stage, options), { x: frame.width, y: y + 30 }, right),
  ];
}

/** The line above a bar: label left, count and rate right. */
export function headShapes(stage: FunnelStage, y: number, { frame, options }: Scene): Shape[] {
  const count = countText(stage, options);
  const room = frame.width - textWidth(count, 14, true) - 24;
  const rate = rateLineIn(Math.min(frame.width * 0.5, room - textWidth(stage.label, 14, true)), stage, options);
  const rateWidth = textWidth(rate, 12);
  return [
    strongText(stage, 'label', stage.label, 0, y + 16, { room: Math.max(24, room - rateWidth) }),
    strongText(stage, 'count', count, frame.width - rateWidth - 8, y + 16, { anchor: 'end' }),
    text(`${stage.id}:rate`, rate, { x: frame.width, y: y + 16 }, { anchor: 'end' }),
  ];
}

/** The id of a mark by its series and stage. */
export function markId(series: number, stage: string): string {
  return `${series}:${stage}`;
}
