import type { Unit } from '@sluice/core/catalog';
import type { Value } from '@sluice/core/table';
import type { DataCell, DataTable } from '../figure/data-table.ts';
import type { FigureGroup } from '../figure/figure-group.ts';
import type { Texts } from '../texts/texts.ts';
import type { FunnelBar, FunnelOptions, FunnelStage } from './model.ts';

type Words = Texts['funnel'];

interface Column {
  readonly label: (words: Words) => string;
  readonly unit: Unit;
  readonly of: (bar: FunnelBar) => Value;
  /** Shown even where no row has a value. */
  readonly always?: boolean;
}

const COLUMNS: readonly Column[] = Object.freeze([
  { label: (words) => words.count, unit: 'count', of: (bar) => bar.count, always: true },
  { label: (words) => words.closedRateFirst, unit: 'ratio', of: (bar) => whereMaturing(bar, bar.closedFirst) },
  { label: (words) => words.closedRatePrevious, unit: 'ratio', of: (bar) => whereMaturing(bar, bar.closedPrevious) },
  { label: (words) => words.rateFirst, unit: 'ratio', of: (bar) => bar.rateFirst, always: true },
  { label: (words) => words.ratePrevious, unit: 'ratio', of: (bar) => bar.ratePrevious, always: true },
  { label: (words) => words.lost, unit: 'count', of: (bar) => bar.lost },
  { label: (words) => words.maturing, unit: 'count', of: (bar) => bar.maturing },
  { label: (words) => words.entered, unit: 'count', of: (bar) => bar.entered },
  { label: (words) => words.value, unit: 'currency', of: (bar) => bar.value },
  { label: (words) => words.medianDays, unit: 'days', of: (bar) => bar.medianDays },
  { label: (words) => words.compareCount, unit: 'count', of: (bar) => bar.compareCount },
  {
    label: (words) => words.compareChange,
    unit: 'score',
    of: (bar) => (bar.change === null ? null : bar.change * 100),
  },
] satisfies readonly Column[]);

/** The figure's own numbers as a table: one row per stage, or per stage and group with the stage's total after them. */
export function funnelData(
  stages: readonly FunnelStage[],
  groups: readonly FigureGroup[],
  options: FunnelOptions,
): DataTable {
  const bars = stages.flatMap((stage) => [stage, ...stage.bars]);
  const columns = COLUMNS.filter((c) => c.always || bars.some((bar) => (c.of(bar) ?? 0) !== 0));
  const heads = [options.texts.funnel.stage, ...(groups.length > 0 && options.by ? [options.by.label] : [])];
  const line = (names: readonly string[], bar: FunnelBar) => ({
    cells: [...names.map((name) => ({ text: name, raw: name })), ...columns.map((c) => cellOf(c, bar, options))],
  });
  const rows = stages.flatMap((stage) => {
    if (groups.length === 0) return [line([stage.label], stage)];
    const split = groups.flatMap((group, g) =>
      stage.bars[g] ? [line([stage.label, group.label], stage.bars[g])] : [],
    );
    return [...split, { ...line([stage.label, options.texts.total], stage), total: true }];
  });
  return {
    columns: [
      ...heads.map((label) => ({ label, align: 'start' as const, unit: null })),
      ...columns.map(({ label, unit }) => ({ label: label(options.texts.funnel), align: 'end' as const, unit })),
    ],
    rows,
  };
}

function whereMaturing(bar: FunnelBar, value: number | null): number | null {
  return bar.maturing > 0 ? value : null;
}

function cellOf(column: Column, bar: FunnelBar, { formats, texts }: FunnelOptions): DataCell {
  if (bar.withheld) return { text: texts.state.withheld, raw: null };
  const raw = column.of(bar);
  if (column.unit === 'days' && bar.estimated && raw !== null) {
    return { text: texts.estimated(formats.value(raw, 'days')), raw };
  }
  return { text: column.unit === 'score' ? formats.points(bar.change) : formats.value(raw, column.unit), raw };
}
