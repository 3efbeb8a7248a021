import type { Grain } from '@sluice/core/calendar';
import type { Scalar } from '@sluice/core/catalog';
import type { MetricQuery } from '@sluice/core/query';
import { UsageError } from '../console/usage-error.ts';

/** The options of `sluice query` that say what is asked. */
export interface QuestionOptions {
  readonly by?: readonly string[];
  /** `FIELD=VALUE` each. */
  readonly where?: readonly string[];
  readonly grain?: Grain;
  readonly from?: string;
  readonly to?: string;
  readonly period?: string;
  readonly asOf?: string;
}

/** The options as a query without its subject. */
export function toQuery(options: QuestionOptions): MetricQuery {
  const { by, where, grain, from, to, period, asOf } = options;
  if (period !== undefined && (from !== undefined || to !== undefined))
    throw new UsageError((words) => words.usage.periodTwice);
  return {
    ...(by && by.length > 0 ? { by } : {}),
    ...(where && where.length > 0 ? { where: toFilters(where) } : {}),
    ...(grain ? { grain } : {}),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(period === undefined ? {} : { period }),
    ...(asOf === undefined ? {} : { asOf }),
  };
}

type Filters = Record<string, (Scalar | null)[]>;

/** `channel=email` twice for one field keeps both values; `channel=` keeps the group without a value. */
function toFilters(conditions: readonly string[]): Filters {
  const filters: Filters = Object.create(null);
  for (const condition of conditions) {
    const at = condition.indexOf('=');
    if (at < 1) throw new UsageError((words) => words.usage.where(condition));
    const field = condition.slice(0, at);
    filters[field] = [...(filters[field] ?? []), ...readings(condition.slice(at + 1))];
  }
  return { ...filters };
}

/** A word of the command line has no type: it stands for the text and, where it reads as one, the number or truth value. */
function readings(value: string): (Scalar | null)[] {
  if (value === '') return [null];
  if (value === 'true' || value === 'false') return [value, value === 'true'];
  return /^-?\d+(\.\d+)?$/.test(value) ? [value, Number(value)] : [value];
}
