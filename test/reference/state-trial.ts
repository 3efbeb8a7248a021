import type { Funnel, Stage } from '@sluice/core/catalog';
import { generateTrial, type Trial } from './generate.ts';
import { fromWallClock } from './local-time.ts';
import type { Log, LogRow } from './log.ts';
import { createChance } from './random.ts';
import { joinVisitors, type StateAt, stampOf, subjectOf } from './timeline.ts';

/** What an event gives, once and for good. */
export type Points = Readonly<Record<string, number>>;

/** A funnel some stages of which need a score, a small log, and what its events give. */
export interface StateTrial extends Trial {
  readonly points: Points;
}

/**
 * The random funnels and logs of `generateTrial`, with scores for some of their stages. The same seed gives the same.
 */
export function generateStateTrial(seed: number): StateTrial {
  const { funnel, log } = generateTrial(seed);
  const chance = createChance(seed + 0.5);
  const points = {
    visit: chance.pick([0, 1, 2]),
    form: chance.pick([1, 2, 3]),
    demo: chance.pick([-3, -2, 2]),
    unsubscribe: chance.pick([-4, 0]),
  };
  const sure = chance.below(funnel.stages.length);
  const hasDate = chance.is(0.4);
  const stages = funnel.stages.map((stage, k) => {
    const isState = k === sure || chance.is(0.25);
    if (isState) return stateStage(stage, 1 + chance.below(4));
    return hasDate && k === sure - 1 ? dateStage(stage, chance.pick(['qualified', 'won'])) : stage;
  });
  return { seed, funnel: { ...funnel, stages }, log, points };
}

function stateStage({ id, label, optional, within }: Stage, value: number): Stage {
  const of = { kind: 'score', tests: [{ score: 's', op: 'gte', value }] } as const;
  const reach = { kind: 'standing', sources: ['crm', 'web', 'app'], of } as const;
  return { id, label, reach, direct: false, optional, ...(within === undefined ? {} : { within }) };
}

function dateStage({ id, label, optional, within }: Stage, field: string): Stage {
  const reach = { kind: 'date', source: 'crm', field } as const;
  return { id, label, reach, direct: false, optional, ...(within === undefined ? {} : { within }) };
}

/** Rule S5 read aloud for points that only add up: of each row the sum so far of its lead's rows, in the score's order. */
export function stateOf({ funnel, log, points }: StateTrial): StateAt {
  const sums = new Map<LogRow, Map<string, { readonly before: number | null; readonly now: number }>>();
  for (const stamps of stampsBySubject(log).values()) {
    let before: number | null = null;
    for (const { row, field } of stamps) {
      const given: number = field === 'at' ? (points[String(row['event'])] ?? 0) : 0;
      const now: number = (before ?? 0) + given;
      sums.set(row, new Map([...(sums.get(row) ?? []), [field, { before, now }]]));
      if (field === 'at') before = now;
    }
  }
  return (stage, row, field = 'at') => {
    const least = leastOf(funnel, stage);
    const sum = sums.get(row)?.get(field);
    const is = sum !== undefined && sum.now >= least;
    return { is, turns: field === 'at' && is && !(sum.before !== null && sum.before >= least) };
  };
}

function leastOf({ stages }: Funnel, stage: number): number {
  const reach = stages[stage]?.reach;
  const of = reach?.kind === 'standing' ? reach.of : null;
  return of?.kind === 'score' ? (of.tests[0]?.value ?? Number.NaN) : Number.NaN;
}

/** A stamp of a row: its own, or another date. */
interface RowStamp {
  readonly row: LogRow;
  readonly field: string;
}

/** The stamps of each lead in rule F5's order: by time, by day where events have days alone. */
function stampsBySubject(log: Log): Map<string, RowStamp[]> {
  const leadOf = joinVisitors(log);
  const stamped = log.sources.flatMap(({ kind, rows }) =>
    rows.flatMap((row) =>
      ['at', ...(kind === 'leads' ? ['qualified', 'won'] : [])].flatMap((field) => {
        const stamp = stampOf(row[field] ?? null, log);
        return stamp === null ? [] : [{ kind, row, field, stamp }];
      }),
    ),
  );
  const byDay = stamped.some(({ kind, stamp }) => kind === 'events' && stamp.instant === null);
  const time = ({ stamp }: (typeof stamped)[number]): number =>
    byDay ? stamp.day : (stamp.instant ?? fromWallClock(stamp.day * 86_400_000, log.timezone));
  const found = new Map<string, RowStamp[]>();
  for (const { row, field } of stamped.sort((a, b) => time(a) - time(b))) {
    const subject = subjectOf(row, leadOf);
    if (subject !== null) found.set(subject, [...(found.get(subject) ?? []), { row, field }]);
  }
  return found;
}
