import type { Score } from '@sluice/core/catalog';
import { LADDER } from '@sluice/core/internal';
import { moveOf } from '../move.ts';
import type { ScoresMove } from './scores-move.ts';
import { type StandingSide, scoredSide } from './stands.ts';

/** A number of points something takes. */
interface Threshold {
  readonly name: string;
  readonly least: number;
}

/** How many are at or above each threshold of a score, on both sides: its grades, and the stages that need it. */
export function thresholdMoves(before: StandingSide, after: StandingSide, score: string): ScoresMove['thresholds'] {
  const [old, now] = [countsOf(before, score), countsOf(after, score)];
  const label = (after.catalog.scores?.[score] ?? before.catalog.scores?.[score])?.label ?? { default: score };
  return [...new Set([...now.keys(), ...old.keys()])].map((name) => {
    const [a, b] = [old.get(name), now.get(name)];
    const least = moveOf(a?.least ?? null, b?.least ?? null);
    return { score, label, name, least, leads: moveOf(a?.leads ?? null, b?.leads ?? null) };
  });
}

function countsOf(side: StandingSide, id: string): Map<string, Threshold & { readonly leads: number }> {
  const scored = scoredSide(side, id);
  if (scored === undefined) return new Map();
  const { subjects, values } = scored.standings;
  const thresholds = [...gradeThresholds(scored.score), ...stageThresholds(side, id)];
  return new Map(
    thresholds.map((threshold) => {
      let leads = 0;
      for (let i = 0; i < values.length; i++)
        if (subjects[i] !== null && (values[i] as number) >= threshold.least) leads++;
      return [threshold.name, { ...threshold, leads }];
    }),
  );
}

/** Grades by their points; rungs by the steps above or below the first one. */
function gradeThresholds({ grades, ladder }: Score): Threshold[] {
  if (ladder === null) return grades?.map(({ name, least }) => ({ name, least })) ?? [];
  return LADDER.map((name, rung) => ({ name, least: rung - ladder.start })).toReversed();
}

/** `demand.mql`: the points a stage needs. */
function stageThresholds({ catalog }: StandingSide, id: string): Threshold[] {
  return Object.values(catalog.funnels).flatMap((funnel) =>
    funnel.stages.flatMap(({ id: stage, reach }) => {
      if (reach.kind !== 'standing' || reach.of.kind !== 'score') return [];
      const tests = reach.of.tests.filter(({ score, op }) => score === id && (op === 'gte' || op === 'gt'));
      return tests.map(({ value }) => ({ name: `${funnel.id}.${stage}`, least: value }));
    }),
  );
}
