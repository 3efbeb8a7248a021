import { createFormats, type Formats, labelOf } from '@sluice/charts';
import { createCalendar } from '@sluice/core/calendar';
import type { Catalog, Score } from '@sluice/core/catalog';
import type { ScoreAnswer, ScoredSubject } from '@sluice/core/query';
import { colorsOf } from '../../console/colors.ts';
import type { Io } from '../../console/io.ts';
import { oneLine } from '../../console/shown.ts';
import type { CliWords } from '../../language/en.table.ts';
import { languageOf } from '../../language/language.ts';
import { textTable } from '../text-table.ts';

const mostRows = 50;

/** Points for people: the leads with the most first, how many have each grade and route, and each row where it explains. */
export function toScoreText(io: Io, catalog: Catalog, answer: ScoreAnswer): string {
  const { bold, dim } = colorsOf(io);
  const { locale, words, charts } = languageOf(io);
  const { currency, timezone, fiscalYearStarts } = catalog;
  const formats = createFormats({ locale, currency, timezone, fiscalYearStarts, dates: charts.dates });
  const manner = { locale, formats, bold, words: words.score, ageOf: agesAt(catalog, answer.asOf) };
  const { rows } = answer;
  const score = catalog.scores?.[answer.score];
  const title = bold(oneLine(score === undefined ? answer.score : labelOf(score.label, locale)));
  const explained = rows.flatMap((row) => (row.reasons === undefined ? [] : [reasonsOf(row, score, manner)]));
  const more = rows.length > mostRows ? `\n${words.score.more(rows.length - mostRows)}` : '';
  const body =
    explained.length > 0
      ? explained.slice(0, mostRows).join('\n\n')
      : table(rows.slice(0, mostRows), score?.subject ?? 'lead', manner);
  const counts = [countsOf(rows, 'grade', words.score), countsOf(rows, 'route', words.score)].filter(
    (line) => line !== '',
  );
  const foot = [...counts, dim(words.score.asOf(formats.instant(answer.asOf), timezone, rows.length))];
  return `${title}\n${body}${more}\n\n${foot.join('\n')}\n`;
}

/** Whole local days since a date, exact ones since an instant. */
function agesAt(catalog: Catalog, asOf: string): (at: string) => number {
  const now = Date.parse(asOf);
  const today = createCalendar(catalog).dayOf(now * 1000);
  const day = 86_400_000;
  return (at) => (at.length === 10 ? today - Date.parse(at) / day : (now - Date.parse(at)) / day);
}

/** How things are said and printed. */
interface Manner {
  readonly locale: string;
  readonly formats: Formats;
  readonly bold: (text: string) => string;
  readonly words: CliWords['score'];
  /** Days from a stamp to as-of. */
  readonly ageOf: (at: string) => number;
}

function table(rows: readonly ScoredSubject[], subject: Score['subject'], { words, bold }: Manner): string {
  const facts = (['grade', 'cell', 'route'] as const).filter((fact) => rows.some((row) => row[fact] !== undefined));
  const heads = [
    { head: words[subject], align: 'start' as const },
    { head: words.points, align: 'end' as const },
    ...facts.map((fact) => ({ head: words[fact], align: 'start' as const })),
  ];
  const lines = rows.map((row) => [row.subject, points(row.value), ...facts.map((fact) => row[fact] ?? '')]);
  return textTable(heads, lines, bold);
}

function reasonsOf(
  { subject, value, reasons = [] }: ScoredSubject,
  score: Score | undefined,
  { locale, formats, bold, words, ageOf }: Manner,
): string {
  const labels = new Map(
    score?.groups.flatMap(({ rules }) =>
      rules.map((rule) => [rule.id, rule.label === undefined ? rule.id : labelOf(rule.label, locale)]),
    ) ?? [],
  );
  const heads = [
    { head: words.rule, align: 'start' as const },
    { head: words.at, align: 'start' as const },
    { head: words.event, align: 'start' as const },
    { head: words.age, align: 'end' as const },
    { head: words.points, align: 'end' as const },
    { head: words.left, align: 'end' as const },
  ];
  const lines = reasons.map(({ rule, at, event, points: given, after }) => [
    labels.get(rule) ?? rule,
    at === undefined ? (labels.has(rule) ? words.knownNow : '') : formats.instant(at),
    event ?? '',
    at === undefined ? '' : formats.decimal(ageOf(at)),
    given === 0 ? '' : points(given),
    points(after),
  ]);
  return `${bold(`${subject}  ${points(value)}`)}\n${textTable(heads, lines, bold)}`;
}

/** `A 12, B 30, none 4`: how many have which. */
function countsOf(rows: readonly ScoredSubject[], fact: 'grade' | 'route', words: CliWords['score']): string {
  if (rows.every((row) => row[fact] === undefined)) return '';
  const counts = new Map<string, number>();
  for (const row of rows) {
    const name = row[fact] ?? words.none;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return words.counts(words[fact], sorted);
}

/** Points to two decimals, without zeros at the end. */
function points(value: number): string {
  return String(Math.round(value * 100) / 100);
}
