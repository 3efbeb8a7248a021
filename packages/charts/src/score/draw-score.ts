import type { Shape } from '../figure/drawing.ts';
import { TOKENS } from '../figure/palette.ts';
import { path, stroke } from '../figure/path.ts';
import { type Box, fill, rect, text } from '../figure/shapes.ts';
import { textWidth } from '../format/text-width.ts';
import { barLength, clampWidth } from '../scale/linear.ts';
import { largestOf, position } from '../scale/position.ts';
import type { ScoreOptions, ScoreStepBar } from './model.ts';

/** Height of the drawing in pixels. */
export const SCORE_HEIGHT = 208;
const TOP = 44;
/** Room of the numbers under the bars. */
const FOOT = 24;

/** The height of a figure: never less than it has room for all. */
export function scoreHeight({ height = 0 }: ScoreOptions): number {
  return Math.max(SCORE_HEIGHT, height);
}

/** A threshold and what lies from it on up to the next. */
interface Band {
  readonly name: string;
  readonly least: number;
  readonly count: number;
}

/** Steps as bars as high as they are full, thresholds as lines with the grade and how many have it. */
export function drawScore(
  steps: readonly ScoreStepBar[],
  options: ScoreOptions,
): { readonly shapes: Shape[]; readonly boxes: readonly Box[] } {
  const width = clampWidth(options.width);
  const low = scoreHeight(options) - FOOT;
  const domain = [steps[0]?.from ?? 0, steps.at(-1)?.to ?? 1] as const;
  const x = (points: number) => position(points, domain, [0, width]);
  // a step that a threshold has cut is narrower: what fills it decides, not its width
  const density = ({ count, from, to }: ScoreStepBar) => (count ?? 0) / (to - from);
  const most = largestOf(steps.map(density));
  const boxes = steps.map((step): Box => {
    const height = barLength(density(step), most, low - TOP);
    const left = x(step.from) + 1;
    return { x: left, y: low - height, width: Math.max(1, x(step.to) - left - 1), height };
  });
  const bars = boxes.map((box, i) =>
    rect(`bar${i}`, 'bar', box, fill(TOKENS.accent), { radius: Math.min(2, box.height), mark: `step${i}` }),
  );
  const base = path('base', 'grid', `M0 ${low}H${width}`, stroke(TOKENS.line), 1);
  return { shapes: [base, ...bars, ...thresholds(steps, options, x, [width, low])], boxes };
}

function thresholds(
  steps: readonly ScoreStepBar[],
  options: ScoreOptions,
  x: (points: number) => number,
  [width, low]: readonly [width: number, low: number],
): Shape[] {
  const { formats } = options;
  const bands = bandsOf(steps, options);
  const ends = [steps[0]?.from ?? 0, steps.at(-1)?.to ?? 0];
  const lines = bands.flatMap(({ name, least, count }, i): Shape[] => {
    const at = Math.max(0, x(least));
    const room = Math.max(0, (bands[i + 1] ? x(bands[i + 1]?.least ?? 0) : width) - at - 6);
    return [
      ...(at > 0 ? [path(`cut${i}`, 'target', `M${at} ${TOP - 12}V${low}`, stroke(TOKENS.soft), 1, '3 3')] : []),
      text(`grade${i}`, name, { x: at + 3, y: 12 }, { token: TOKENS.ink, strong: true, room }),
      text(`count${i}`, formats.shortCount(count), { x: at + 3, y: 28 }, { room }),
    ];
  });
  const ticks = [...new Set([...ends, ...bands.map(({ least }) => least)])].sort((a, b) => a - b);
  let free = 0;
  const labels = ticks.flatMap((points, i): Shape[] => {
    const words = formats.decimal(points);
    const half = textWidth(words, 12) / 2;
    const centre = Math.min(width - half, Math.max(half, x(points)));
    if (centre - half < free && i < ticks.length) return [];
    free = centre + half + 6;
    return [text(`tick${i}`, words, { x: centre, y: low + 16 }, { role: 'tick', anchor: 'middle' })];
  });
  return [...lines, ...labels];
}

/** The grades from the lowest up, each with how many have it. */
export function bandsOf(steps: readonly ScoreStepBar[], { grades }: ScoreOptions): Band[] {
  const rising = [...grades].sort((a, b) => a.least - b.least);
  const start = steps[0]?.from ?? 0;
  return rising.map(({ name, least }) => ({
    name,
    least: Math.max(start, least),
    count: steps.reduce((sum, { grade, count }) => sum + (grade === name ? (count ?? 0) : 0), 0),
  }));
}
