import { createFormats, type Formats, labelOf } from '@sluice/charts';
import type { Catalog } from '@sluice/core/catalog';
import type { LabelAnswer, LabelledLead } from '@sluice/core/query';
import { colorsOf } from '../../console/colors.ts';
import type { Io } from '../../console/io.ts';
import { oneLine } from '../../console/shown.ts';
import type { CliWords } from '../../language/en.table.ts';
import { languageOf } from '../../language/language.ts';
import { type TextColumn, textTable } from '../text-table.ts';

const mostRows = 50;

/** Labels for people: a table a label, its leads with what the label is made of, and how many have which. */
export function toLabelsText(io: Io, catalog: Catalog, answers: readonly LabelAnswer[]): string {
  const { bold, dim } = colorsOf(io);
  const { locale, words, charts } = languageOf(io);
  const { currency, timezone, fiscalYearStarts } = catalog;
  const formats = createFormats({ locale, currency, timezone, fiscalYearStarts, dates: charts.dates });
  const tables = answers.map(({ label, rows }) => {
    const own = catalog.labels?.[label];
    const title = bold(oneLine(own === undefined ? label : labelOf(own.label, locale)));
    const more = rows.length > mostRows ? [words.labels.more(rows.length - mostRows)] : [];
    const counts = rows.length > 1 ? ['', countsOf(rows, words)] : [];
    return [title, table(rows.slice(0, mostRows), words, formats, bold), ...more, ...counts].join('\n');
  });
  const [first] = answers;
  const foot = first === undefined ? '' : dim(words.query.asOf(formats.instant(first.asOf), timezone));
  return `${[...tables, foot].join('\n\n')}\n`;
}

interface Fact extends TextColumn {
  readonly of: (row: LabelledLead) => string;
}

function table(
  rows: readonly LabelledLead[],
  words: CliWords,
  formats: Formats,
  bold: (text: string) => string,
): string {
  const facts = factsOf(rows, words.labels, formats);
  const columns: readonly Fact[] = [
    { head: words.score.lead, align: 'start', of: ({ lead }) => lead },
    { head: words.labels.label, align: 'start', of: ({ value }) => value ?? words.score.none },
    ...facts,
  ];
  return textTable(
    columns,
    rows.map((row) => columns.map(({ of }) => of(row))),
    bold,
  );
}

/** What the labels are made of, as far as any lead has it. */
function factsOf(rows: readonly LabelledLead[], words: CliWords['labels'], formats: Formats): Fact[] {
  const has = (is: (row: LabelledLead) => boolean, ...facts: readonly Fact[]) => (rows.some(is) ? facts : []);
  const end = (head: string, of: Fact['of']): Fact => ({ head, align: 'end', of });
  const number = (value: number | null | undefined) => (value == null ? '' : formats.decimal(value));
  return [
    ...has(({ weights = [] }) => weights.length > 0, {
      head: words.weights,
      align: 'start',
      of: ({ weights = [] }) => weights.map(({ tag, weight }) => `${tag} ${rounded(weight)}`).join(', '),
    }),
    ...has(
      ({ chance }) => chance !== undefined,
      end(words.chance, ({ chance }) => (chance === undefined ? '' : formats.value(chance, 'ratio'))),
    ),
    ...has(
      ({ rfm }) => rfm !== undefined,
      end(words.days, ({ rfm }) => number(rfm?.days)),
      end(words.orders, ({ rfm }) => number(rfm?.orders)),
      end(words.money, ({ rfm }) => number(rfm?.money)),
      end(words.scores, ({ rfm }) => rfm?.scores.join('') ?? ''),
    ),
  ];
}

/** `content marketing 2, none 1`: how many have which label. */
function countsOf(rows: readonly LabelledLead[], { labels, score }: CliWords): string {
  const counts = new Map<string, number>();
  for (const { value } of rows) counts.set(value ?? score.none, (counts.get(value ?? score.none) ?? 0) + 1);
  return score.counts(
    labels.label,
    [...counts].sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** To three decimals, without zeros at the end. */
function rounded(weight: number): string {
  return String(Math.round(weight * 1000) / 1000);
}
