import type { Label } from '@sluice/core/catalog';
import { conditionFields, fitLogistic, probabilities } from '@sluice/core/internal';
import type { LabelColumn } from '@sluice/core/plan';
import { sampleColumns } from '../fit/columns.ts';
import { encoderOf } from '../fit/encode.ts';
import { fitColumns } from '../fit/fit-columns.ts';
import { observedIn } from '../fit/observe.ts';
import { conversionsOf, type Sample, sampleAt } from '../fit/sample.ts';
import { leastConversions } from '../fit/suggest.ts';
import type { PlanRows } from '../store/plan-rows.ts';
import type { Store } from '../store/store.ts';

type Predictive = Extract<Label, { kind: 'predictive' }>;

/** The chance of each lead that is not there yet, by key; null where too few got there to learn from. */
export interface Prediction {
  readonly chances: ReadonlyMap<string, number> | null;
  /** How many of those that taught it got there in time. */
  readonly conversions: number;
}

/**
 * Taught by the leads as they were one `within` ago and who of them got there since, as `sluice fit` does; what leaks, and
 * what defines the stage, is left out.
 */
export function predict(looks: LabelColumn['looks'], label: Predictive, rows: PlanRows, store: Store): Prediction {
  if (looks === null) return { chances: null, conversions: 0 };
  const now = observedIn(rows, looks.now, store);
  const taught = sampleAt(observedIn(rows, looks.before, store), now, now.at);
  const conversions = conversionsOf(taught);
  if (conversions < leastConversions) return { chances: null, conversions };
  const open = sampleAt(now, now, now.at);
  const chances = chancesOf(store, label, taught, open);
  const names = open.observed.items.names;
  return {
    chances: new Map([...open.subjects].map((subject, i) => [names[subject] ?? '', chances[i] ?? 0])),
    conversions,
  };
}

/** `true` or `false` by the least chance; null of who has none. */
export function likely(chance: number | undefined, least: number): string | null {
  return chance === undefined ? null : chance >= least ? 'true' : 'false';
}

function chancesOf(store: Store, label: Predictive, taught: Sample, open: Sample): Float64Array {
  const left = new Set(fieldsOfStage(store, label));
  const { columns: judged } = fitColumns(store, open.observed, taught, taught, left, new Set());
  const leaks = new Set(judged.flatMap(({ name, leak }) => (leak === undefined ? [] : [name])));
  const columns = sampleColumns(store, taught, new Set([...left, ...leaks]));
  const theirs = new Map(sampleColumns(store, open, left).map((column) => [column.name, column]));
  const encoders = columns.map((column) => ({ column, encode: encoderOf(column) }));
  const features = encoders.flatMap(({ column, encode }) => encode(column, taught.labels.length));
  const asked = encoders.flatMap(({ column, encode }) => encode(theirs.get(column.name), open.labels.length));
  return probabilities(fitLogistic(features, taught.labels), asked);
}

/** What defines the stage says nothing about who gets there. */
function fieldsOfStage({ catalog }: Store, { funnel, stage: id }: Predictive): string[] {
  const stage = catalog.funnels[funnel]?.stages.find((each) => each.id === id);
  if (stage === undefined) return [];
  const { reach, where, value } = stage;
  const events = reach.kind === 'event' && reach.events !== 'any' ? reach.events : [];
  const fields = where === undefined ? [] : conditionFields(where).map(({ name }) => name);
  return [...events, ...fields, ...(reach.kind === 'date' ? [reach.field] : []), ...(value ? [value.field] : [])];
}
