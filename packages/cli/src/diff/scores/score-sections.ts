import { createFormats, labelOf } from '@sluice/charts';
import type { Text } from '@sluice/core/catalog';
import type { TextColumn } from '../../format/text-table.ts';
import type { CliLanguage } from '../../language/cli-language.ts';
import type { Comparison } from '../comparison.ts';
import type { Move } from '../move.ts';
import type { Section, Shown } from '../section.ts';
import type { Reason, ScoresMove, Transition } from './scores-move.ts';

const mostTransitions = 20;

/** How things are said, and what of them. */
interface Manner extends Shown {
  readonly words: CliLanguage['words']['diff'];
  readonly locale: string;
  readonly number: (value: number) => string;
  /** The changes something moved by, by their numbers in the last table. */
  readonly numbers: (because: readonly string[]) => string;
}

/** What a change does to leads, as tables: where they stand, how many are above each threshold, and what moved them. */
export function scoreSections(
  scores: ScoresMove,
  { changes, currency, timezone }: Comparison,
  language: CliLanguage,
  shown: Shown,
): Section[] {
  const { locale, charts, words } = language;
  const formats = createFormats({ locale, currency, timezone, dates: charts.dates });
  const keys = changes.map(({ key }) => key);
  const manner: Manner = {
    ...shown,
    words: words.diff,
    locale,
    number: (value) => formats.decimal(Math.round(value * 100) / 100),
    numbers: (because) => because.map((key) => `[${keys.indexOf(key) + 1}]`).join(' '),
  };
  return [movedSection(scores, manner), thresholdSection(scores, manner), reasonSection(scores, manner)];
}

function movedSection({ transitions }: ScoresMove, manner: Manner): Section {
  const { words, names, all, number, locale } = manner;
  const { scores, heads } = words;
  const rows = transitions
    .slice(0, all ? undefined : mostTransitions)
    .map((each) => [
      each.kind === 'route' ? scores.route : titled(each.label, each.of, locale),
      each.before ?? scores.none,
      each.after ?? scores.none,
      number(each.leads),
      ...(names ? [examplesOf(each, scores.more)] : []),
    ]);
  const texts = [scores.heads.what, heads.before, heads.after];
  return {
    title: scores.moved,
    columns: columns(texts, [scores.heads.leads], names ? [scores.heads.examples] : []),
    rows,
  };
}

function thresholdSection({ thresholds }: ScoresMove, { words, all, number, locale }: Manner): Section {
  const { scores, heads } = words;
  const rows = thresholds
    .filter(({ least, leads }) => all || least.moved || leads.moved)
    .map(({ score, label, name, least, leads }) => [
      titled(label, score, locale),
      leastOf(name, least, number),
      ...[leads.before, leads.after].map((value) => (value === null ? '—' : number(Number(value)))),
      typeof leads.change === 'number' ? signed(leads.change, number) : '—',
    ]);
  const figures = [heads.before, heads.after, heads.change];
  return { title: scores.thresholds, columns: columns([scores.heads.what, scores.heads.threshold], figures), rows };
}

function reasonSection({ reasons }: ScoresMove, { words, number, numbers, locale }: Manner): Section {
  const { scores, heads } = words;
  const rows = reasons.map((each) => [
    each.kind === 'cuts' && each.what === 'route' ? scores.route : titled(each.label, each.score, locale),
    reasonOf(each, scores, locale),
    signed(each.points, number),
    number(each.leads),
    numbers(each.because),
  ]);
  const { what, rule, points, leads } = scores.heads;
  return { title: scores.reasons, columns: columns([what, rule], [points, leads], [heads.because]), rows };
}

function titled(label: Text, name: string, locale: string): string {
  const text = labelOf(label, locale);
  return text === name ? name : `${text} (${name})`;
}

function examplesOf({ examples, leads }: Transition, more: (leads: number) => string): string {
  const rest = leads - examples.length;
  return [...examples, ...(rest > 0 ? [more(rest)] : [])].join(', ');
}

/** `A (75)`, `demand.mql (60 → 50)`. */
function leastOf(name: string, { before, after }: Move, number: (value: number) => string): string {
  const points = [...new Set([before, after])].flatMap((value) => (typeof value === 'number' ? [number(value)] : []));
  return `${name} (${points.join(' → ')})`;
}

function reasonOf(
  { kind, what, ruleLabel }: Reason,
  words: CliLanguage['words']['diff']['scores'],
  locale: string,
): string {
  if (kind === 'cuts') return words.cuts;
  if (kind === 'limit') return what === 'range' ? words.range : words.limit(what);
  return ruleLabel === null ? what : `${labelOf(ruleLabel, locale)} (${what})`;
}

function signed(value: number, number: (value: number) => string): string {
  return value > 0 ? `+${number(value)}` : number(value);
}

function columns(texts: readonly string[], figures: readonly string[], more: readonly string[] = []): TextColumn[] {
  return [
    ...texts.map((head) => ({ head, align: 'start' as const })),
    ...figures.map((head) => ({ head, align: 'end' as const })),
    ...more.map((head) => ({ head, align: 'start' as const })),
  ];
}
