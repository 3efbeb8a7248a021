import type { Score } from '../../catalog/index.ts';
import type { Context } from '../shared/context.ts';
import type { Place } from '../shared/place.ts';

/** The score of that name; null where a diagnostic says why there is none, here or where it is defined. */
export function bindScoreName(
  context: Context,
  scores: Readonly<Record<string, Score>>,
  name: string,
  place: Place,
  where: 'value' | 'key' = 'value',
): Score | null {
  const score = Object.hasOwn(scores, name) ? scores[name] : undefined;
  if (score !== undefined) {
    context.names.use('score', name, place, place[where]);
    return score;
  }
  if (context.absent('score', name) !== null) return null;
  const known = Object.keys(scores);
  context.report('unknown-score', { score: name, known, nearest: context.nearest(name, known) }, place, {
    range: place[where],
  });
  return null;
}
