import type { Calendar } from '@sluice/core/calendar';
import type { Catalog, Label } from '@sluice/core/catalog';
import { type Facts, resolveAsOf } from '@sluice/core/plan';
import { type MetricQuery, whereCondition } from '@sluice/core/query';
import { conditionDimensions } from '@sluice/core/snapshot';
import type { Value } from '@sluice/core/table';

/** Who a question keeps, by the groups it asks for. */
export interface Members {
  /** Subjects that have a name and a row or a record, each with its group; those a filter leaves out are not here. */
  readonly members: readonly { readonly subject: number; readonly group: number }[];
  /** By group its values of the dimensions asked for, in their order; groups in the order of their texts. */
  readonly groups: readonly (readonly Value[])[];
}

/** Where all that are scored stand. */
export interface Spread extends Members {
  /** By score the points of each subject. */
  readonly values: Readonly<Record<string, Float64Array>>;
  /** The points of everybody, whatever is filtered, of the first score. */
  readonly everybody: readonly number[];
}

/** Whose points are asked for, at an instant (UTC microseconds). */
export interface SpreadRequest {
  readonly query: MetricQuery;
  readonly scores: readonly string[];
  readonly at: number;
}

/** Whose label is asked for, at an instant (UTC microseconds). */
export interface LabelledRequest {
  readonly query: MetricQuery;
  readonly label: Label;
  readonly at: number;
}

/** What a label says of leads. */
export interface Labelled {
  /** null where the leads cannot be told apart as asked (rule F18). */
  readonly members: Members | null;
  /** The cell of the label's grid; null where it is none of them. */
  readonly cellOf: (subject: number) => string | null;
  /** By subject its orders and their money in units; null of labels that are not made of orders. */
  readonly orders: { readonly counts: ArrayLike<number>; readonly sums: ArrayLike<number> } | null;
}

/** What questions about all leads ask of their engine. */
export interface SpreadDesk {
  readonly catalog: Catalog;
  readonly calendar: Calendar;
  readonly facts: Facts;
  /** null where the subjects cannot be told apart as asked (rule F18). */
  spreadOf(request: SpreadRequest): Promise<Spread | null>;
  /** What a label says of all leads. Rejects with an `EngineError` whose diagnostics say why. */
  labelledOf(request: LabelledRequest): Promise<Labelled>;
}

/** The instant a question about scores is of: the end of its period, if that is over at as-of (UTC microseconds); null where its times are none. */
export function spreadAt(
  { asOf, to }: MetricQuery,
  { facts, calendar }: Pick<SpreadDesk, 'facts' | 'calendar'>,
): number | null {
  const at = asOf === undefined ? facts.asOf : resolveAsOf(asOf, facts, calendar);
  if (at === null || to === undefined) return at;
  const end = calendar.parseInstant(to);
  if (!end) return null;
  return Math.min(at, ('day' in end ? calendar.startOfDay(end.day) : end.micros) - 1);
}

/** What a question splits leads by, then what else it filters them by. */
export function spreadDimensions({ by = [], where }: MetricQuery): string[] {
  return [...by, ...conditionDimensions(whereCondition(where)).filter((name) => !by.includes(name))];
}

/** Points of accounts are of nobody whose rows could be split. */
export function isOfLeads({ scores = {} }: Catalog, ids: readonly string[]): boolean {
  return ids.every((id) => scores[id]?.subject === 'lead');
}
