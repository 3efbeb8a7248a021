import type { MetricQuery } from '../query/index.ts';
import { whereCondition } from '../query/where.ts';
import { wholeKindOf } from '../query/whole-kinds.ts';

/** What tells the stored answers of a snapshot apart: two questions with equal keys have one answer. */
export function answerKey(query: MetricQuery): string {
  const kind = wholeKindOf(query);
  const subject: unknown = kind && Reflect.get(query, kind);
  const { by = [], from = null, to = null, grain = null, basis = null, where } = query;
  return JSON.stringify([kind, subject, by, grain, basis, from, to, whereCondition(where)]);
}
