import { type Calendar, formatDay, formatInstant, parseStamp } from '@sluice/core/calendar';
import type { Condition, Scalar } from '@sluice/core/catalog';

type TimeLeaf = Extract<Condition, { kind: 'in' | 'compare' }>;
type Op = Extract<Condition, { kind: 'compare' }>['op'];

/**
 * A condition on a column of days or instants as one on their texts: `2026-01-05`, `2026-01-05T08:00:00Z`. A day among
 * instants is the whole local day; an instant among days is its local day.
 */
export function timeLeaf(leaf: TimeLeaf, type: 'day' | 'instant', calendar: Calendar): Condition {
  const never: Condition = { kind: 'in', field: leaf.field, values: [] };
  const edge = (op: Op, value: string): Condition => ({ kind: 'compare', field: leaf.field, op, value });
  const exactly = (value: string): Condition => ({ ...never, values: [value] });
  if (leaf.kind === 'in') {
    const found = leaf.values.flatMap((value) => timeOf(value, type, calendar) ?? []);
    return {
      kind: 'any',
      of: [
        { ...never, values: found.flatMap(({ at }) => at ?? []) },
        ...found.flatMap(({ at, from, to }) =>
          at === null ? [{ kind: 'all' as const, of: [edge('gte', from), edge('lt', to)] }] : [],
        ),
      ],
    };
  }
  const time = timeOf(leaf.value, type, calendar);
  if (time === null) return never;
  const { at, from, to } = time;
  if (at !== null && type === 'day') return edge(leaf.op, at);
  switch (leaf.op) {
    case 'gte':
      return edge('gte', from);
    case 'lt':
      return edge('lt', from);
    case 'gt':
      if (at === null) return edge('gte', to);
      return { kind: 'all', of: [edge('gte', from), { kind: 'not', of: exactly(at) }] };
    case 'lte':
      return at === null ? edge('lt', to) : { kind: 'any', of: [edge('lt', from), exactly(at)] };
  }
}

/** A point (`at`), or the stretch of a day. Edges lack the `Z`, so that `…:00.5Z` is after `…:00` as a text too. */
interface Time {
  readonly at: string | null;
  readonly from: string;
  readonly to: string;
}

function timeOf(value: Scalar, type: 'day' | 'instant', calendar: Calendar): Time | null {
  const stamp = typeof value === 'string' ? parseStamp(value) : null;
  if (stamp === null) return null;
  if ('day' in stamp && type === 'instant')
    return {
      at: null,
      from: edgeText(calendar.startOfDay(stamp.day)),
      to: edgeText(calendar.startOfDay(stamp.day + 1)),
    };
  if ('day' in stamp) return pointAt(formatDay(stamp.day));
  const micros = stamp.offset === null ? calendar.instantOf(stamp.wall) : stamp.wall - stamp.offset;
  if (type === 'day') return pointAt(formatDay(calendar.dayOf(micros)));
  return { at: formatInstant(micros), from: edgeText(micros), to: '' };
}

const pointAt = (at: string): Time => ({ at, from: at, to: at });

function edgeText(micros: number): string {
  return formatInstant(micros).slice(0, -1);
}
