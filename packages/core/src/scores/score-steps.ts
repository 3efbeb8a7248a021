import type { Score } from '../catalog/index.ts';

/** A step of points: from inclusive, to exclusive, but for the last. */
export interface ScoreStep {
  readonly from: number;
  readonly to: number;
}

const WANTED = 20;
const nice = [1, 2, 2.5, 5, 10];

/**
 * The steps a score is counted in: about twenty of one round width, so chosen that each threshold stands between two of
 * them where that can be. `least` and `greatest` are the points there are; a range wins over them.
 */
export function scoreSteps(score: Score, least: number, greatest: number): ScoreStep[] {
  const [from, to] = score.range ?? [Math.min(0, least), Math.max(greatest, Math.min(0, least) + 1)];
  const cuts = (score.grades ?? []).map((grade) => grade.least).filter((cut) => cut > from && cut < to);
  const width = widthOf(from, to, cuts);
  const start = Math.floor(from / width) * width;
  const count = Math.max(1, Math.ceil((to - start) / width - 1e-9));
  const edges = Array.from({ length: count + 1 }, (_, i) => rounded(start + i * width));
  const all = [...new Set([...edges, ...cuts])].sort((a, b) => a - b);
  return all.slice(1).map((edge, i) => ({ from: all[i] ?? start, to: edge }));
}

/** The round width that is nearest to a twentieth of the whole and has all thresholds among its multiples; else the nearest. */
function widthOf(from: number, to: number, cuts: readonly number[]): number {
  const ideal = (to - from) / WANTED;
  const power = 10 ** Math.floor(Math.log10(ideal));
  const candidates = [power / 10, power].flatMap((unit) => nice.map((n) => n * unit)).concat(20 * power);
  const near = candidates.filter((width) => width >= ideal / 2.5 && width <= ideal * 2.5);
  const far = (width: number): number => Math.abs(Math.log(width / ideal));
  const sorted = near.sort((a, b) => far(a) - far(b));
  const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-9;
  return sorted.find((width) => cuts.every((cut) => isWhole(cut / width))) ?? sorted[0] ?? 1;
}

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

/** The step so many points are in, by index; the ends take what lies beyond them. */
export function stepOf(steps: readonly ScoreStep[], points: number): number {
  const at = steps.findIndex(({ to }) => points < to);
  return at < 0 ? steps.length - 1 : at;
}
