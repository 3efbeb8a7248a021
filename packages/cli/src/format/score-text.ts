import { createFormats, type Formats } from '@sluice/charts';
import type { Catalog, Score } from '@sluice/core/catalog';
import type { ScoreAnswer, ScoredSubject } from '@sluice/core/query';
import { colorsOf } from '../console/colors.ts';
import type { Io } from '../console/io.ts';
import { textTable } from './text-table.ts';

const mostRows = 50;

/** Points for people: the leads with the most first, how many have each grade and route, and each row where it explains. */
export function toScoreText(io: Io, catalog: Catalog, answer: ScoreAnswer): string {
  const { bold, dim } = colorsOf(io);
  const { locale, currency, timezone, fiscalYearStarts } = catalog;
  const formats = createFormats({ locale, currency, timezone, fiscalYearStarts });
  const { rows } = answer;
  const score = catalog.scores?.[answer.score];
  const title = bold(score?.label.default ?? answer.score);
  const explained = rows.flatMap((row) => (row.reasons === undefined ? [] : [reasonsOf(row, score, formats, bold)]));
  const more = rows.length > mostRows ? `\n… and ${rows.length - mostRows} more; --format csv prints all.` : '';
  const body = explained.length > 0 ? explained.slice(0, mostRows).join('\n\n') : table(rows.slice(0, mostRows), bold);
  const counts = [countsOf(rows, 'grade'), countsOf(rows, 'route')].filter((line) => line !== '');
  const foot = [...counts, dim(`As of ${formats.instant(answer.asOf)} (${timezone}), ${rows.length} scored.`)];
  return `${title}\n${body}${more}\n\n${foot.join('\n')}\n`;
}

function table(rows: readonly ScoredSubject[], bold: (text: string) => string): string {
  const facts = (['grade', 'cell', 'route'] as const).filter((fact) => rows.some((row) => row[fact] !== undefined));
  const heads = [
    { head: 'lead', align: 'start' as const },
    { head: 'points', align: 'end' as const },
    ...facts.map((head) => ({ head, align: 'start' as const })),
  ];
  const lines = rows.map((row) => [row.subject, points(row.value), ...facts.map((fact) => row[fact] ?? '')]);
  return textTable(heads, lines, bold);
}

function reasonsOf(
  { subject, value, reasons = [] }: ScoredSubject,
  score: Score | undefined,
  formats: Formats,
  bold: (text: string) => string,
): string {
  const labels = new Map(
    score?.groups.flatMap(({ rules }) => rules.map((rule) => [rule.id, rule.label?.default ?? rule.id])) ?? [],
  );
  const heads = [
    { head: 'rule', align: 'start' as const },
    { head: 'at', align: 'start' as const },
    { head: 'event', align: 'start' as const },
    { head: 'points', align: 'end' as const },
    { head: 'left', align: 'end' as const },
  ];
  const lines = reasons.map(({ rule, at, event, points: given, after }) => [
    labels.get(rule) ?? rule,
    at === undefined ? 'known now' : formats.instant(at),
    event ?? '',
    given === 0 ? '' : points(given),
    points(after),
  ]);
  return `${bold(`${subject}  ${points(value)}`)}\n${textTable(heads, lines, bold)}`;
}

/** `A 12, B 30, none 4`: how many have which. */
function countsOf(rows: readonly ScoredSubject[], fact: 'grade' | 'route'): string {
  if (rows.every((row) => row[fact] === undefined)) return '';
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row[fact] ?? 'none', (counts.get(row[fact] ?? 'none') ?? 0) + 1);
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${fact}: ${sorted.map(([name, count]) => `${name} ${count}`).join(', ')}`;
}

/** Points to two decimals, without zeros at the end. */
function points(value: number): string {
  return String(Math.round(value * 100) / 100);
}
