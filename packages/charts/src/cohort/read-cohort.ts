import type { Table } from '@sluice/core/table';
import { groupKey, groupLabel } from '../read/groups.ts';
import { type Reader, readerOf } from '../read/reader.ts';
import type { CohortCell, CohortOptions, CohortRow, Lag } from './model.ts';

export interface CohortModel {
  readonly lags: readonly Lag[];
  /** Buckets by time, or groups as the answer has them. */
  readonly rows: readonly CohortRow[];
}

/** Reads a cohort's answer; another table gives no rows. */
export function readCohort(table: Table, options: CohortOptions): CohortModel {
  const reader = readerOf(table);
  const lags: Lag[] = [];
  const rows = new Map<string, number[]>();
  for (let row = 0; row < reader.length; row++) {
    const text = reader.key('within', row);
    if (text === null) continue;
    if (!lags.some((lag) => lag.text === text)) lags.push(lagOf(text));
    const key = JSON.stringify([options.by ? reader.key(options.by.name, row) : null, reader.key('period', row)]);
    rows.set(key, [...(rows.get(key) ?? []), row]);
  }
  return { lags, rows: [...rows].map(([key, at]) => rowOf(key, at, reader, table.info.grain, options)) };
}

function lagOf(text: string): Lag {
  const [, n = '0', unit = 'day'] = /^(\d+) ([a-z]+?)s?$/.exec(text) ?? [];
  return { text, n: Number(n), unit };
}

function rowOf(
  key: string,
  rows: readonly number[],
  reader: Reader,
  grain: string | undefined,
  { by, formats, texts }: CohortOptions,
): CohortRow {
  const first = rows[0] ?? 0;
  const value = by ? reader.key(by.name, first) : null;
  const day = reader.key('period', first);
  const names = [by ? groupLabel(value, by, texts) : '', day === null ? '' : formats.bucket(day, grain)];
  const cells = rows.map((row) => cellOf(reader, row));
  const entered = reader.number('entered', first);
  const isOver = (k: number) => (cells[k]?.maturing ?? 0) < (entered ?? 0);
  return {
    key: by ? groupKey(value) + key : key,
    label: names.filter(Boolean).join(texts.separator) || texts.total,
    entered,
    cells: cells.map((cell, k) =>
      cell.state === 'open' && k > 0 && !isOver(k) && !isOver(k - 1) ? { ...cell, state: 'ahead' } : cell,
    ),
    ...(by ? { select: { dimension: by.name, value } } : {}),
  };
}

function cellOf(reader: Reader, row: number): CohortCell {
  const rate = reader.number('cohort_rate', row);
  const maturing = reader.number('maturing', row) ?? 0;
  const note = reader.cell('cohort_rate', row).note;
  return {
    state: rate === null ? 'none' : maturing > 0 ? 'open' : 'whole',
    reached: reader.number('reached', row),
    rate,
    maturing,
    closedRate: reader.number('closed_cohort_rate', row),
    reason: note?.kind === 'undefined' ? note.reason : (note?.kind ?? ''),
  };
}
