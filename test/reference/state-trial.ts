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
 * The random funnels and logs of `generateTrial`, with scores for some of their stages. The same seed gives the same. In
 * any order subjects are counted, for a row is an entry more with each score it stands for.
 */
export function generateStateTrial(seed: number): StateTrial {
  const { funnel: plain, log } = generateTrial(seed);
  const funnel: Funnel = plain.order === 'any' ? { ...plain, count: 'subjects' } : plain;
  const chance = createChance(seed + 0.5);
  const points = {
    visit: chance.pick([0, 1, 2]),
    form: chance.pick([1, 2, 3]),
    demo: chance.pick([-3, -2, 2]),
    unsubscribe: chance.pick([-4, 0]),
  };
  const sure = chance.below(funnel.stages.length);
  const stages = funnel.stages.map((stage, k) => {
    const isState = k === sure || chance.is(0.25);
    return isState ? stateStage(stage, 1 + chance.below(4)) : stage;
  });
  return { seed, funnel: { ...funnel, stages }, log, points };
}

function stateStage({ id, label, optional, within }: Stage, value: number): Stage {
  const of = { kind: 'score', tests: [{ score: 's', op: 'gte', value }] } as const;
  const reach = { kind: 'standing', sources: ['crm', 'web', 'app'], of } as const;
  return { id, label, reach, direct: false, optional, ...(within === undefined ? {} : { within }) };
}

/** Rule S5 read aloud for points that only add up: of each row the sum so far of its lead's rows, in the score's order. */
export function stateOf({ funnel, log, points }: StateTrial): StateAt {
  const sums = new Map<LogRow, { readonly before: number | null; readonly now: number }>();
  for (const rows of rowsBySubject(log).values()) {
    let before: number | null = null;
    for (const row of rows) {
      const now: number = (before ?? 0) + (points[String(row['event'])] ?? 0);
      sums.set(row, { before, now });
      before = now;
    }
  }
  return (stage, row) => {
    const least = leastOf(funnel, stage);
    const sum = sums.get(row);
    const is = sum !== undefined && sum.now >= least;
    return { is, turns: is && !(sum.before !== null && sum.before >= least) };
  };
}

function leastOf({ stages }: Funnel, stage: number): number {
  const reach = stages[stage]?.reach;
  const of = reach?.kind === 'standing' ? reach.of : null;
  return of?.kind === 'score' ? (of.tests[0]?.value ?? Number.NaN) : Number.NaN;
}

/** The rows with a stamp of each lead in rule F5's order: by time, by day where events have days alone. */
function rowsBySubject(log: Log): Map<string, LogRow[]> {
  const leadOf = joinVisitors(log);
  const stamped = log.sources.flatMap(({ kind, rows }) =>
    rows.flatMap((row) => {
      const stamp = stampOf(row['at'] ?? null, log);
      return stamp === null ? [] : [{ kind, row, stamp }];
    }),
  );
  const byDay = stamped.some(({ kind, stamp }) => kind === 'events' && stamp.instant === null);
  const time = ({ stamp }: (typeof stamped)[number]): number =>
    byDay ? stamp.day : (stamp.instant ?? fromWallClock(stamp.day * 86_400_000, log.timezone));
  const found = new Map<string, LogRow[]>();
  for (const each of stamped.sort((a, b) => time(a) - time(b))) {
    const subject = subjectOf(each.row, leadOf);
    if (subject !== null) found.set(subject, [...(found.get(subject) ?? []), each.row]);
  }
  return found;
}
