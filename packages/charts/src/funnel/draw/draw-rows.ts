import type { Shape } from '../../figure/drawing.ts';
import { TOKENS } from '../../figure/palette.ts';
import { type Box, text } from '../../figure/shapes.ts';
import { textWidth } from '../../format/text-width.ts';
import { barLength } from '../../scale/linear.ts';
import type { FunnelOptions, FunnelStage } from '../model.ts';
import { countText, rateLineIn } from '../words.ts';
import { barShapes, targetShape } from './bar-shapes.ts';
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
    shapes.push(...barRow(stage, { x: frame.start, width: frame.room, ...bar }, scene));
    return { x: 0, y, width: frame.width, height };
  });
  return { shapes, boxes: [boxes] };
}

function barRow(stage: FunnelStage, room: Box, scene: Scene): Shape[] {
  const look = { key: stage.id, mark: markId(0, stage.id), token: TOKENS.accent, radius: 4, track: true };
  const target = barLength(scene.targets.get(stage.id) ?? 0, scene.max, room.width);
  return [
    ...barShapes(stage, room, look),
    ...(target > 0 ? [targetShape(stage.id, target, room)] : []),
    ...besideShapes(stage, room, target, scene.options),
  ];
}

function sideShapes(stage: FunnelStage, y: number, { frame, options }: Scene): Shape[] {
  const label = { size: 14, strong: true, token: TOKENS.ink } as const;
  const right = { anchor: 'end', room: frame.values - 8 } as const;
  return [
    text(`${stage.id}:label`, stage.label, { x: 0, y: y + 22 }, { ...label, room: frame.start - 12 }),
    text(`${stage.id}:count`, countText(stage, options), { x: frame.width, y: y + 14 }, { ...label, ...right }),
    text(`${stage.id}:rate`, rateLineIn(right.room, stage, options), { x: frame.width, y: y + 30 }, right),
  ];
}

/** The line above a bar: label left, count and rate right. */
export function headShapes(stage: FunnelStage, y: number, { frame, options }: Scene): Shape[] {
  const strong = { size: 14, strong: true, token: TOKENS.ink } as const;
  const count = countText(stage, options);
  const room = frame.width - textWidth(count, 14, true) - 24;
  const rate = rateLineIn(Math.min(frame.width * 0.5, room - textWidth(stage.label, 14, true)), stage, options);
  const rateWidth = textWidth(rate, 12);
  return [
    text(`${stage.id}:label`, stage.label, { x: 0, y: y + 16 }, { ...strong, room: Math.max(24, room - rateWidth) }),
    text(`${stage.id}:count`, count, { x: frame.width - rateWidth - 8, y: y + 16 }, { ...strong, anchor: 'end' }),
    text(`${stage.id}:rate`, rate, { x: frame.width, y: y + 16 }, { anchor: 'end' }),
  ];
}

/** The id of a mark by its series and stage. */
export function markId(series: number, stage: string): string {
  return `${series}:${stage}`;
}
