import type { Shape } from '../figure/drawing.ts';
import { TOKENS } from '../figure/palette.ts';
import { path, stroke } from '../figure/path.ts';
import { fill, rect, text } from '../figure/shapes.ts';
import { textWidth } from '../format/text-width.ts';
import { barLength, px } from '../scale/linear.ts';
import { largestOf } from '../scale/position.ts';
import type { PlanOptions } from './model.ts';
import type { PlanStage } from './read-plan.ts';

/** Height of a stage: its name and count, its bar, its rate. */
export const ROW = 56;
const GAP = 12;

/** Height of the drawing of so many stages. */
export function planHeight(stages: number): number {
  return stages * ROW;
}

/** A bar a stage, all on one scale, with the interval of its number across its end. */
export function drawPlan(stages: readonly PlanStage[], options: PlanOptions): Shape[] {
  const most = largestOf(stages.map(({ count, needHigh }) => Math.max(count ?? 0, needHigh ?? 0)));
  return stages.flatMap((stage, i) => drawStage(stage, i * ROW, most, options));
}

function drawStage(stage: PlanStage, y: number, most: number, options: PlanOptions): Shape[] {
  const { width, words, formats, label } = options;
  const { id, count, rate, leadBy } = stage;
  const shown = formats.count(count);
  const room = width - textWidth(shown, 14, true) - GAP;
  const by = leadBy === null ? '' : `${words.leadBy} ${formats.day(leadBy)}`;
  const room12 = width - textWidth(by, 12) - GAP;
  const said = rate === null ? '' : `${words.rate} ${formats.ratio(rate)}${rangeText(stage, options)}`;
  const rates = textWidth(said, 12) > room12 ? `↓ ${formats.ratio(rate)}` : said;
  return [
    text(`${id}:name`, label(id), { x: 0, y: y + 14 }, { size: 13, strong: true, token: TOKENS.ink, room }),
    text(`${id}:count`, shown, { x: width, y: y + 14 }, { size: 14, strong: true, anchor: 'end', token: TOKENS.ink }),
    ...bar(stage, y + 20, most, width),
    text(`${id}:rate`, rates, { x: 0, y: y + 44 }, { token: TOKENS.soft, room: room12 }),
    text(`${id}:by`, by, { x: width, y: y + 44 }, { token: TOKENS.soft, anchor: 'end' }),
  ];
}

function rangeText({ rateLow, rateHigh }: PlanStage, { words, formats, width }: PlanOptions): string {
  if (rateLow === null || width < 480) return '';
  return ` (${words.range(formats.ratio(rateLow), formats.ratio(rateHigh))})`;
}

function bar({ id, count, needLow, needHigh }: PlanStage, y: number, most: number, width: number): Shape[] {
  const track = rect(`${id}:track`, 'track', { x: 0, y, width, height: 8 }, fill(TOKENS.track), {
    radius: 4,
    mark: id,
  });
  if (count === null) return [track];
  const at = (value: number) => barLength(value, most, width);
  const ends =
    needLow === null || needHigh === null
      ? []
      : [
          path(
            `${id}:ends`,
            'line',
            `M${px(at(needLow))},${y + 4}H${px(at(needHigh))}M${px(at(needLow))},${y}V${y + 8}M${px(at(needHigh))},${y}V${y + 8}`,
            stroke(TOKENS.ink),
            1.5,
          ),
        ];
  const box = { x: 0, y, width: at(count), height: 8 };
  return [track, rect(`${id}:bar`, 'bar', box, fill(TOKENS.accent), { radius: 4, mark: id }), ...ends];
}
