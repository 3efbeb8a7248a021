import type { Shape } from '../../figure/drawing.ts';
import { TOKENS } from '../../figure/palette.ts';
import { type Box, text } from '../../figure/shapes.ts';
import { barLength } from '../../scale/linear.ts';
import type { FunnelStage } from '../model.ts';
import { besideText, countText, rateLine } from '../words.ts';
import { barShapes, targetShape } from './bar-shapes.ts';
import { type Drawn, markId, type Scene } from './draw-rows.ts';
import { ROW } from './frame.ts';
import { stepTexts } from './gap-shapes.ts';

const TOP = 44;

/** Stages side by side as upright bars: numbers above, label and the step into the stage below. */
export function drawColumns(stages: readonly FunnelStage[], scene: Scene): Drawn {
  const { frame } = scene;
  const width = frame.width / Math.max(1, stages.length);
  const shapes: Shape[] = [];
  const boxes = stages.map((stage, k): Box => {
    const box = { x: k * width, y: 0, width: width - 16, height: frame.height };
    shapes.push(...columnShapes(stage, box, scene), ...stepShapes(stage, k, box, scene));
    return box;
  });
  return { shapes, boxes: [boxes] };
}

function columnShapes(stage: FunnelStage, box: Box, { options, max, targets }: Scene): Shape[] {
  const room = { x: box.x, y: TOP, width: box.width, height: ROW.column, upright: true };
  const look = { key: stage.id, mark: markId(0, stage.id), token: TOKENS.accent, radius: 4, track: true };
  const strong = { size: 14, strong: true, token: TOKENS.ink, room: box.width } as const;
  const target = targets.get(stage.id);
  const beside = besideText(stage, options);
  const end = Math.max(stage.width, stage.compareWidth ?? 0);
  const besideY = TOP + ROW.column - Math.min(end, ROW.column - 20) - 6;
  const inside = end > ROW.column - 20;
  return [
    text(`${stage.id}:count`, 'label', countText(stage, options), { x: box.x, y: 16 }, strong),
    text(`${stage.id}:rate`, 'label', rateLine(stage, options), { x: box.x, y: 34 }, { room: box.width }),
    ...barShapes(stage, room, look),
    ...(target === undefined ? [] : [targetShape(stage.id, barLength(target, max, ROW.column), room)]),
    ...(beside === '' || inside
      ? []
      : [text(`${stage.id}:beside`, 'label', beside, { x: box.x + 6, y: besideY }, { room: box.width - 12 })]),
    text(`${stage.id}:label`, 'label', stage.label, { x: box.x, y: TOP + ROW.column + 20 }, strong),
  ];
}

/** The step's words on three lines; the fourth line of a full column is what is maturing, which found no room beside it. */
function stepShapes(stage: FunnelStage, k: number, box: Box, { options }: Scene): Shape[] {
  const [rate = '', lost = '', median = '', leak = ''] = k > 0 ? stepTexts(stage, options) : [];
  const end = Math.max(stage.width, stage.compareWidth ?? 0);
  const full = end > ROW.column - 20 ? besideText(stage, options) : '';
  const lines = [[rate.replace('↓', '→'), lost].filter(Boolean).join('  '), median, leak || full];
  return lines.flatMap((words, i) => {
    if (words === '') return [];
    const token = i === 2 && leak !== '' ? TOKENS.bad : stage.biggestLeak ? TOKENS.ink : TOKENS.soft;
    const at = { x: box.x, y: TOP + ROW.column + 36 + i * 16 };
    return [text(`${stage.id}:gap:${i}`, 'label', words, at, { strong: stage.biggestLeak, token, room: box.width })];
  });
}
