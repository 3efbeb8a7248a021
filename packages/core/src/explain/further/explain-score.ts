import type { Catalog, Matrix, MatrixAxis, Score, ScoreGroup } from '../../catalog/index.ts';
import { LADDER } from '../../scores/ladder.ts';
import { fileDefaults } from '../defaults.ts';
import type { Explanation } from '../explanation.ts';
import type { ExplainTexts } from '../texts/english.ts';
import { inLocale } from '../texts/in-locale.ts';

/** What gives points, and when. */
export function explainScore(score: Score, catalog: Catalog, texts: ExplainTexts): Explanation {
  const who = texts.subjects(score.subject);
  const words = texts.further;
  const { range, ladder, grades } = score;
  return {
    ...standing(score.subject, catalog, texts),
    kind: 'score',
    name: score.id,
    label: inLocale(score.label, texts),
    words: [
      ladder ? words.steps(LADDER[ladder.start] ?? '') : words.points(who),
      ...score.groups.map((group) => groupSentence(group, texts)),
      ...(range ? [words.range(String(range[0]), String(range[1]))] : []),
      ...(grades ? [words.grades(gradesText(grades, texts))] : []),
      ...(score.groups.some(hasDecay) ? [words.fades] : []),
      words.scoredAt,
      words.allSteps,
    ],
  };
}

/** What the cells of the matrix are. */
export function explainMatrix(matrix: Matrix, catalog: Catalog, texts: ExplainTexts): Explanation {
  const { scores = {} } = catalog;
  const words = texts.further;
  const labelOf = ({ score }: MatrixAxis) => {
    const found = scores[score];
    return found ? inLocale(found.label, texts) : score;
  };
  const cuts = [matrix.rows, matrix.columns].flatMap((axis) =>
    axis.cuts ? [words.route(labelOf(axis), gradesText(axis.cuts, texts))] : [],
  );
  return {
    ...standing(scores[matrix.rows.score]?.subject ?? 'lead', catalog, texts),
    kind: 'matrix',
    name: 'matrix',
    label: inLocale(matrix.label, texts),
    words: [
      words.grid(labelOf(matrix.rows), labelOf(matrix.columns)),
      ...cuts,
      ...matrix.routes.map(({ label, cells }) => words.route(inLocale(label, texts), words.list(cells))),
      words.outside,
      words.scoredAt,
    ],
  };
}

/** What is said of all that is of one moment. */
function standing(subject: Score['subject'], catalog: Catalog, texts: ExplainTexts) {
  return {
    window: [],
    basis: texts.further.basis,
    zone: catalog.timezone,
    defaults: fileDefaults(catalog),
    lineage: [],
    additivity: [],
    denominator: texts.further.everybody(texts.subjects(subject)),
  };
}

function groupSentence({ label, rules, min, max }: ScoreGroup, texts: ExplainTexts): string {
  const limit = (points: number | null) => (points === null ? null : String(points));
  return texts.further.group(inLocale(label, texts), rules.length, limit(min), limit(max));
}

function gradesText(
  grades: readonly { readonly name: string; readonly least: number }[],
  { further }: ExplainTexts,
): string {
  return further.list(grades.map(({ name, least }) => further.gradeFrom(name, String(least))));
}

function hasDecay({ rules }: ScoreGroup): boolean {
  return rules.some((rule) => rule.kind === 'event' && rule.decay !== null);
}
