import type { Experiment } from '../catalog/index.ts';
import { type Share, wilson } from '../stats/wilson.ts';
import { chanceToWin } from './chance-to-win.ts';
import type { ArmCount, ArmResult, Comparison, Evaluation } from './evaluation.ts';
import { holm } from './holm.ts';
import { newcombe } from './newcombe.ts';
import { pooledZ } from './pooled-z.ts';
import { sampleRatio } from './sample-ratio.ts';
import { sampleSize } from './sample-size.ts';
import type { Special } from './special.ts';
import { verdictOf } from './verdict.ts';

/** What of an experiment its statistics need. */
export type Design = Pick<Experiment, 'arms' | 'planned' | 'detect' | 'alpha' | 'power' | 'better'>;

/** Who was counted: in each arm, in two, in none. */
export interface Counted {
  readonly arms: readonly ArmCount[];
  readonly inTwoArms: number;
  readonly inNoArm: number;
}

/** The statistics of an experiment (rules X1, X2) from its counts. Pure. */
export function evaluate(design: Design, counted: Counted, special: Special): Evaluation {
  const { alpha } = design;
  const counts = design.arms.map(({ id }) => counted.arms.find(({ arm }) => arm === id) ?? nobody(id));
  const [control = nobody('control')] = counts;
  const z = special.quantile(1 - alpha / 2);
  const planned = design.planned ?? detectable(design, shareOf(control), special);
  const compared = counts.map((arm, i) => (i === 0 ? null : compare(shareOf(control), shareOf(arm), z, special)));
  const adjusted = holm(compared.map((each) => each?.p ?? null));
  const arms = counts.map((count, i): ArmResult => {
    const against = compared[i] ?? null;
    return {
      ...count,
      rate: count.count === 0 ? null : count.conversions / count.count,
      interval: wilson(shareOf(count), z),
      against: against && { ...against, adjusted: adjusted[i] ?? null },
      needed: planned === null ? null : Math.max(0, planned - count.count),
    };
  });
  const seen = counts.map(({ count, maturing }) => count + maturing);
  const shares = design.arms.map(({ share }) => share);
  const { inTwoArms, inNoArm } = counted;
  const verdict = verdictOf(arms, { alpha, better: design.better ?? 'higher' });
  return { arms, inTwoArms, inNoArm, planned, sampleRatio: sampleRatio(seen, shares, special), alpha, verdict };
}

function nobody(arm: string): ArmCount {
  return { arm, count: 0, conversions: 0, maturing: 0 };
}

function shareOf({ count, conversions }: ArmCount): Share {
  return { count, hits: conversions };
}

/** The sample that what is to be detected takes from the control's rate; null where nothing is, or there is no such rate. */
function detectable({ detect, alpha, power, better }: Design, control: Share, special: Special): number | null {
  if (detect === null || control.count === 0) return null;
  const from = control.hits / control.count;
  const step = detect.by === 'points' ? detect.value : detect.value * from;
  return sampleSize({ from, to: better === 'lower' ? from - step : from + step, alpha, power }, special);
}

function compare(control: Share, arm: Share, z: number, special: Special): Omit<Comparison, 'adjusted'> {
  const test = pooledZ(control, arm, special);
  const isEmpty = control.count === 0 || arm.count === 0;
  const base = control.hits / control.count;
  const difference = isEmpty ? null : arm.hits / arm.count - base;
  return {
    difference,
    interval: newcombe(control, arm, z),
    lift: difference === null || base === 0 ? null : difference / base,
    z: test?.z ?? null,
    p: test?.p ?? null,
    chance: chanceToWin(control, arm, special),
  };
}
