import { type Duration, parseDuration } from '../../calendar/index.ts';
import type { Decay } from '../../catalog/index.ts';
import type { Decay as Written } from '../../spec/index.ts';
import type { Context } from '../shared/context.ts';
import type { Place } from '../shared/place.ts';

/** The keys that say how points fade, of a rule or of a group. */
export interface Fading {
  readonly half_life?: string;
  readonly decay?: Written;
}

/** How points fade; null where they do not, undefined where a diagnostic says why it is not known. */
export function decayOf(context: Context, { half_life, decay }: Fading, place: Place): Decay | null | undefined {
  if (half_life !== undefined && decay !== undefined) {
    context.report('two-decays', {}, place.at('decay'), { range: place.at('decay').key });
    return undefined;
  }
  if (half_life !== undefined) {
    const length = lengthOf(context, half_life, place.at('half_life'));
    return length && { kind: 'half_life', length };
  }
  if (decay === undefined) return null;
  return writtenDecay(context, decay, place.at('decay'));
}

function writtenDecay(context: Context, decay: Written, place: Place): Decay | undefined {
  if ('linear' in decay) {
    const length = lengthOf(context, decay.linear, place.at('linear'));
    return length && { kind: 'linear', length };
  }
  const every = lengthOf(context, decay.every, place.at('every'));
  if (every === undefined) return undefined;
  return 'factor' in decay
    ? { kind: 'factor', factor: decay.factor, every }
    : { kind: 'step', step: decay.step, every };
}

/** A length of time that is more than nothing. */
export function lengthOf(context: Context, text: string, place: Place): Duration | undefined {
  const length = parseDuration(text);
  if (length !== null && length.n > 0) return length;
  context.report('bad-duration', { found: text }, place);
  return undefined;
}
