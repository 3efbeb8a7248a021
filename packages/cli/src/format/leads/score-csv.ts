import { toCsv } from '@sluice/charts';
import type { ScoreAnswer } from '@sluice/core/query';

/** Points as CSV: one row a lead; one row a reason where the answer explains. */
export function toScoreCsv({ rows }: ScoreAnswer): string {
  const explains = rows.some(({ reasons }) => reasons !== undefined);
  const heads = explains
    ? ['lead', 'rule', 'at', 'event', 'points', 'after']
    : ['lead', 'value', 'grade', 'cell', 'route'];
  const lines = explains
    ? rows.flatMap(({ subject, reasons = [] }) =>
        reasons.map(({ rule, at, event, points, after }) => [subject, rule, at, event, points, after]),
      )
    : rows.map(({ subject, value, grade, cell, route }) => [subject, value, grade, cell, route]);
  return toCsv({
    columns: heads.map((label) => ({ label, align: 'start', unit: null })),
    rows: lines.map((line) => ({ cells: line.map((raw) => ({ text: '', raw: raw ?? null })) })),
  });
}
