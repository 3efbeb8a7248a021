import type { Shape, ShapeRole } from '../figure/drawing.ts';
import { TOKENS } from '../figure/palette.ts';
import { fill, rect, text } from '../figure/shapes.ts';
import { textWidth } from '../format/text-width.ts';
import { type CohortLayout, HEAD, ROW } from './layout.ts';
import type { CohortCell, CohortOptions, CohortRow } from './model.ts';
import type { CohortModel } from './read-cohort.ts';

const LEVELS = 5;
const GAP = 2;

/** The table of cells: what each column and row is, and the rates on as much of the accent as they are large. */
export function drawCohort(model: CohortModel, layout: CohortLayout, options: CohortOptions): Shape[] {
  const most = Math.max(0, ...model.rows.flatMap(({ cells }) => cells.map(shownRate)));
  const rows = layout.rows.flatMap((index, i) => {
    const row = model.rows[index];
    return row ? drawRow(row, HEAD + i * ROW, most, layout, options) : [];
  });
  return [...drawHead(model, layout, options), ...rows];
}

function drawHead({ lags }: CohortModel, layout: CohortLayout, { words, to, by }: CohortOptions): Shape[] {
  const { left, cell, width, labelRoom, enteredEnd } = layout;
  const line = HEAD - 12;
  const whole = words.head(to);
  const head = textWidth(whole, 12) > width ? whole.replace(/^.*?[:：]\s*/u, '') : whole;
  const headAt = Math.max(0, Math.min(left, width - textWidth(head, 12)));
  const names = layout.lags.map((index, i) => {
    const lag = lags[index];
    const at = { x: left + (i + 0.5) * cell, y: line };
    return text(`lag${i}`, lag ? words.lag(lag.n, lag.unit) : '', at, { anchor: 'middle' });
  });
  return [
    text('head', head, { x: headAt, y: 12 }, { token: TOKENS.faint, room: width - headAt }),
    text('rows', by ? by.label : words.cohort, { x: 0, y: line }, { token: TOKENS.faint, room: labelRoom }),
    text('entered', words.entered, { x: enteredEnd, y: line }, { token: TOKENS.faint, anchor: 'end' }),
    ...names,
  ];
}

function drawRow(row: CohortRow, y: number, most: number, layout: CohortLayout, options: CohortOptions): Shape[] {
  const { labelRoom, enteredEnd } = layout;
  const base = y + ROW / 2 + 4;
  const { key, label, entered } = row;
  return [
    text(`${key}:label`, label, { x: 0, y: base }, { token: TOKENS.ink, room: labelRoom }),
    text(`${key}:entered`, options.formats.shortCount(entered), { x: enteredEnd, y: base }, { anchor: 'end' }),
    ...layout.lags.flatMap((index, i) => {
      const cell = row.cells[index];
      const box = cellBox(layout, i, y);
      return cell ? drawCell(`${key}:${index}`, cell, box, most, options) : [];
    }),
  ];
}

function cellBox({ left, cell }: CohortLayout, index: number, y: number) {
  return { x: left + index * cell + GAP / 2, y: y + GAP / 2, width: cell - GAP, height: ROW - GAP };
}

/** Where a cell's mark stands. */
export function markBox(layout: CohortLayout, index: number, row: number) {
  return cellBox(layout, index, HEAD + row * ROW);
}

function drawCell(
  key: string,
  cell: CohortCell,
  box: ReturnType<typeof cellBox>,
  most: number,
  { formats }: CohortOptions,
): Shape[] {
  const style = { radius: 3, mark: key };
  if (cell.state === 'ahead') return [];
  const level = most > 0 && cell.rate ? Math.max(1, Math.ceil((cell.rate / most) * LEVELS)) : 0;
  const heat = level > 0 ? [rect(`${key}:heat`, `heat${level}` as ShapeRole, box, fill(TOKENS.accent), style)] : [];
  const hatch =
    cell.state === 'open' ? [rect(`${key}:open`, 'open', box, { token: TOKENS.line, as: 'hatch' }, style)] : [];
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 + 4 };
  const words = formats.short(cell.rate, 'ratio');
  return [
    rect(`${key}:track`, 'track', box, fill(TOKENS.track), style),
    ...heat,
    ...hatch,
    text(`${key}:rate`, words, at, { anchor: 'middle', token: TOKENS.ink }),
  ];
}

/** What decides how dark a cell is. */
function shownRate({ state, rate }: CohortCell): number {
  return state === 'ahead' ? 0 : (rate ?? 0);
}
