import { formatInstant } from '@sluice/core/calendar';
import { report } from '@sluice/core/diagnostic';
import { EngineError, type MetricQuery } from '@sluice/core/query';
import type { TableColumn, TableInfo, Value } from '@sluice/core/table';
import { type SpreadDesk, spreadAt } from './spread.ts';

/** No place in a file. */
export const nowhere = { from: 0, to: 0 };

/** Why a question is not answered. */
export function refused(diagnostic: ReturnType<typeof report>): EngineError {
  return new EngineError('The scores cannot be answered.', [diagnostic]);
}

/** The instant of a question, or the refusal of its times. */
export function instantOf(query: MetricQuery, desk: Pick<SpreadDesk, 'facts' | 'calendar'>): number {
  const at = spreadAt(query, desk);
  if (at === null) throw refused(report('query-time', { text: query.to ?? query.asOf ?? '' }, nowhere));
  return at;
}

/** Makes columns of rows. */
export function columnsOf<R>(rows: readonly R[]) {
  return (
    name: string,
    role: TableColumn['role'],
    unit: TableColumn['unit'],
    value: (row: R) => Value,
  ): TableColumn => ({
    name,
    role,
    unit,
    values: rows.map(value),
  });
}

/** A column of counts with the reason where there are none (rule F18). */
export function counted(column: TableColumn): TableColumn {
  const lacking = column.values.flatMap((value, row) => (value === null ? [row] : []));
  if (lacking.length === 0) return column;
  const note = { kind: 'undefined', reason: 'not-split-by-this-dimension' } as const;
  return { ...column, notes: Object.fromEntries(lacking.map((row) => [row, note])) };
}

/** What a table of all leads says beside its rows. */
export function infoOf(
  kind: TableInfo['kind'],
  { catalog }: Pick<SpreadDesk, 'catalog'>,
  { from, to }: MetricQuery,
  at: number,
): TableInfo {
  const asOf = formatInstant(at);
  return { kind, basis: 'activity', from: from ?? null, to: to ?? null, asOf, timezone: catalog.timezone };
}
