import type { DataCell, DataRow, DataTable } from '../figure/data-table.ts';
import type { Cell, Mark } from '../figure/figure.ts';
import { sentenceOf } from '../figure/sentence.ts';
import { px } from '../scale/linear.ts';
import { markBox } from './draw-attribution.ts';
import type { AttributionLayout } from './layout.ts';
import type { AttributionOptions, CreditRow, ModelCredit } from './model.ts';
import type { AttributionModelData } from './read-attribution.ts';

type Measure = keyof AttributionOptions['words']['measures'];

const unitOf = (name: string) => (name === 'conversions' ? 'count' : 'currency') as 'count' | 'currency';

/** One row a group, one column a model and measure; then the paths, in the first columns. */
export function attributionData(
  { models, measures, rows, paths }: AttributionModelData,
  options: AttributionOptions,
): DataTable {
  const { words, by, formats, texts } = options;
  const heads = models.flatMap((model) =>
    measures.map((name) => ({
      label: `${words.model(model)}${texts.separator}${words.measures[name as Measure]}`,
      align: 'end' as const,
      unit: unitOf(name),
    })),
  );
  const credited = rows.map(
    (row): DataRow => ({
      cells: [
        { text: row.label, raw: row.label },
        ...row.credits.flatMap(({ cells }) => measures.map((name) => shown(cells[name], name, options))),
      ],
      ...(row.kind === 'sum' ? { total: true } : {}),
    }),
  );
  const gone = paths.map(({ text, leads, conversions }): DataRow => {
    const label = text ?? words.others;
    const counts = [
      { text: words.converted(formats.count(conversions)), raw: conversions },
      { text: words.leads(formats.count(leads)), raw: leads },
    ];
    const blank = { text: '', raw: null };
    return { cells: [{ text: label, raw: label }, ...heads.map((_, i) => counts[i] ?? blank)] };
  });
  const name = { text: words.paths, raw: words.paths };
  const between: DataRow[] =
    gone.length === 0 ? [] : [{ cells: [name, ...heads.map(() => ({ text: '', raw: null }))] }];
  const sum = credited.filter(({ total }) => total);
  return {
    columns: [{ label: by.label, align: 'start', unit: null }, ...heads],
    rows: [...credited.filter(({ total }) => !total), ...between, ...gone, ...sum],
  };
}

function shown(cell: Cell | undefined, name: string, { formats, texts }: AttributionOptions): DataCell {
  const value = cell?.value ?? null;
  if (cell?.note?.kind === 'withheld') return { text: texts.state.withheld, raw: null };
  return { text: formats.value(value, unitOf(name)), raw: value };
}

/** One mark a cell that is shown: ←→ models, ↑↓ groups. */
export function attributionMarks(
  { models, measures, rows }: AttributionModelData,
  layout: AttributionLayout,
  options: AttributionOptions,
): Mark[] {
  return rows.flatMap((row, series) =>
    models.slice(0, layout.models).flatMap((model, index): Mark[] => {
      const credit = row.credits[index];
      if (!credit) return [];
      const lines = markLines(row, model, credit, measures, options);
      const { x, y, width, height } = markBox(layout, index, series);
      return [
        {
          id: `${row.key}:${index}`,
          label: sentenceOf(lines, options.texts),
          lines,
          x: px(x),
          y: px(y),
          width: px(width),
          height: px(height),
          series,
          index,
          ...(row.select ? { select: row.select } : {}),
        },
      ];
    }),
  );
}

function markLines(
  row: CreditRow,
  model: string,
  { cells }: ModelCredit,
  measures: readonly string[],
  options: AttributionOptions,
): string[] {
  const { words, texts } = options;
  const numbers = measures.flatMap((name) => {
    const cell = cells[name];
    if (cell?.note?.kind === 'undefined')
      return [`${words.measures[name as Measure]}: ${texts.state.undefinedReason(cell.note.reason)}`];
    return [`${words.measures[name as Measure]} ${shown(cell, name, options).text}`];
  });
  return [`${row.label}${texts.separator}${words.model(model)}`, ...numbers];
}
