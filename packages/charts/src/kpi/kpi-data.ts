import type { Unit } from '@sluice/core/catalog';
import type { Value } from '@sluice/core/table';
import type { DataTable } from '../figure/data-table.ts';
import type { Cell } from '../figure/figure.ts';
import type { KpiChange, KpiOptions, KpiTarget } from './model.ts';
import type { SparkPoint } from './sparkline.ts';

interface KpiNumbers {
  readonly cell: Cell;
  readonly unit: Unit | null;
  /** What the change and the target are of; undefined where that is all. */
  readonly closed: Value | undefined;
  readonly before: Value;
  readonly change: KpiChange | null;
  readonly points: readonly SparkPoint[];
  readonly target: KpiTarget | null;
}

/** The number, that of closed windows, the one before, the change and the target; then the buckets of the sparkline. */
export function kpiData(
  { cell, unit, closed, before, change, points, target }: KpiNumbers,
  options: KpiOptions,
): DataTable {
  const { formats, texts, label, series } = options;
  const words = texts.kpi;
  const withheld = cell.note?.kind === 'withheld';
  const worded = (name: string, text: string, raw: Value, first = name) => ({
    cells: [
      { text: name, raw: first },
      { text, raw },
    ],
  });
  const plain = (name: string, value: Value, first = name) => worded(name, formats.value(value, unit), value, first);
  const grain = series?.info.grain;
  return {
    columns: [
      { label: words.period, align: 'start', unit: null },
      { label, align: 'end', unit },
    ],
    rows: [
      withheld ? worded(words.value, texts.state.withheld, null) : plain(words.value, cell.value),
      ...(closed === undefined ? [] : [plain(words.closed(words.value), closed)]),
      ...(options.compare ? [plain(closed === undefined ? words.previous : words.closed(words.previous), before)] : []),
      ...(change ? [worded(words.change, change.text, unit === 'ratio' ? change.value * 100 : change.value)] : []),
      ...(target && options.target
        ? [plain(words.target_, options.target.value), worded(words.status, target.statusText, target.statusText)]
        : []),
      ...points.map(({ period, value }) => plain(formats.bucket(period, grain), value, period)),
    ],
  };
}
