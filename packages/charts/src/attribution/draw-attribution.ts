import type { Shape } from '../figure/drawing.ts';
import { TOKENS } from '../figure/palette.ts';
import { path, stroke } from '../figure/path.ts';
import { rect, text } from '../figure/shapes.ts';
import { textWidth } from '../format/text-width.ts';
import { barLength, px } from '../scale/linear.ts';
import { largestOf } from '../scale/position.ts';
import { creditText } from './credit-text.ts';
import { type AttributionLayout, HEAD, ROW } from './layout.ts';
import type { AttributionOptions, CreditRow } from './model.ts';
import type { AttributionModelData } from './read-attribution.ts';

const BAR = 12;

/** A column a model, a row a group, bars of one scale; below them the paths most went. */
export function drawAttribution(
  data: AttributionModelData,
  layout: AttributionLayout,
  options: AttributionOptions,
): Shape[] {
  const credits = data.rows.flatMap((row) => (row.kind === 'sum' ? [] : row.credits.map(({ credit }) => credit ?? 0)));
  const most = largestOf(credits);
  const shown = creditText(data, options.formats);
  return [
    ...drawHead(data, layout, options),
    ...data.rows.flatMap((row, i) => drawRow(row, HEAD + i * ROW, most, layout, shown)),
    ...drawPaths(data, layout, options),
  ];
}

function drawHead(
  { models }: AttributionModelData,
  layout: AttributionLayout,
  { words, by }: AttributionOptions,
): Shape[] {
  const { left, column, width, labelRoom } = layout;
  const line = HEAD - 12;
  const headAt = Math.max(0, Math.min(left, width - textWidth(words.head, 12)));
  return [
    text('head', words.head, { x: headAt, y: 12 }, { token: TOKENS.faint, room: width - headAt }),
    text('rows', by.label, { x: 0, y: line }, { token: TOKENS.faint, room: labelRoom }),
    ...models
      .slice(0, layout.models)
      .map((model, m) =>
        text(
          `model${m}`,
          words.model(model),
          { x: left + m * column, y: line },
          { token: TOKENS.ink, strong: m === 0, room: column - 8 },
        ),
      ),
  ];
}

/** Where a cell's mark stands. */
export function markBox({ left, column }: AttributionLayout, model: number, row: number) {
  return { x: left + model * column, y: HEAD + row * ROW, width: column - 8, height: ROW };
}

function drawRow(
  row: CreditRow,
  y: number,
  most: number,
  layout: AttributionLayout,
  shown: ReturnType<typeof creditText>,
): Shape[] {
  const { left, column, barRoom, labelRoom, width } = layout;
  const base = y + ROW / 2 + 4;
  const isSum = row.kind === 'sum';
  const line = isSum ? [path('sum:line', 'grid', `M0 ${px(y + 0.5)}H${px(width)}`, stroke(TOKENS.line), 1)] : [];
  const cells = row.credits.slice(0, layout.models).flatMap(({ credit }, m): Shape[] => {
    const x = left + m * column;
    const mark = `${row.key}:${m}`;
    const length = isSum ? 0 : barLength(credit ?? 0, most, barRoom);
    const box = { x, y: y + (ROW - BAR) / 2, width: length, height: BAR };
    const token = row.kind === 'unattributed' ? TOKENS.other : TOKENS.accent;
    const bar =
      length > 0
        ? [
            rect(
              `${mark}:bar`,
              m === 0 ? 'bar' : 'compare',
              box,
              { token, as: m === 0 ? 'fill' : 'outline' },
              { radius: 2, mark },
            ),
          ]
        : [];
    const words = shown(row, m);
    const at = { x: x + (isSum ? 0 : length + 6), y: base };
    return [...bar, text(`${mark}:credit`, words, at, { token: TOKENS.ink, strong: isSum })];
  });
  const label = text(
    `${row.key}:label`,
    row.label,
    { x: 0, y: base },
    { token: isSum ? TOKENS.ink : TOKENS.soft, strong: isSum, room: labelRoom },
  );
  return [...line, label, ...cells];
}

function drawPaths(
  { paths }: AttributionModelData,
  layout: AttributionLayout,
  { words, formats }: AttributionOptions,
): Shape[] {
  if (layout.paths.length === 0) return [];
  const { pathsAt, convertedEnd, leadsEnd, pathRoom } = layout;
  const rows = layout.paths.flatMap((index, i): Shape[] => {
    const row = paths[index];
    if (!row) return [];
    const y = pathsAt + 16 + i * ROW;
    const base = y + ROW / 2 + 4;
    const counts = [formats.count(row.leads), formats.count(row.conversions)] as const;
    return [
      text(`path${i}`, row.text ?? '', { x: 0, y: base }, { token: TOKENS.ink, room: pathRoom }),
      text(`path${i}:leads`, counts[0], { x: leadsEnd, y: base }, { anchor: 'end' }),
      text(`path${i}:converted`, counts[1], { x: convertedEnd, y: base }, { anchor: 'end' }),
    ];
  });
  const y = pathsAt + 8;
  const head = { token: TOKENS.faint, anchor: 'end' } as const;
  const size = textWidth(words.paths, 13, true) > pathRoom ? 12 : 13;
  return [
    text('paths', words.paths, { x: 0, y }, { token: TOKENS.ink, strong: true, size, room: pathRoom }),
    text('paths:leads', words.pathOf, { x: leadsEnd, y }, head),
    text('paths:converted', words.measures.conversions, { x: convertedEnd, y }, head),
    ...rows,
  ];
}
