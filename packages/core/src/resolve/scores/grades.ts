import type { Grade } from '../../catalog/index.ts';
import type { Context } from '../shared/context.ts';
import type { Place } from '../shared/place.ts';

/** Cut points from the best down. One that lies outside the range, or stands in another order, is reported. */
export function gradesOf(
  context: Context,
  written: Readonly<Record<string, number>>,
  range: readonly [number, number] | null,
  place: Place,
): Grade[] {
  const grades = Object.entries(written).map(([name, least]) => ({ name, least }));
  for (const { name, least } of grades) {
    if (range !== null && (least < range[0] || least > range[1]))
      context.report('cut-out-of-range', { name, least, from: range[0], to: range[1] }, place.at(name));
  }
  checkOrder(context, grades, place);
  return grades.toSorted((a, b) => b.least - a.least);
}

/** Cuts are written from the best down, or from the lowest up; anything in between is a slip. */
function checkOrder(context: Context, grades: readonly Grade[], place: Place): void {
  const steps = grades.slice(1).map((grade, i) => Math.sign(grade.least - (grades[i]?.least ?? 0)));
  const way = steps[0];
  const broken = steps.findIndex((step) => step === 0 || step !== way);
  const [before, at] = [grades[broken], grades[broken + 1]];
  if (broken < 0 || before === undefined || at === undefined) return;
  const params = { name: at.name, least: at.least, before: before.name, beforeLeast: before.least };
  context.report('cuts-out-of-order', params, place.at(at.name));
}
