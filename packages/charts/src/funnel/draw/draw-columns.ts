import type { Shape } from '../../figure/drawing.ts';
import { TOKENS } from '../../figure/palette.ts';
import { type Box, text } from '../../figure/shapes.ts';
import { textWidth } from '../../format/text-width.ts';
import { barLength } from '../../scale/linear.ts';
import type { FunnelStage } from '../model.ts';
import { countText, rateLineIn } from '../words.ts';
import { barShapes, targetShape } from './bar-shapes.ts';
import { besideShapes } from './beside-shapes.ts';
import { type Drawn, markId, type Scene } from './draw-rows.ts';
import { ROW } from './frame.ts';
import { stepTexts } from './gap-shapes.ts';

const TOP = 44;
const WIDEST = 120;

/** Stages side by side as upright bars: numbers above, label and the step into the stage below. */
export function drawColumns(stages: readonly FunnelStage[], scene: Scene): Drawn {
  const { frame } = scene;
  const width = frame.width / Math.max(1, stages.length);
  const shapes: Shape[] = [];
  const boxes = stages.map((stage, k): Box => {
    const box = { x: k * width, y: 0, width: width - 16, height: frame.height };
    shapes.push(...columnShapes(stage, box, scene), ...(k > 0 ? stepShapes(stage, box, scene) : []));
    return box;
  });
  return { shapes, boxes: [boxes] };
}

function columnShapes(stage: FunnelStage, box: Box, { options, max, targets }: Scene): Shape[] {
  const room = { x: box.x, y: TOP, width: Math.min(box.width, WIDEST), height: ROW.column, upright: true };
  const look = { key: stage.id, mark: markId(0, stage.id), token: TOKENS.accent, radius: 4, track: true };
  const strong = { size: 14, strong: true, token: TOKENS.ink, room: box.width } as const;
  const target = barLength(targets.get(stage.id) ?? 0, max, ROW.column);
  return [
    text(`${stage.id}:count`, countText(stage, options), { x: box.x, y: 16 }, strong),
    text(`${stage.id}:rate`, rateLineIn(box.width, stage, options), { x: box.x, y: 34 }, { room: box.width }),
    ...barShapes(stage, room, look),
    ...(target > 0 ? [targetShape(stage.id, target, room)] : []),
    ...besideShapes(stage, room, target, options, box.width),
    text(`${stage.id}:label`, stage.label, { x: box.x, y: TOP + ROW.column + 20 }, strong),
  ];
}

/** The step into the stage, on three lines. */
function stepShapes(stage: FunnelStage, box: Box, { options }: Scene): Shape[] {
  const [rate = '', lost = '', median = '', leak = ''] = stepTexts(stage, options);
  const alone = rate.replace('↓', '→');
  const both = [alone, lost].filter(Boolean).join('  ');
  const isShort = textWidth(both, 12, stage.biggestLeak) <= box.width;
  return [isShort ? both : alone, median, leak].flatMap((words, i) => {
    if (words === '') return [];
    const token = i === 2 ? TOKENS.bad : stage.biggestLeak ? TOKENS.ink : TOKENS.soft;
    const at = { x: box.x, y: TOP + ROW.column + 36 + i * 16 };
    return [text(`${stage.id}:gap:${i}`, words, at, { strong: stage.biggestLeak, token, room: box.width })];
  });
}
