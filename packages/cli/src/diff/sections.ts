import { createFormats, type Formats, labelOf } from '@sluice/charts';
import type { Text, Unit } from '@sluice/core/catalog';
import type { TextColumn } from '../format/text-table.ts';
import type { CliLanguage } from '../language/cli-language.ts';
import {
  type Comparison,
  type FunnelMove,
  hasMetricMoved,
  hasStageMoved,
  hasTargetMoved,
  STAGE_FACTS,
  type StageFact,
  type TargetMove,
} from './comparison.ts';
import type { Move, Presence } from './move.ts';
import { scoreSections } from './scores/score-sections.ts';
import type { Section, Shown } from './section.ts';

const factUnits: Readonly<Record<StageFact, Unit>> = {
  count: 'count',
  rate_first: 'ratio',
  rate_previous: 'ratio',
  value: 'currency',
};

/** What moved, as tables: metrics, each funnel, targets, and last the keys that changed. Empty tables are left out. */
export function sectionsOf(comparison: Comparison, language: CliLanguage, { all, names }: Shown): Section[] {
  const sections = new Sections(comparison, language, all);
  const funnels = comparison.funnels.map((funnel) => sections.funnel(funnel));
  const scores =
    comparison.scores === undefined ? [] : scoreSections(comparison.scores, comparison, language, { all, names });
  return [sections.metrics(), ...funnels, sections.targets(), ...scores, sections.changes()].filter(
    ({ rows }) => rows.length > 0,
  );
}

class Sections {
  readonly #comparison: Comparison;
  readonly #language: CliLanguage;
  readonly #formats: Formats;
  readonly #all: boolean;

  constructor(comparison: Comparison, language: CliLanguage, all: boolean) {
    const { currency, timezone } = comparison;
    this.#comparison = comparison;
    this.#language = language;
    this.#all = all;
    this.#formats = createFormats({ locale: language.locale, currency, timezone, dates: language.charts.dates });
  }

  metrics(): Section {
    const moved = this.#comparison.metrics.filter((metric) => this.#all || hasMetricMoved(metric));
    const rows = moved.map(({ name, label, unit, presence, value, because }) => [
      this.#title(label, name),
      ...this.#moved(value, unit, presence),
      this.#numbers(because),
    ]);
    const { metric, before, after, change, because } = this.#words.heads;
    const columns = [start(metric), end(before), end(after), end(change), start(because)];
    return { title: this.#words.metrics, columns, rows };
  }

  funnel({ name, label, stages, because }: FunnelMove): Section {
    const { facts, heads } = this.#words;
    const moved = stages.filter((stage) => this.#all || hasStageMoved(stage));
    const rows = moved.flatMap(({ stage, presence, facts: moves }) =>
      STAGE_FACTS.flatMap((fact) => {
        const move = moves[fact];
        if (move === undefined || !(this.#all || move.moved)) return [];
        return [[stage, facts[fact], ...this.#moved(move, factUnits[fact], presence), this.#numbers(because)]];
      }),
    );
    const columns = [start(heads.stage), start(heads.measure), end(heads.before), end(heads.after), end(heads.change)];
    return { title: this.#title(label, name), columns: [...columns, start(heads.because)], rows };
  }

  targets(): Section {
    const moved = this.#comparison.targets.filter((target) => this.#all || hasTargetMoved(target));
    const { target, goal, before, after, change, status, because } = this.#words.heads;
    const columns = [start(target), start(goal), end(before), end(after), end(change), start(status), start(because)];
    return { title: this.#words.targets, columns, rows: moved.map((one) => this.#target(one)) };
  }

  changes(): Section {
    const { key, line, before, after } = this.#words.heads;
    const rows = this.#comparison.changes.map(({ key: name, file, oldLine, newLine, ...change }, i) => {
      const lines = [...new Set([oldLine, newLine])].map((number) => number ?? '—').join(' → ');
      return [
        `[${i + 1}]`,
        name,
        file === null ? lines : `${file}:${lines}`,
        change.before ?? '—',
        change.after ?? '—',
      ];
    });
    const columns = [start(''), start(key), start(line), start(before), start(after)];
    return { title: this.#words.changes, columns, rows };
  }

  /** The changes a number moved by, by their numbers in the last table. */
  #numbers(because: readonly string[]): string {
    const all = this.#comparison.changes.map(({ key }) => key);
    return because.map((key) => `[${all.indexOf(key) + 1}]`).join(' ');
  }

  get #words() {
    return this.#language.words.diff;
  }

  #title(label: Text, name: string): string {
    const text = labelOf(label, this.#language.locale);
    return text === name ? name : `${text} (${name})`;
  }

  #target(one: TargetMove): string[] {
    const { rule, status } = this.#words;
    const goals = [one.goal.before, one.goal.after].filter((goal) => goal !== null);
    const goal = [...new Set(goals)].map((value) => this.#formats.value(value, one.unit)).join(' → ');
    const statuses = [...new Set([one.before, one.after].flatMap((each) => (each === null ? [] : [status[each]])))];
    return [
      one.period === null ? this.#title(one.label, one.metric) : `${this.#title(one.label, one.metric)}, ${one.period}`,
      `${rule[one.rule]} ${goal}`,
      ...this.#moved(one.actual, one.unit, one.presence),
      statuses.join(' → '),
      this.#numbers(one.because),
    ];
  }

  #moved(move: Move, unit: Unit, presence: Presence): [string, string, string] {
    const [before, after] = [move.before, move.after].map((value) => this.#formats.value(value, unit));
    const change = presence === 'both' ? this.#change(move, unit) : this.#words.presence[presence];
    return [before ?? '', after ?? '', change];
  }

  /** `+12 (+3.4 %)`; of a share its points. */
  #change({ before, change }: Move, unit: Unit): string {
    if (change === null) return '—';
    const signed = (number: number, text: string) => (number > 0 ? `+${text}` : text);
    const number = Number(change);
    if (unit === 'ratio') {
      const points = this.#formats.decimal(Math.round(number * 1000) / 10);
      return this.#words.points(signed(number, points));
    }
    const text = signed(number, this.#formats.value(change, unit));
    const from = Number(before);
    return from === 0 || number === 0
      ? text
      : `${text} (${signed(number / Math.abs(from), this.#formats.ratio(number / Math.abs(from)))})`;
  }
}

function start(head: string): TextColumn {
  return { head, align: 'start' };
}

function end(head: string): TextColumn {
  return { head, align: 'end' };
}
