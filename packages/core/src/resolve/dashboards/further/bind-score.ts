import type { Text } from '../../../catalog/index.ts';
import { bindScoreName } from '../../scores/score-name.ts';
import type { FurtherBinder } from './binder.ts';

/** A widget of how a score is spread; null where a diagnostic says why there is none. */
export const bindScore: FurtherBinder = (context, written, common, place, { scores = {} }) => {
  if (!('score' in written)) return null;
  const score = bindScoreName(context, scores, written.score, place.at('score'));
  return score && { ...common, title: common.title ?? score.label, kind: 'score', score: score.id };
};

/** A widget of the matrix; null where the file has none. Other grids are of labels, which have binders of their own. */
export const bindMatrix: FurtherBinder = (context, written, common, place, { matrix, scores = {} }) => {
  if (!('matrix' in written)) return null;
  if (written.matrix !== 'scores') {
    context.notReady(`matrix: ${written.matrix}`, place.at('matrix'));
    return null;
  }
  if (matrix === undefined) {
    context.report('no-matrix', { key: 'matrix' }, place.at('matrix'));
    return null;
  }
  const title = common.title ?? crossed(scores[matrix.rows.score]?.label, scores[matrix.columns.score]?.label);
  return { ...common, title, kind: 'matrix', matrix: 'scores' };
};

/** "Fit × Engagement", in every language one of them is named in. */
function crossed(rows: Text | undefined, columns: Text | undefined): Text | undefined {
  if (!rows || !columns) return undefined;
  const say = (tag: string) =>
    `${rows.byLocale?.[tag] ?? rows.default} × ${columns.byLocale?.[tag] ?? columns.default}`;
  const tags = Object.keys({ ...rows.byLocale, ...columns.byLocale });
  return {
    default: say(''),
    ...(tags.length > 0 ? { byLocale: Object.fromEntries(tags.map((tag) => [tag, say(tag)])) } : {}),
  };
}
