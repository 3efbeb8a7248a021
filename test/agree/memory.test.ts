import type { Grain } from '@sluice/core/calendar';
import type { MetricQuery } from '@sluice/core/query';
import { isTable } from '@sluice/core/query';
import type { Table } from '@sluice/core/table';
import { describe, expect, it } from 'vitest';
import { createReader, type Days, type Dimension, type Reader, type Reading } from '../reference/answer.ts';
import { figuresOf, quantile } from '../reference/funnel-figures.ts';
import { generateTrial, type Trial } from '../reference/generate.ts';
import { generateStateTrial, stateOf } from '../reference/state-trial.ts';
import type { StateAt } from '../reference/timeline.ts';
import { type Catalogs, compileCatalogs, toEngine } from './to-engine.ts';

const TRIALS = Number(process.env['TRIALS'] ?? 2000);
const FIRST_DAY = Date.UTC(2026, 2, 20) / 86_400_000;

const DIMENSIONS: Readonly<Record<string, Dimension>> = {
  country: { source: 'crm', field: 'country' },
  first_ad: { source: 'web', field: 'campaign' },
};

/** A question and the spans it is answered for; `only`: of leads of this country. */
interface Question {
  readonly only?: string;
  readonly by: keyof typeof DIMENSIONS | null;
  readonly grain: Grain | null;
  readonly spans: readonly Days[];
}

const iso = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
const dayOf = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000;

const eachDay = Array.from({ length: 8 }, (_, i): Days => [FIRST_DAY + i, FIRST_DAY + i + 1]);
const eachMonth: Days[] = [
  [dayOf('2026-03-01'), dayOf('2026-04-01')],
  [dayOf('2026-04-01'), dayOf('2026-05-01')],
  [dayOf('2026-05-01'), dayOf('2026-06-01')],
];

const QUESTIONS: readonly Question[] = [
  { by: null, grain: null, spans: [null] },
  { by: 'country', grain: null, spans: [null] },
  { by: null, grain: null, spans: [[FIRST_DAY + 1, FIRST_DAY + 3]] },
  { by: 'first_ad', grain: 'day', spans: eachDay },
  { by: 'country', grain: 'month', spans: eachMonth },
  { by: null, only: 'DE', grain: 'month', spans: eachMonth },
];

/** The whole is asked of every log, the other questions in turn. */
function questionsOf(seed: number): Question[] {
  const turn = 1 + (seed % (QUESTIONS.length - 1));
  return QUESTIONS.filter((_, i) => i === 0 || i === turn);
}

type Numbers = Readonly<Record<string, number | null>>;

function toQuery(question: Question): MetricQuery {
  const [first, last] = [question.spans[0], question.spans.at(-1)];
  return {
    ...(question.by === null ? {} : { by: [question.by] }),
    ...(question.only === undefined ? {} : { where: { country: question.only } }),
    ...(question.grain === null ? {} : { grain: question.grain }),
    ...(first && last ? { from: iso(first[0]), to: iso(last[1]) } : {}),
  };
}

const place = (group: string | null, span: Days, stage: string | number): string =>
  `${group ?? '(none)'} ${span ? iso(span[0]) : 'all'} ${stage}`;

/** What the rules say of the funnel, by group, bucket and stage. */
function funnelByRules({ funnel }: Trial, question: Question, reading: Reading): Map<string, Numbers> {
  const answers = new Map<string, Numbers>();
  const groups = question.by === null ? [null] : [...new Set(reading.attempts.map((a) => a.group))];
  for (const group of groups) {
    for (const [span, days] of question.spans.entries()) {
      const attempts = reading.attempts.filter((a) => a.span === span && (question.by === null || a.group === group));
      for (const [k, figures] of figuresOf(funnel, reading, attempts).entries()) {
        answers.set(
          place(group, question.grain ? (days ?? null) : null, funnel.order === 'any' ? k + 1 : `s${k}`),
          figures,
        );
      }
    }
  }
  return answers;
}

function funnelByEngine(table: Table, question: Question): Map<string, Numbers> {
  return new Map(
    table.rows().map((row) => {
      const { stage, position, period, ...figures } = row;
      const group = question.by === null ? null : (row[question.by] as string | null);
      const numbers = Object.entries(figures).filter(([name]) => name !== question.by);
      const span: Days = typeof period === 'string' ? [dayOf(period), 0] : null;
      return [
        place(group, span, (stage ?? position) as string),
        Object.fromEntries(numbers.map(([name, v]) => [name, toNumber(v)])),
      ];
    }),
  );
}

const toNumber = (value: unknown): number | null => (value === null || value === undefined ? null : Number(value));

/** A group an answer has no row for has nothing: its counts and sums are 0. */
function nothing(wanted: Numbers): Numbers {
  const isSum = (name: string): boolean => !/rate|drop|days/.test(name);
  return Object.fromEntries(Object.entries(wanted).map(([name, value]) => [name, isSum(name) ? 0 : value]));
}

function expectEqual(engine: Map<string, Numbers>, rules: Map<string, Numbers>, about: string): void {
  for (const [key, wanted] of rules) {
    const found = engine.get(key) ?? nothing(wanted);
    for (const [name, value] of Object.entries(wanted)) {
      const got = found[name] ?? null;
      const isNear =
        value === null || got === null ? value === got : Math.abs(got - value) <= 1e-9 * Math.max(1, Math.abs(value));
      if (!isNear) expect({ about, key, name, value: got }).toEqual({ about, key, name, value });
    }
  }
  for (const [key, found] of engine)
    if (!rules.has(key)) expect({ about, key, count: found['count'] ?? 0 }).toEqual({ about, key, count: 0 });
}

/** What the rules say of the activity at each stage (rule F11), by group and bucket. */
function activityByRules({ funnel }: Trial, question: Question, reading: Reading): Map<string, Numbers> {
  const answers = new Map<string, Numbers>();
  const groups = question.by === null ? [null] : [...new Set(reading.arrivals.map((a) => a.group))];
  for (const group of groups) {
    for (const days of question.spans) {
      const isIn = (day: number | null): boolean => days === null || (day !== null && day >= days[0] && day < days[1]);
      const mine = reading.arrivals.filter((a) => (question.by === null || a.group === group) && isIn(a.day));
      const numbers = funnel.stages.flatMap((stage, k): [string, number][] => {
        const at = mine.filter((a) => a.stage === k);
        const money = at.reduce((sum, a) => sum + Math.round((a.value ?? 0) * 1e6), 0) / 1e6;
        return [[`count(s${k})`, at.length], ...(stage.value ? [[`value(s${k})`, money] as [string, number]] : [])];
      });
      answers.set(place(group, question.grain ? days : null, ''), Object.fromEntries(numbers));
    }
  }
  return answers;
}

function metricsByEngine(table: Table, question: Question): Map<string, Numbers> {
  return new Map(
    table.rows().map((row) => {
      const group = question.by === null ? null : (row[question.by] as string | null);
      const span: Days = typeof row['period'] === 'string' ? [dayOf(row['period']), 0] : null;
      const numbers = Object.entries(row).filter(([name]) => name.includes('('));
      return [place(group, span, ''), Object.fromEntries(numbers.map(([name, v]) => [name, toNumber(v)]))];
    }),
  );
}

function activityMetrics({ funnel }: Trial): string[] {
  return funnel.stages.flatMap((stage) => [`count(${stage.id})`, ...(stage.value ? [`value(${stage.id})`] : [])]);
}

const lastOf = ({ funnel }: Trial): number => funnel.stages.length - 1;
const entryMetrics = (trial: Trial): string[] => [`rate(s0, s${lastOf(trial)})`, `median_days(s0, s${lastOf(trial)})`];

/** What the rules say of `rate` and `median_days` from the first stage to the last, of entries, by group and bucket. */
function entriesByRules(trial: Trial, question: Question, reading: Reading): Map<string, Numbers> {
  const last = lastOf(trial);
  const [rate, lag] = entryMetrics(trial) as [string, string];
  const groups = question.by === null ? [null] : [...new Set(reading.attempts.map((a) => a.group))];
  const answers = groups.flatMap((group) =>
    question.spans.map((days, span): [string, Numbers] => {
      const mine = reading.attempts.filter((a) => a.span === span && (question.by === null || a.group === group));
      const entered = mine.filter((a) => a.stages.includes(0));
      const both = entered.filter((a) => a.stages.includes(last));
      const lags = both.flatMap(({ times: [first, ...rest] }) => {
        const end = rest[last - 1];
        return typeof first === 'number' && typeof end === 'number'
          ? [(end - first) / (reading.byDay ? 1 : 86400e6)]
          : [];
      });
      const median = quantile(
        lags.sort((a, b) => a - b),
        0.5,
      );
      const ratio = entered.length === 0 ? null : both.length / entered.length;
      return [place(group, question.grain ? days : null, ''), { [rate]: ratio, [lag]: median }];
    }),
  );
  return new Map(answers);
}

function queriesOf(trial: Trial, question: Question): MetricQuery[] {
  const common = toQuery(question);
  const funnel = { ...common, funnel: trial.funnel.id };
  if (trial.funnel.order === 'any') return [funnel];
  return [funnel, { ...common, metrics: activityMetrics(trial) }, { ...common, metrics: entryMetrics(trial) }];
}

/** What the rules say of the leads a question is about. */
function readFor(question: Question, reader: Reader): Reading {
  const by = question.only === undefined ? question.by : 'country';
  const reading = reader(question.spans, by === null ? null : (DIMENSIONS[by] ?? null));
  if (question.only === undefined) return reading;
  const isAsked = (one: { readonly group: string | null }): boolean => one.group === question.only;
  return { ...reading, attempts: reading.attempts.filter(isAsked), arrivals: reading.arrivals.filter(isAsked) };
}

async function checkTrial(trial: Trial, catalogs: Catalogs, stateAt?: StateAt): Promise<void> {
  const { seed } = trial;
  const engine = await toEngine(trial, catalogs);
  const reader = createReader(trial.funnel, trial.log, stateAt);
  const questions = questionsOf(seed);
  const queries = questions.flatMap((question) => queriesOf(trial, question));
  const tables = (await engine.answerAll(queries)).map((answer, i) => {
    if (isTable(answer)) return answer;
    throw new Error(`${seed}: ${JSON.stringify(queries[i])} ${JSON.stringify(answer.diagnostics)}`);
  });
  expect(engine.stats.scans).toBe(1);
  for (const question of questions) {
    const reading = readFor(question, reader);
    const about = `${seed} ${JSON.stringify(toQuery(question))}`;
    const [funnel, activity, entries] = tables.splice(0, queriesOf(trial, question).length);
    expectEqual(funnelByEngine(funnel as Table, question), funnelByRules(trial, question, reading), about);
    expectSameInfo(funnel as Table, question, reading, about);
    if (!activity || !entries) continue;
    expectEqual(metricsByEngine(activity, question), activityByRules(trial, question, reading), `${about} activity`);
    expectEqual(metricsByEngine(entries, question), entriesByRules(trial, question, reading), `${about} entries`);
  }
}

function expectSameInfo({ info }: Table, question: Question, reading: Reading, about: string): void {
  const { byDay, withoutSubject } = reading;
  expect({ about, byDay: info.byDay, withoutSubject: info.withoutSubject }).toEqual({ about, byDay, withoutSubject });
  if (question !== QUESTIONS[0]) return;
  expect({ about, neverEntered: info.neverEntered ?? 0 }).toEqual({ about, neverEntered: reading.neverEntered });
}

describe('memory(catalog, {rows}).answerAll()', () => {
  const catalogs = compileCatalogs();

  for (let part = 0; part < 10; part++) {
    it(`gives what the rules give on random logs ${part * (TRIALS / 10)} to ${(part + 1) * (TRIALS / 10) - 1}`, async () => {
      for (let seed = part * (TRIALS / 10); seed < (part + 1) * (TRIALS / 10); seed++)
        await checkTrial(generateTrial(seed), catalogs);
    }, 120_000);
  }

  it(`gives what the rules give where stages need a score, on ${TRIALS / 20} random logs`, async () => {
    for (let seed = 0; seed < TRIALS / 20; seed++) {
      const trial = generateStateTrial(seed);
      // dates of one row that do not stand in each other's way leave no order for a score to be reached in
      if (trial.funnel.skipped !== 'passed') await checkTrial(trial, catalogs, stateOf(trial));
    }
  }, 120_000);
});
