import type { Shape } from '../../figure/drawing.ts';
import { TOKENS } from '../../figure/palette.ts';
import { fill, rect, text } from '../../figure/shapes.ts';
import { textWidth } from '../../format/text-width.ts';
import type { FunnelOptions, FunnelStage } from '../model.ts';
import { besideText } from '../words.ts';
import { type BarRoom, lengthOf } from './bar-shapes.ts';

const LINE = 16;

/**
 * How many are maturing, and the value: after the bar's end and its target; where there is no room, on the bar before
 * its hatched part, on a patch of surface colour.
 */
export function besideShapes(
  stage: FunnelStage,
  room: BarRoom,
  target: number,
  options: FunnelOptions,
  textRoom = room.width,
): Shape[] {
  const words = besideText(stage, options);
  if (words === '') return [];
  const width = textWidth(words, 12) + 8;
  const needed = room.upright ? LINE + 4 : width + 8;
  const length = lengthOf(room);
  const bar = Math.max(stage.width, stage.compareWidth ?? 0);
  const end = target > 0 && target > bar - 8 && target < bar + needed ? target : bar;
  const fits = end + needed <= length;
  const start = fits ? end + 4 : Math.max(0, Math.min(stage.width - stage.maturingWidth, length) - needed + 4);
  const box = room.upright
    ? { x: room.x + 4, y: room.y + length - start - LINE, width: Math.min(width, textRoom - 8), height: LINE }
    : { x: room.x + start, y: room.y + room.height / 2 - 8, width: Math.min(width, length - start), height: LINE };
  const at = { x: box.x + 4, y: box.y + 12 };
  const words12 = text(`${stage.id}:beside`, words, at, { room: Math.max(8, box.width - 8) });
  if (fits) return [words12];
  return [rect(`${stage.id}:patch`, 'patch', box, fill(TOKENS.surface), { radius: 2 }), words12];
}
