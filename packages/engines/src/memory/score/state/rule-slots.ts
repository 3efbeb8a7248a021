import type { Calendar } from '@sluice/core/calendar';
import type { Score, ScoreRule } from '@sluice/core/catalog';
import { dayOf } from '../rules/clock.ts';
import type { RuleRows } from '../rules/rule-rows.ts';
import type { SubjectItems } from '../subject-items.ts';
import { DayCaps } from './day-caps.ts';
import { RunningEvents, rateOf } from './running-events.ts';

type RuleOf<K extends ScoreRule['kind']> = Extract<ScoreRule, { kind: K }>;

/** A rule on events: where its points are added up. */
export interface EventSlot {
  readonly rule: RuleOf<'event'>;
  readonly group: number;
  /** The sum that fades as one, by number; −1: points stay. */
  readonly fading: number;
  /** Of rules with `first` or a cap of a day. */
  readonly caps: DayCaps | null;
  /** Every row anew, which is exact; of some rules there is no other way. */
  readonly exact: RunningEvents;
  readonly isExactOnly: boolean;
}

export interface FadingSum {
  readonly group: number;
  readonly rate: number;
}

/** The rules of a score by what makes them give points. */
export interface RuleSlots {
  readonly events: readonly EventSlot[];
  readonly records: readonly { readonly rule: RuleOf<'record'>; readonly group: number }[];
  readonly inactive: readonly { readonly rule: RuleOf<'inactive'>; readonly group: number }[];
  /** Sums that fade as one: points of one group with one half-life. By number their group, and the exponent of e for a unit of time. */
  readonly fading: readonly FadingSum[];
  /** By group whether sums of points that stay are exact, in any order. */
  readonly isWhole: readonly boolean[];
}

/** Sorts the rules of a score; `rowsOf`: the rows of those on events. */
export function ruleSlots(
  { groups }: Score,
  rowsOf: ReadonlyMap<string, RuleRows>,
  items: SubjectItems,
  calendar: Calendar,
): RuleSlots {
  const fading: { group: number; rate: number }[] = [];
  const way = { byDay: items.byDay, calendar };
  const dayAt = (stamp: number) => dayOf({ ...way, at: 0 }, stamp);
  const fadingOf = (group: number, rate: number): number => {
    const known = fading.findIndex((each) => each.group === group && each.rate === rate);
    return known >= 0 ? known : fading.push({ group, rate }) - 1;
  };
  const all = groups.flatMap(({ rules }, group) => rules.map((rule) => ({ rule, group })));
  const events = all.flatMap(({ rule, group }): EventSlot[] => {
    if (rule.kind !== 'event') return [];
    const rows = rowsOf.get(rule.id) ?? { starts: new Int32Array(items.subjects + 1), items: new Int32Array() };
    const rate = rateOf(rule, way);
    const hasCaps = rule.first !== null || rule.perDay !== null;
    return [
      {
        rule,
        group,
        fading: rate === null || rate === 0 ? -1 : fadingOf(group, rate),
        caps: hasCaps ? new DayCaps(rule, dayAt) : null,
        exact: new RunningEvents(rule, rows, items, calendar),
        isExactOnly: rate === null,
      },
    ];
  });
  return {
    events,
    records: all.flatMap(({ rule, group }) => (rule.kind === 'record' ? [{ rule, group }] : [])),
    inactive: all.flatMap(({ rule, group }) => (rule.kind === 'inactive' ? [{ rule, group }] : [])),
    fading,
    isWhole: groups.map(({ rules }) => rules.every(isWholeRule)),
  };
}

function isWholeRule(rule: ScoreRule): boolean {
  return (
    Number.isInteger(rule.points) && (rule.kind !== 'event' || rule.perDay === null || Number.isInteger(rule.perDay))
  );
}
