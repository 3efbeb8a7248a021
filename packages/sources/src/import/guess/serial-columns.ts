import type { Column } from '@sluice/core/table';
import { isSerialDay } from '../../type/stamp/serial-days.ts';
import type { ColumnProfile } from './file-profile.ts';

/** 1970-01-01 as spreadsheets count days. */
const EPOCH = 25_569;
const DATED = /date|datum|time|day|日期|时间|時間|fecha|(^|[ _])(on|at)$/i;
const dateRoles: readonly string[] = ['created', 'closed', 'time', 'from_day', 'to_day'];

/** Columns whose header says date and whose cells are days as a spreadsheet counts them, as such days. */
export function withSerialDays(columns: readonly ColumnProfile[]): { columns: ColumnProfile[]; found: boolean } {
  const read = columns.map((profile) => (isSerial(profile) ? { ...profile, column: asDays(profile.column) } : profile));
  return { columns: read, found: read.some((profile, i) => profile !== columns[i]) };
}

function isSerial({ name, role, column, filled }: ColumnProfile): boolean {
  if (column.type !== 'number' || filled === 0) return false;
  if (!DATED.test(name) && !dateRoles.includes(role ?? '')) return false;
  return column.values.every((value) => Number.isNaN(value) || (value >= EPOCH && isSerialDay(value)));
}

function asDays(column: Column): Column {
  return column.type === 'number' ? { type: 'day', values: column.values.map((v) => Math.floor(v) - EPOCH) } : column;
}
