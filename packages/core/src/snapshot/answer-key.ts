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

/** Whether a question is how leads are spread: its counts add up over dimensions. */
export function isSpread({ score, matrix }: MetricQuery): boolean {
  return score !== undefined || matrix === 'scores';
}

/** Whether a question is how leads stand in the cells of a label: its counts add up over dimensions, its money is not stored by them. */
export function isLabelGrid({ matrix }: MetricQuery): boolean {
  return typeof matrix === 'string' && matrix !== 'scores' && matrix !== 'content';
}

/** Whether a stored answer, by its key, is of a question's subject and stretch; and the dimensions it is split by. */
export function storedSplit(key: string, query: MetricQuery): readonly string[] | null {
  const [kind, subject, by, grain, basis, from, to, where]: unknown[] = JSON.parse(key);
  const names = Array.isArray(by) ? by.map(String) : [];
  return JSON.stringify([kind, subject, names, grain, basis, from, to, where]) ===
    answerKey({ ...query, by: names, where: undefined })
    ? names
    : null;
}
