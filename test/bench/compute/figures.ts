import { least, median, type Runs } from './timing.ts';

/** A line of the report: a measured ratio or amount with the most it may be; `figure` null where it could not be measured. */
export interface Figure {
  readonly name: string;
  readonly figure: number | null;
  readonly most: number;
  readonly unit: 'x' | 'MB' | 'ms' | 'CLS';
  readonly detail: string;
}

/** The ratio of two things run by turns. CPU time where both use one thread: a busy machine stretches walls, not it. */
export function ratio(
  name: string,
  most: number,
  of: Runs | undefined,
  over: Runs | undefined,
  by: 'wall' | 'cpu',
): Figure {
  if (!of || !over) return { name, figure: null, most, unit: 'x', detail: 'not measured' };
  const parts = (['wall', 'cpu'] as const).map((kind) => {
    const least2 = (least(of[kind]) / least(over[kind])).toFixed(2);
    const median2 = (median(of[kind]) / median(over[kind])).toFixed(2);
    return `${kind} ${ms(least(of[kind]))} / ${ms(least(over[kind]))}, least ${least2} x, median ${median2} x`;
  });
  return { name, figure: least(of[by]) / least(over[by]), most, unit: 'x', detail: `by ${by}; ${parts.join('; ')}` };
}

export const ms = (value: number): string => (value < 10 ? `${value.toFixed(1)} ms` : `${Math.round(value)} ms`);

/** What the target's miss is due to, by the beginning of a line's name. */
export function printFigure({ name, figure, most, unit, detail }: Figure, why: string): void {
  const digits = { x: 2, MB: 0, ms: 1, CLS: 4 }[unit];
  const shown = figure === null ? '-' : `${figure.toFixed(digits)} ${unit}`;
  const target = unit === 'x' ? `${most} x` : `${Math.round(most)} ${unit}`;
  const verdict = figure === null ? `not measured: ${detail}` : figure <= most ? 'met' : `missed: ${why}`;
  console.log(`${name.padEnd(54)} ${shown.padStart(9)}  target ${`≤ ${target}`.padEnd(10)} ${verdict}`);
  if (figure !== null && detail !== '') console.log(`    ${detail}`);
}
