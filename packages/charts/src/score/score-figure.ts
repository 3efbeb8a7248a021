import type { Table } from '@sluice/core/table';
import type { DataTable } from '../figure/data-table.ts';
import type { Mark } from '../figure/figure.ts';
import { sentenceOf } from '../figure/sentence.ts';
import type { Box } from '../figure/shapes.ts';
import { readerOf } from '../read/reader.ts';
import { clampWidth, px } from '../scale/linear.ts';
import { bandsOf, drawScore, scoreHeight } from './draw-score.ts';
import type { ScoreFigure, ScoreOptions, ScoreStepBar } from './model.ts';

/** How a score is spread, with its thresholds. Never throws: a table that is no score's gives an empty figure. */
export function scoreFigure(table: Table, options: ScoreOptions): ScoreFigure {
  const steps = readSteps(table);
  const { shapes, boxes } = drawScore(steps, options);
  const { formats, words } = options;
  return {
    kind: 'score',
    drawing: { width: clampWidth(options.width), height: scoreHeight(options), shapes },
    steps,
    marks: marksOf(steps, boxes, options),
    summary: summaryOf(steps, options),
    note: table.info.asOf === null ? '' : words.noteAt(formats.instant(table.info.asOf)),
    data: dataOf(steps, options),
    empty: steps.every(({ count }) => !count),
  };
}

/** Steps in rising order; those of several groups are added up. */
function readSteps(table: Table): ScoreStepBar[] {
  const reader = readerOf(table);
  const steps = new Map<number, ScoreStepBar>();
  for (let row = 0; row < reader.length; row++) {
    const [from, to] = [reader.number('from', row), reader.number('to', row)];
    if (from === null || to === null) continue;
    const count = reader.number('count', row);
    const before = steps.get(from)?.count ?? null;
    const sum = count === null ? before : count + (before ?? 0);
    steps.set(from, { from, to, grade: reader.key('grade', row), count: sum });
  }
  return [...steps.values()].sort((a, b) => a.from - b.from);
}

function marksOf(steps: readonly ScoreStepBar[], boxes: readonly Box[], options: ScoreOptions): Mark[] {
  const { formats, texts, words, subject = 'lead' } = options;
  return boxes.flatMap((box, index): Mark[] => {
    const step = steps[index];
    if (!step) return [];
    const lines = [
      words.range(formats.decimal(step.from), formats.decimal(step.to)),
      words.step(formats.count(step.count), texts.subject(subject, step.count ?? 0)),
      step.grade === null ? '' : words.gradeOf(step.grade),
    ].filter(Boolean);
    const place = { x: px(box.x - 1), y: 32, width: px(box.width + 2), height: scoreHeight(options) - 56 };
    return [{ id: `step${index}`, label: sentenceOf(lines, texts), lines, ...place, series: 0, index }];
  });
}

function summaryOf(steps: readonly ScoreStepBar[], options: ScoreOptions): string {
  const { formats, texts, words, subject = 'lead' } = options;
  if (steps.length > 0 && steps.every(({ count }) => count === null)) return words.undefined;
  const all = steps.reduce((sum, { count }) => sum + (count ?? 0), 0);
  if (all === 0) return words.none(texts.subject(subject));
  const bands = bandsOf(steps, options).reverse();
  const shares = bands.map(({ name, count }) =>
    words.share(name, formats.count(count), formats.value(count / all, 'ratio')),
  );
  return words.sentence([words.all(formats.count(all), texts.subject(subject, all)), ...shares]);
}

function dataOf(steps: readonly ScoreStepBar[], { formats, texts, words, subject = 'lead' }: ScoreOptions): DataTable {
  return {
    columns: [
      { label: words.points, align: 'start', unit: null },
      { label: words.grade, align: 'start', unit: null },
      { label: words.count(texts.subject(subject)), align: 'end', unit: 'count' },
    ],
    rows: steps.map(({ from, to, grade, count }) => ({
      cells: [
        { text: words.range(formats.decimal(from), formats.decimal(to)), raw: `${from}–${to}` },
        { text: grade ?? words.noGrade, raw: grade },
        { text: formats.count(count), raw: count },
      ],
    })),
  };
}
