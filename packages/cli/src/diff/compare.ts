import type { Value } from '@sluice/core/table';
import { type Answers, metricIn, numberOf } from './answers.ts';
import { causeOf, type Sides } from './causes.ts';
import { targetMove } from './compare-targets.ts';
import {
  type Cause,
  type Comparison,
  type FunnelMove,
  type MetricMove,
  STAGE_FACTS,
  type StageMove,
} from './comparison.ts';
import { moveOf, presenceOf } from './move.ts';

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

function metricMove(name: string, old: Answers, now: Answers, cause: Cause): MetricMove {
  const [a, b] = [metricIn(old, name), metricIn(now, name)];
  const { label = { default: name }, unit = 'count' } = b ?? a ?? {};
  const value = moveOf(metricValue(old, name), metricValue(now, name));
  return { name, label, unit, presence: presenceOf(a, b), value, ...cause };
}

function metricValue({ asked }: Answers, name: string): Value {
  const table = asked.get(name)?.table;
  return table ? numberOf(table) : null;
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
