import type { Verdict } from '../table/index.ts';
import type { ArmResult } from './evaluation.ts';

/** The verdict of arms, the control first. `better` says which way is up. */
export function verdictOf(
  arms: readonly ArmResult[],
  { alpha, better }: { readonly alpha: number; readonly better: 'higher' | 'lower' },
): Verdict {
  if (arms.some(({ needed }) => needed === null)) return { kind: 'no_sample' };
  const needed = arms.reduce((sum, arm) => sum + (arm.needed ?? 0), 0);
  if (needed > 0) return { kind: 'no_decision', needed };
  const others = arms.flatMap(({ arm, against }) => (against === null ? [] : [{ arm, ...against }]));
  if (others.every(({ adjusted }) => adjusted === null)) return { kind: 'not_defined' };
  const sign = better === 'higher' ? 1 : -1;
  const told = others
    .filter(({ adjusted }) => adjusted !== null && adjusted < alpha)
    .map(({ arm, difference }) => ({ arm, gain: sign * (difference ?? 0) }))
    .sort((a, b) => b.gain - a.gain);
  const [best] = told;
  if (best === undefined) return { kind: 'no_difference' };
  return best.gain > 0 ? { kind: 'better', arm: best.arm } : { kind: 'worse', arm: (told.at(-1) ?? best).arm };
}
