import type { Table } from '@sluice/core/table';
import { attributionData, attributionMarks } from './attribution-data.ts';
import { drawAttribution } from './draw-attribution.ts';
import { attributionLayout } from './layout.ts';
import type { AttributionFigure, AttributionOptions, CreditRow } from './model.ts';
import { type AttributionModelData, readAttribution } from './read-attribution.ts';

/**
 * Credit by group and model side by side, the sums under them, and the paths most went. Never throws: a table that is no
 * attribution's gives an empty figure.
 */
export function attributionFigure(table: Table, options: AttributionOptions): AttributionFigure {
  const data = readAttribution(table, options);
  const layout = attributionLayout(data, options);
  return {
    kind: 'attribution',
    drawing: { width: layout.width, height: layout.height, shapes: drawAttribution(data, layout, options) },
    models: data.models,
    rows: data.rows,
    paths: data.paths,
    marks: attributionMarks(data, layout, options),
    summary: summaryOf(data, options),
    note: noteOf(data, layout.models, options),
    data: attributionData(data, options),
    empty: data.rows.every(({ credits }) => credits.every(({ credit }) => !credit)),
  };
}

/** Who has the most credit by the file's model, and whose credit moves most between models. */
function summaryOf({ rows, models }: AttributionModelData, { words, formats, texts }: AttributionOptions): string {
  const all = rows.filter(({ kind }) => kind === 'group');
  const named = all.filter(({ select }) => select?.value !== null);
  const groups = named.length > 0 ? named : all;
  const sum = rows.find(({ kind }) => kind === 'sum')?.credits[0]?.credit ?? 0;
  const none = rows.find(({ kind }) => kind === 'unattributed')?.credits[0]?.credit ?? 0;
  const [first] = groups;
  if (!sum || !first) return words.none;
  const show = (credit: number | null | undefined) => formats.short(credit ?? null, 'count');
  const model = words.model(models[0] ?? '');
  const lead = words.lead(model, first.label, show(first.credits[0]?.credit), show(sum));
  const moving = groups.map(spreadOf).sort((a, b) => b.spread - a.spread)[0];
  const moves =
    moving && moving.spread > 0
      ? words.moves(
          moving.label,
          show(moving.low),
          words.model(moving.lowModel),
          show(moving.high),
          words.model(moving.highModel),
        )
      : '';
  return texts.join([lead, moves, none > 0 ? words.without(show(none)) : '']);
}

/** Between the models that add up; one that gives each all of it has no place beside them. */
function spreadOf({ label, credits }: CreditRow) {
  const found = credits.flatMap(({ model, credit }) =>
    credit === null || model === 'participation' ? [] : [{ model, credit }],
  );
  const sorted = [...found].sort((a, b) => a.credit - b.credit);
  const [low, high] = [sorted[0], sorted.at(-1)];
  const [least, most] = [low?.credit ?? 0, high?.credit ?? 0];
  return {
    label,
    low: least,
    high: most,
    spread: most - least,
    lowModel: low?.model ?? '',
    highModel: high?.model ?? '',
  };
}

function noteOf({ models, paths }: AttributionModelData, shown: number, options: AttributionOptions): string {
  const { words, texts, lacksPaths } = options;
  const parts = [
    models.some((model) => model !== 'participation') ? words.noteSum : '',
    models.includes('participation') ? words.noteTakesPart : '',
    paths.length > 0 ? words.pathsNote : '',
    lacksPaths ? words.noPaths : '',
    shown < models.length ? words.noteMore(models.length - shown) : '',
  ];
  return parts.filter(Boolean).join(texts.separator);
}
