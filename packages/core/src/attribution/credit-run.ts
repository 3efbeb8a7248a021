import type { Calendar } from '../calendar/index.ts';
import { matchesKeys } from '../condition/matches-keys.ts';
import type { CreditNode } from '../plan/nodes/credit.ts';
import type { CreditSums } from './credit-sums.ts';
import { type Journeys, UNATTRIBUTED } from './journeys.ts';
import { lookbackStart } from './lookback.ts';
import { spansOf } from './spans.ts';

/** What the models read while they give credit. */
export interface CreditRun {
  readonly node: CreditNode;
  readonly journeys: Journeys;
  readonly calendar: Calendar;
  readonly sums: CreditSums;
  /** Whether the subject of a journey counts at all. */
  readonly isCounted: (journey: number) => boolean;
  /** The spans a conversion or touch is dated in. */
  readonly spansAt: (time: number) => readonly number[];
  /** The earliest time inside the lookback of one. */
  readonly startOf: (time: number) => number;
  /** The row of a touch's key (−1: no touch) for a journey; −1 where the condition leaves it out. */
  readonly rowOf: (key: number, journey: number, span: number) => number;
}

export function creditRun(node: CreditNode, journeys: Journeys, calendar: Calendar, sums: CreditSums): CreditRun {
  return {
    node,
    journeys,
    calendar,
    sums,
    isCounted: subjectTest(node, journeys),
    spansAt: spansOf(node.spans, journeys.byDay),
    startOf: lookbackStart(node.lookback, journeys.byDay, calendar),
    rowOf: rowOf(node, journeys, sums),
  };
}

function rowOf({ by, touches }: CreditNode, journeys: Journeys, sums: CreditSums): CreditRun['rowOf'] {
  const known = new Map<number, number>();
  const places = by.map(({ dimension, of }) => ({
    of,
    at: (of === 'touch' ? journeys.dimensions : journeys.subjectDimensions).indexOf(dimension),
  }));
  const shows = journeys.keys.map((values) => keeps(touches, journeys.dimensions, values));
  const groups = journeys.groups.length + 1;
  return (key, journey, span) => {
    if (key >= 0 ? !shows[key] : !keeps(touches, journeys.dimensions, [])) return -1;
    const group = journeys.group[journey] ?? -1;
    const at = (span * (journeys.keys.length + 1) + key + 1) * groups + group + 1;
    const found = known.get(at);
    if (found !== undefined) return found;
    const values = places.map((place) =>
      place.of === 'subject' ? (journeys.groups[group]?.[place.at] ?? null) : touchValue(journeys, key, place.at),
    );
    const row = sums.row(values, span);
    known.set(at, row);
    return row;
  };
}

function touchValue({ keys }: Journeys, key: number, dimension: number): string | null {
  return key < 0 ? UNATTRIBUTED : (keys[key]?.[dimension] ?? null);
}

/** Credit without a touch goes by the name it is shown with. */
function keeps(
  where: CreditNode['touches'],
  dimensions: readonly string[],
  values: readonly (string | null)[],
): boolean {
  if (!where) return true;
  return matchesKeys(where, (name) => {
    const at = dimensions.indexOf(name);
    if (at < 0) return null;
    return values.length === 0 ? UNATTRIBUTED : (values[at] ?? null);
  });
}

function subjectTest({ subjects }: CreditNode, journeys: Journeys): (journey: number) => boolean {
  if (!subjects) return () => true;
  const test = (values: readonly (string | null)[]) =>
    matchesKeys(subjects, (name) => values[journeys.subjectDimensions.indexOf(name)] ?? null);
  const counted = journeys.groups.map(test);
  const none = test([]);
  return (journey) => counted[journeys.group[journey] ?? -1] ?? none;
}
