import type { Score } from '@sluice/core/catalog';
import { atThreshold, liftByDecile } from '@sluice/core/internal';
import type { FitAnswer, FitRule } from '@sluice/core/query';
import { sumBySubject } from '../score/rules/contributions.ts';
import { valuesOf } from '../score/values.ts';
import { pointsQuality } from './quality.ts';
import type { Sample } from './sample.ts';
import { suggestPoints } from './suggest.ts';

type Sums = ReadonlyMap<string, Float64Array>;

/** How well a score tells who converts, now and with suggested points, on the leads held out. */
export function fitScore(score: Score, taught: Sample, heldOut: Sample): NonNullable<FitAnswer['score']> {
  const [before, after] = [sumsOf(taught), sumsOf(heldOut)];
  const rules = score.groups.flatMap((group) => group.rules);
  const judged = suggestPoints(
    rules.map((rule) => ({ rule, sums: ofSample(before.get(rule.id), taught) })),
    taught.labels,
  );
  const quality = (change: readonly FitRule[]) =>
    pointsQuality(
      points(score, before, taught, change),
      taught.labels,
      points(score, after, heldOut, change),
      heldOut.labels,
    );
  const now = points(score, after, heldOut, []);
  const thresholds = (score.grades ?? []).map(({ name, least }) => ({
    name,
    ...atThreshold(now, heldOut.labels, least),
  }));
  const isJudged = judged.some(({ suggested }) => suggested !== null);
  return {
    now: quality([]),
    suggested: isJudged ? quality(judged) : null,
    lift: liftByDecile(now, heldOut.labels),
    thresholds,
    rules: judged,
  };
}

function sumsOf({ observed }: Sample): Sums {
  return new Map(observed.points.map((each) => [each.rule.id, sumBySubject(each, observed.items.subjects)]));
}

function ofSample(sums: Float64Array | undefined, { subjects }: Sample): Float64Array {
  return Float64Array.from(subjects, (subject) => sums?.[subject] ?? 0);
}

/** The points of a sample; a rule whose points change gives as many times more. */
function points(score: Score, sums: Sums, sample: Sample, change: readonly FitRule[]): Float64Array {
  const factors = new Map(
    change.map(({ rule, points: of, suggested }) => [rule, suggested === null ? 1 : suggested / of]),
  );
  const scaled = new Map(
    [...sums].map(([rule, values]) => [rule, values.map((value) => value * (factors.get(rule) ?? 1))]),
  );
  const values = valuesOf(score, scaled, sample.observed.items.subjects);
  return ofSample(values, sample);
}
