import type { Duration } from '@sluice/core/calendar';
import type { Decay } from '@sluice/core/catalog';
import { binary, call, literal } from '../ast/build.ts';
import type { Expr } from '../ast/expr.ts';

/** How ages are counted: up to the instant points are asked for, or up to that of each row. */
export interface FadeClock {
  /** The age of a stamp in lengths; of months the length of those before the clock's instant. */
  readonly ageOver: (length: Duration, t: Expr) => Expr;
  /** How many whole stretches lie between a stamp and the clock's instant. */
  readonly stretches: (every: Duration, t: Expr) => Expr;
}

/** What is left of points given at `t` (rule S2). */
export function faded(given: Expr, decay: Decay | null, t: Expr, { ageOver, stretches }: FadeClock): Expr {
  if (decay === null) return given;
  switch (decay.kind) {
    case 'half_life':
      return binary('*', given, call('power', literal(2), binary('-', literal(0), ageOver(decay.length, t))));
    case 'linear': {
      const left = binary('-', literal(1), ageOver(decay.length, t));
      return binary('*', given, call('greatest', literal(0), left));
    }
    case 'factor':
      return binary('*', given, call('power', literal(decay.factor), stretches(decay.every, t)));
    case 'step': {
      const taken = binary('*', literal(decay.step), stretches(decay.every, t));
      const left = call('greatest', literal(0), binary('-', call('abs', given), taken));
      return binary('*', call('sign', given), left);
    }
  }
}
