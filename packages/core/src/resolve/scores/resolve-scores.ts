import type { Dimension, Matrix, Score, Standing, Text } from '../../catalog/index.ts';
import { reportTwice } from '../include.ts';
import type { Context } from '../shared/context.ts';
import { entriesOf } from '../shared/entries.ts';
import { Place, type SpecFile } from '../shared/place.ts';
import { checkCycles } from './check-cycles.ts';
import { resolveMatrix } from './resolve-matrix.ts';
import { resolveScore } from './resolve-score.ts';
import { standingReach } from './standing-reach.ts';

/** The scores and the matrix of the files; absent where they have none. */
export interface BoundScores {
  readonly scores?: Readonly<Record<string, Score>>;
  readonly matrix?: Matrix;
}

/** Binds every score; a broken one is noted, so that its uses do not report it again. */
export function resolveScores(context: Context, files: readonly SpecFile[]): BoundScores {
  const entries = entriesOf(files, 'scores', ({ spec }) => spec.scores, reportTwice(context, 'score'));
  const scores: Record<string, Score> = {};
  const circular = checkCycles(context, entries, files);
  for (const [id, { value, place }] of entries) {
    context.names.define('score', id, place);
    const score = circular.has(id) ? null : resolveScore(context, id, value, place);
    if (score === null) context.omit('score', id, 'broken');
    else scores[id] = score;
  }
  const matrix = firstMatrix(context, scores, files);
  addDimensions(context, scores, matrix);
  context.standingReach = (stage, place) => standingReach(context, { scores, matrix }, stage, place);
  return { scores: entries.size === 0 ? undefined : scores, matrix: matrix ?? undefined };
}

/** What the dimensions of a matrix are called. */
const named = {
  cell: { default: 'Cell', byLocale: { en: 'Cell', 'zh-CN': '单元格', 'zh-TW': '儲存格' } },
  route: { default: 'Route', byLocale: { en: 'Route', 'zh-CN': '去向', 'zh-TW': '去向' } },
} as const satisfies Record<string, Text>;

/** Grades, cells and routes are dimensions: `fit_grade`, `cell`, `route`, unless the file uses the name itself. */
function addDimensions(context: Context, scores: Readonly<Record<string, Score>>, matrix: Matrix | null): void {
  const standings: [string, Text, Standing, Dimension['values']?][] = Object.values(scores)
    .filter(({ subject, grades, ladder }) => subject === 'lead' && (grades !== null || ladder !== null))
    .map(({ id, label }) => [`${id}_grade`, label, { kind: 'grade', score: id }]);
  const sides = matrix === null ? [] : [matrix.rows.score, matrix.columns.score];
  if (matrix !== null && sides.every((side) => scores[side]?.subject === 'lead')) {
    standings.push(['cell', named.cell, { kind: 'cell' }]);
    const routes = Object.fromEntries(matrix.routes.map(({ route, label }) => [route, label]));
    if (matrix.routes.length > 0) standings.push(['route', named.route, { kind: 'route' }, routes]);
  }
  for (const [id, label, standing, values] of standings) {
    if (Object.hasOwn(context.dimensions, id)) continue;
    const common = { declared: false, from: [], otherwise: { keep: true }, ofLead: { kind: 'first_touch' } } as const;
    context.dimensions[id] = { ...common, id, label, standing, ...(values ? { values } : {}) };
  }
}

function firstMatrix(context: Context, scores: Readonly<Record<string, Score>>, files: readonly SpecFile[]) {
  const [file, second] = files.filter(({ spec }) => spec.matrix !== undefined);
  if (file?.spec.matrix === undefined) return null;
  if (second !== undefined)
    context.report('defined-twice', { name: 'matrix', kind: 'section' }, new Place(second, ['matrix']));
  return resolveMatrix(context, scores, file.spec.matrix, new Place(file, ['matrix']));
}
