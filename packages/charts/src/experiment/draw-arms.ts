import type { Table } from '@sluice/core/table';
import { ticks } from 'd3-array';
import type { Shape } from '../figure/drawing.ts';
import { categoryToken, TOKENS } from '../figure/palette.ts';
import { path, stroke } from '../figure/path.ts';
import { fill, rect, text } from '../figure/shapes.ts';
import { textWidth } from '../format/text-width.ts';
import { px } from '../scale/linear.ts';
import { position } from '../scale/position.ts';
import { comparedText } from './experiment-words.ts';
import type { ExperimentOptions } from './model.ts';
import type { ArmFigures } from './read-arms.ts';

/** Height of an arm: its name and rate, its interval, its counts. */
export const ROW = 68;
const AXIS = 20;
const GAP = 12;

/** Height of the drawing of so many arms. */
export function experimentHeight(arms: number): number {
  return arms * ROW + AXIS;
}

/** How an arm stands against the control: the difference in points with its interval, and p; nothing for the control. */
export function armFacts(
  { difference, p, adjusted }: ArmFigures,
  isSeveral: boolean,
  options: ExperimentOptions,
): string {
  const { words, formats } = options;
  if (difference.value === null) return '';
  const range = words.range(formats.points(difference.low), formats.points(difference.high));
  const chance = comparedText(isSeveral ? adjusted : p, formats);
  return words.facts(formats.points(difference.value), range, words.pIs(chance, isSeveral));
}

/** All arms on one scale of rates, which spans their intervals. */
export function drawArms(table: Table, arms: readonly ArmFigures[], options: ExperimentOptions): Shape[] {
  const domain = domainOf(arms);
  if (domain === null) return [];
  const { width, formats } = options;
  const at = (rate: number) => position(rate, domain, [8, width - 8]);
  const base = arms.length * ROW;
  const marks = ticks(domain[0], domain[1], width < 480 ? 3 : 6);
  const axis = marks.flatMap((tick): Shape[] => [
    path(`grid${tick}`, 'grid', gridPath(at(tick), arms.length), stroke(TOKENS.line), 1),
    text(
      `tick${tick}`,
      formats.ratio(tick),
      { x: at(tick), y: base + 14 },
      { role: 'tick', anchor: 'middle', token: TOKENS.faint },
    ),
  ]);
  const planned = table.info.experiment?.planned ?? null;
  return [...axis, ...arms.flatMap((arm, i) => drawArm(arm, i, at, planned, arms.length > 2, options))];
}

/** Beside the intervals and at the axis: not through what is written between them. */
function gridPath(x: number, arms: number): string {
  const beside = Array.from({ length: arms }, (_, i) => `M${x},${i * ROW + 20}V${i * ROW + 40}`);
  return `${beside.join('')}M${x},${arms * ROW - 4}V${arms * ROW}`;
}

function drawArm(
  arm: ArmFigures,
  index: number,
  at: (rate: number) => number,
  planned: number | null,
  isSeveral: boolean,
  options: ExperimentOptions,
): Shape[] {
  const { width, words, formats } = options;
  const y = index * ROW;
  const { id, rate } = arm;
  const token = index === 0 ? TOKENS.soft : categoryToken(index - 1);
  const name = id === 'control' ? words.control : id;
  const shown = formats.ratio(rate.value);
  const facts = armFacts(arm, isSeveral, options);
  const sample =
    planned === null
      ? words.sample(formats.count(arm.count))
      : words.sampleOf(formats.count(arm.count), formats.count(planned));
  const isWide = width >= 520;
  const left = isWide || facts === '' ? sample : facts;
  const right = isWide ? facts : '';
  const room = width - textWidth(shown, 14, true) - GAP;
  return [
    text(`${id}:name`, name, { x: 0, y: y + 14 }, { size: 13, strong: true, token: TOKENS.ink, room }),
    text(`${id}:value`, shown, { x: width, y: y + 14 }, { size: 14, strong: true, anchor: 'end', token: TOKENS.ink }),
    ...whisker(id, rate, y + 30, at, token),
    ...linesIn(left, right === '' ? width : width / 2.5).map((line, n, { length }) =>
      text(`${id}:left${n}`, line, { x: 0, y: y + 56 - length * 2 + n * 13 }, { token: TOKENS.soft, room: width }),
    ),
    ...(right === ''
      ? []
      : [text(`${id}:right`, right, { x: width, y: y + 54 }, { anchor: 'end', token: TOKENS.soft })]),
  ];
}

/** In one line, or in two where it is too long: what follows the last comma stands below. */
function linesIn(words: string, room: number): string[] {
  const comma = /[,，]\s*(?=[^,，]*$)/u;
  return textWidth(words, 12) <= room ? [words] : words.split(comma);
}

function whisker(
  id: string,
  { value, low, high }: ArmFigures['rate'],
  y: number,
  at: (rate: number) => number,
  token: ReturnType<typeof categoryToken>,
): Shape[] {
  if (value === null || low === null || high === null) return [];
  const box = { x: at(low), y: y - 4, width: Math.max(2, at(high) - at(low)), height: 8 };
  return [
    rect(`${id}:interval`, 'area', box, fill(token), { radius: 4, mark: id }),
    path(
      `${id}:ends`,
      'line',
      `M${at(low)},${y - 6}V${y + 6}M${at(high)},${y - 6}V${y + 6}M${at(low)},${y}H${at(high)}`,
      stroke(token),
      1.5,
    ),
    { kind: 'circle', key: `${id}:rate`, role: 'dot', mark: id, x: px(at(value)), y, r: 5, paint: fill(token) },
  ];
}

/** From the least end to the greatest, a little wider; null where no arm has a rate. */
function domainOf(arms: readonly ArmFigures[]): readonly [number, number] | null {
  const lows = arms.flatMap(({ rate }) => (rate.low === null ? [] : [rate.low]));
  const highs = arms.flatMap(({ rate }) => (rate.high === null ? [] : [rate.high]));
  if (lows.length === 0) return null;
  const [low, high] = [Math.min(...lows), Math.max(...highs)];
  const more = (high - low || 0.01) * 0.06;
  return [Math.max(0, low - more), Math.min(1, high + more)];
}
