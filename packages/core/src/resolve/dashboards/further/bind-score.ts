import { bindScoreName } from '../../scores/score-name.ts';
import type { FurtherBinder } from './binder.ts';

/** A widget of how a score is spread; null where a diagnostic says why there is none. */
export const bindScore: FurtherBinder = (context, written, common, place, { scores = {} }) => {
  if (!('score' in written)) return null;
  const score = bindScoreName(context, scores, written.score, place.at('score'));
  return score && { ...common, title: common.title ?? score.label, kind: 'score', score: score.id };
};
