import type { Table } from '@sluice/core/table';
import type { StageCell } from './floor.ts';
import { CHANNELS, STAGES } from './log.ts';

const K = STAGES.length;

/** Counts by channel and stage as one text, the same from every side; channels in name order. */
export function countsText(countOf: (channel: number, stage: number) => number): string {
  const order = CHANNELS.map((_, c) => c).sort((a, b) => ((CHANNELS[a] ?? '') < (CHANNELS[b] ?? '') ? -1 : 1));
  return order.map((c) => `${CHANNELS[c]} ${STAGES.map((_, k) => countOf(c, k)).join(' ')}`).join('\n');
}

/** The engine's answer to COUNTS. */
export function tableCounts(table: Table): string {
  const rows = new Map(table.rows().map((row) => [row['touch'], row]));
  return countsText((c, k) => Number(rows.get(CHANNELS[c] ?? '')?.[`count(${STAGES[k]})`] ?? 0));
}

const PARTS = ['median', 'mean', 'p25', 'p75', 'p90'] as const;

/** Counts, closed rates, lags and revenue of a funnel's answer. Lags to the microsecond. */
export function tableTimes(table: Table): string {
  const lines = table.rows().map((row) => {
    const lags = ['previous', 'first'].flatMap((from) => PARTS.map((part) => row[`${part}_days_${from}`]));
    return line(row['touch'], row['stage'], row['count'], row['maturing'], row['value'], lags);
  });
  return lines.sort().join('\n');
}

export function cellTimes(cells: readonly StageCell[]): string {
  const lines = CHANNELS.flatMap((channel, c) =>
    STAGES.map((stage, k) => {
      const cell = cells[c * K + k] as StageCell;
      const days = (micros: number | null) => (micros === null ? null : micros / 86_400e6);
      const lags = [cell.fromPrevious, cell.fromFirst].flatMap(({ values, length }) =>
        PARTS.map((part) => days(statistic(values.subarray(0, length), part))),
      );
      return line(channel, stage, cell.count, cell.count - cell.closed, cell.value / 1e6, lags);
    }),
  );
  return lines.sort().join('\n');
}

function line(channel: unknown, stage: unknown, count: unknown, maturing: unknown, value: unknown, lags: unknown[]) {
  const spelled = lags.map((days) =>
    days === null || days === undefined ? '-' : (Number(days) * 86_400 + 1.3e-7).toFixed(5),
  );
  const money = Number(value ?? 0).toFixed(2);
  return `${channel} ${stage} ${count} ${maturing} ${money} ${spelled.join(' ')}`;
}

/** Type 7 over sorted values. */
function statistic(sorted: Float64Array, part: (typeof PARTS)[number]): number | null {
  if (sorted.length === 0) return null;
  if (part === 'mean') return sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  const at = { median: 0.5, p25: 0.25, p75: 0.75, p90: 0.9 }[part] * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return low + (high - low) * (at - Math.floor(at));
}
