import { targetStatus } from '@sluice/charts';
import type { Catalog, Metric, Target } from '@sluice/core/catalog';
import { type Engine, isTable, type MetricQuery } from '@sluice/core/query';
import type { Table, Value } from '@sluice/core/table';
import { type Asked, allNames, ask } from '../project/ask.ts';
import { causeOf, type Sides } from './causes.ts';
import {
  type Cause,
  type Comparison,
  type FunnelMove,
  type MetricMove,
  type Presence,
  STAGE_FACTS,
  type StageMove,
  type TargetMove,
} from './comparison.ts';
import { moveOf } from './move.ts';

/** One side with its numbers. */
export interface Answers {
  readonly catalog: Catalog;
  readonly asked: ReadonlyMap<string, Asked>;
  /** The actual numbers of the targets, by target. */
  readonly targets: ReadonlyMap<string, { readonly target: Target; readonly actual: Value }>;
}

/** Asks an engine every funnel, metric and target of its file. */
export async function answersOf(catalog: Catalog, engine: Engine, question: MetricQuery): Promise<Answers> {
  const asked = await ask(catalog, engine, allNames(catalog), question);
  const queries = catalog.targets.map((target) => ({
    ...question,
    ...(target.in === undefined ? {} : { period: target.in }),
    metrics: [target.metric],
  }));
  const tables = queries.length === 0 ? [] : await engine.answerAll(queries);
  const targets = catalog.targets.map((target, i) => {
    const table = tables[i];
    return [keyOf(target), { target, actual: table && isTable(table) ? numberOf(table) : null }] as const;
  });
  return { catalog, asked: new Map(asked.map((one) => [one.name, one])), targets: new Map(targets) };
}

/** How every number moves from one side to the other. */
export function compare(old: Answers, now: Answers, sides: Sides): Pick<Comparison, 'metrics' | 'funnels' | 'targets'> {
  const both = (a: object, b: object) => [...new Set([...Object.keys(b), ...Object.keys(a)])];
  return {
    metrics: both(old.catalog.metrics, now.catalog.metrics).map((name) =>
      metricMove(name, old, now, causeOf(name, sides)),
    ),
    funnels: both(old.catalog.funnels, now.catalog.funnels).map((name) =>
      funnelMove(name, old, now, causeOf(name, sides)),
    ),
    targets: [...new Set([...now.targets.keys(), ...old.targets.keys()])].map((key) =>
      targetMove(key, old, now, sides),
    ),
  };
}

function presenceOf(before: unknown, after: unknown): Presence {
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'both';
}

function metricMove(name: string, old: Answers, now: Answers, cause: Cause): MetricMove {
  const [a, b] = [metricIn(old, name), metricIn(now, name)];
  const { label = { default: name }, unit = 'count' } = b ?? a ?? {};
  const value = moveOf(metricValue(old, name), metricValue(now, name));
  return { name, label, unit, presence: presenceOf(a, b), value, ...cause };
}

function metricIn({ catalog }: Answers, name: string): Metric | undefined {
  return Object.hasOwn(catalog.metrics, name) ? catalog.metrics[name] : undefined;
}

function metricValue({ asked }: Answers, name: string): Value {
  const table = asked.get(name)?.table;
  return table ? numberOf(table) : null;
}

function numberOf(table: Table): Value {
  return table.columns.find(({ role }) => role === 'measure')?.values[0] ?? null;
}

function funnelMove(name: string, old: Answers, now: Answers, cause: Cause): FunnelMove {
  const [a, b] = [old, now].map(({ catalog }) =>
    Object.hasOwn(catalog.funnels, name) ? catalog.funnels[name] : undefined,
  );
  const rows = [old, now].map((side) => rowsOf(side, name));
  const [before = new Map(), after = new Map()] = rows;
  const stages = [...new Set([...after.keys(), ...before.keys()])].map((stage) =>
    stageMove(stage, before.get(stage), after.get(stage)),
  );
  return { name, label: (b ?? a)?.label ?? { default: name }, presence: presenceOf(a, b), stages, ...cause };
}

type StageRow = Readonly<Record<string, Value>>;

function rowsOf({ asked }: Answers, name: string): Map<string, StageRow> {
  const table = asked.get(name)?.table;
  return new Map(table?.rows().map((row) => [String(row['stage']), row]));
}

function stageMove(stage: string, before: StageRow | undefined, after: StageRow | undefined): StageMove {
  const told = STAGE_FACTS.filter((fact) => (before?.[fact] ?? after?.[fact] ?? null) !== null);
  const facts = told.map((fact) => [fact, moveOf(before?.[fact] ?? null, after?.[fact] ?? null)] as const);
  return { stage, presence: presenceOf(before, after), facts: Object.fromEntries(facts) };
}

/** A target is the same one where it is of the same metric, period and rule. */
function keyOf(target: Target): string {
  return JSON.stringify([target.metric, target.in ?? null, target.at_least === undefined ? 'at_most' : 'at_least']);
}

function targetMove(key: string, old: Answers, now: Answers, sides: Sides): TargetMove {
  const [a, b] = [old.targets.get(key), now.targets.get(key)];
  const target = (b ?? a)?.target;
  const metric = target?.metric ?? '';
  const { label = { default: metric }, unit = 'count' } = metricIn(now, metric) ?? metricIn(old, metric) ?? {};
  const { because, words } = causeOf(metric, sides);
  const own = sides.changes.filter(
    (change) => change.key.startsWith('targets') && goalOf(a?.target) !== goalOf(b?.target),
  );
  return {
    metric,
    label,
    unit,
    presence: presenceOf(a, b),
    period: target?.in ?? null,
    rule: target?.at_least === undefined ? 'at_most' : 'at_least',
    goal: moveOf(goalOf(a?.target), goalOf(b?.target)),
    actual: moveOf(a?.actual ?? null, b?.actual ?? null),
    before: statusOf(a),
    after: statusOf(b),
    because: [...own.map((change) => change.key), ...because],
    words,
  };
}

function goalOf(target: Target | undefined): number | null {
  return target?.at_least ?? target?.at_most ?? null;
}

function statusOf(one: { readonly target: Target; readonly actual: Value } | undefined) {
  if (one === undefined) return null;
  const { at_least, at_most } = one.target;
  const actual = one.actual === null ? null : Number(one.actual);
  if (at_least !== undefined) return targetStatus(actual, { rule: 'at_least', value: at_least });
  return at_most === undefined ? null : targetStatus(actual, { rule: 'at_most', value: at_most });
}
