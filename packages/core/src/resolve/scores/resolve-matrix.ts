import type { Matrix, MatrixAxis, MatrixRoute, Score } from '../../catalog/index.ts';
import { LADDER } from '../../scores/index.ts';
import type { Matrix as Written } from '../../spec/index.ts';
import type { Context } from '../shared/context.ts';
import { crossed } from '../shared/crossed.ts';
import type { Place } from '../shared/place.ts';
import { describedOf, labelOfId, maybeText } from '../shared/text.ts';
import { checkCuts } from './check-reach.ts';
import { gradesOf } from './grades.ts';
import { bindScoreName } from './score-name.ts';

type Scores = Readonly<Record<string, Score>>;

/** The bound matrix; null where a diagnostic says why there is none. */
export function resolveMatrix(context: Context, scores: Scores, written: Written, place: Place): Matrix | null {
  const rows = resolveAxis(context, scores, written.rows, place.at('rows'));
  const columns = resolveAxis(context, scores, written.columns, place.at('columns'));
  if (rows === null || columns === null) return null;
  const [of, other] = [scores[rows.score]?.subject, scores[columns.score]?.subject];
  if (of !== undefined && other !== undefined && of !== other) {
    context.report('score-of-others', { score: columns.score, of: other, asked: of }, place.at('columns'));
    return null;
  }
  const cells = namesOf(rows, scores).flatMap((row) => namesOf(columns, scores).map((column) => `${row}${column}`));
  const routes = routesOf(context, written, cells, place);
  const described = describedOf(written, 'matrix', context.settings.locale);
  const title = crossed(scores[rows.score]?.label, scores[columns.score]?.label);
  return { ...described, ...(written.label === undefined && title ? { label: title } : {}), rows, columns, routes };
}

function resolveAxis(context: Context, scores: Scores, written: Written['rows'], place: Place): MatrixAxis | null {
  const hasCuts = typeof written !== 'string';
  const name = hasCuts ? written.score : written;
  const score = bindScoreName(context, scores, name, hasCuts ? place.at('score') : place);
  if (score === null) return null;
  if (hasCuts) {
    const cuts = gradesOf(context, written.cuts, score.range, place.at('cuts'));
    checkCuts(context, score, cuts, place.at('cuts'));
    return { score: name, cuts };
  }
  if (score.grades !== null || score.ladder !== null) return { score: name, cuts: score.grades };
  context.report('axis-without-cuts', { score: name }, place);
  return null;
}

function namesOf(axis: MatrixAxis, scores: Scores): readonly string[] {
  if (axis.cuts !== null) return axis.cuts.map(({ name }) => name);
  return scores[axis.score]?.ladder === null ? [] : LADDER;
}

function routesOf(context: Context, written: Written, known: readonly string[], place: Place): MatrixRoute[] {
  const taken = new Map<string, string>();
  return (written.routes ?? []).map((route, i) => {
    route.cells.forEach((cell, k) => {
      const at = place.at('routes', i, 'cells', k);
      const other = taken.get(cell);
      if (!known.includes(cell))
        context.report('unknown-cell', { cell, known, nearest: context.nearest(cell, known) }, at);
      else if (other !== undefined) context.report('cell-in-two-routes', { cell, route: route.route, other }, at);
      taken.set(cell, other ?? route.route);
    });
    const { locale } = context.settings;
    return {
      route: route.route,
      label: maybeText(route.label, locale) ?? { default: labelOfId(route.route) },
      description: maybeText(route.description, locale),
      cells: route.cells,
    };
  });
}
