import type { Condition } from '../../catalog/index.ts';
import type { Condition as Written } from '../../spec/index.ts';
import type { Context } from './context.ts';
import type { Place } from './place.ts';
import type { KnownFields } from './rules.ts';

/** A condition in normal form; undefined where none is written, null where a diagnostic says why there is none. */
export function maybeCondition(
  context: Context,
  written: Written | undefined,
  place: Place,
  known: KnownFields,
): Condition | null | undefined {
  return written === undefined ? undefined : context.rules.condition(written, place, known);
}
