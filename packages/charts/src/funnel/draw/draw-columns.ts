import type { Shape } from '../../figure/drawing.ts';
import { type Box, text } from '../../figure/shapes.ts';
import { textWidth } from '../../format/text-width.ts';
import type { FunnelStage } from '../model.ts';
import { countText, rateLineIn } from '../words.ts';
import { type Drawn, type Scene, stageBar, strongText } from './draw-rows.ts';
import { ROW } from './frame.ts';
import { gapText, stepTexts } from './gap-shapes.ts';

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

function columnShapes(stage: FunnelStage, box: Box, scene: Scene): Shape[] {
  const room = { x: box.x, y: TOP, width: Math.min(box.width, WIDEST), height: ROW.column, upright: true };
  const { options } = scene;
  const style = { room: box.width };
  return [
    strongText(stage, 'count', countText(stage, options), box.x, 16, style),
    text(`${stage.id}:rate`, rateLineIn(box.width, stage, options), { x: box.x, y: 34 }, style),
    ...stageBar(stage, room, scene, box.width),
    strongText(stage, 'label', stage.label, box.x, TOP + ROW.column + 20, style),
  ];
}

/** The step into the stage, on three lines. */
function stepShapes(stage: FunnelStage, box: Box, { options }: Scene): Shape[] {
  const [rate = '', lost = '', median = '', leak = ''] = stepTexts(stage, options);
  const alone = rate.replace('↓', '→');
  const both = [alone, lost].filter(Boolean).join('  ');
  const isShort = textWidth(both, 12, stage.biggestLeak) <= box.width;
  return [isShort ? both : alone, median, leak].flatMap((words, i) =>
    gapText(stage, i, words, i === 2, { x: box.x, y: TOP + ROW.column + 36 + i * 16, room: box.width }),
  );
}
