import type { Funnel } from '@sluice/core/catalog';
import type { Attempt, Reading } from './answer.ts';

/** The row of a stage in an answer, by the names of the columns; null where not defined. */
export type Figures = Readonly<Record<string, number | null>>;

const FIGURES = { median: 0.5, p25: 0.25, p75: 0.75, p90: 0.9 };

/** Rule F13 for the attempts of one group and span, one entry a stage. */
export function figuresOf(funnel: Funnel, reading: Reading, attempts: readonly Attempt[]): Figures[] {
  const isAt = (stage: number) => (attempt: Attempt) => attempt.stages.includes(stage);
  const closed = attempts.filter((attempt) => !attempt.isMaturing);
  return funnel.stages.map((stage, k) => {
    const at = attempts.filter(isAt(k));
    const before = previousOf(funnel, k);
    const rate = (of: readonly Attempt[], from: number): number | null =>
      ratio(of.filter((a) => isAt(from)(a) && isAt(k)(a)).length, of.filter(isAt(from)).length);
    const previous = before === null ? null : rate(attempts, before);
    const money = at.flatMap((a) => a.values[k] ?? []);
    const figures: Record<string, number | null> = {
      count: at.length,
      rate_first: k === 0 ? 1 : rate(attempts, 0),
      rate_previous: previous,
      drop_off: previous === null ? null : 1 - previous,
    };
    if (funnel.window !== null) {
      figures['maturing'] = at.length - at.filter((a) => !a.isMaturing).length;
      figures['closed_rate_first'] = rate(closed, 0);
      figures['closed_rate_previous'] = before === null ? null : rate(closed, before);
    }
    if (funnel.entry === 'open') figures['entered'] = at.filter((a) => a.entered === k).length;
    if (stage.value !== undefined) figures['value'] = money.reduce((sum, x) => sum + Math.round(x * 1e6), 0) / 1e6;
    return {
      ...figures,
      ...lagsOf(reading, at, before, k, 'previous'),
      ...lagsOf(reading, at, k === 0 ? null : 0, k, 'first'),
    };
  });
}

/** The last required stage before; order any has positions, none of them optional. */
function previousOf(funnel: Funnel, stage: number): number | null {
  for (let k = stage - 1; k >= 0; k--) if (!funnel.stages[k]?.optional || funnel.order === 'any') return k;
  return null;
}

function lagsOf(reading: Reading, at: readonly Attempt[], from: number | null, to: number, name: string): Figures {
  const perDay = reading.byDay ? 1 : 86400e6;
  const lags = at.flatMap(({ times }) => {
    const [start, end] = [from === null ? null : times[from], times[to]];
    return typeof start === 'number' && typeof end === 'number' ? [(end - start) / perDay] : [];
  });
  lags.sort((a, b) => a - b);
  const quantiles = Object.entries(FIGURES).map(([figure, p]) => [`${figure}_days_${name}`, quantile(lags, p)]);
  const mean = ratio(
    lags.reduce((sum, x) => sum + x, 0),
    lags.length,
  );
  return { ...Object.fromEntries(quantiles), [`mean_days_${name}`]: mean };
}

/** Type 7: linear between the two nearest. */
export function quantile(sorted: readonly number[], p: number): number | null {
  const at = (sorted.length - 1) * p;
  const low = sorted[Math.floor(at)];
  const high = sorted[Math.ceil(at)];
  return low === undefined || high === undefined ? null : low + (high - low) * (at - Math.floor(at));
}

const ratio = (a: number, b: number): number | null => (b === 0 ? null : a / b);
