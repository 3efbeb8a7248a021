import type { Drawing } from '../figure/drawing.ts';
import type { FigureCommon } from '../figure/figure.ts';
import { TOKENS } from '../figure/palette.ts';
import { stroke } from '../figure/path.ts';
import { fill, rect } from '../figure/shapes.ts';
import type { KpiFigure } from '../kpi/model.ts';
import type { TableFigure } from '../table/model.ts';
import { layKpi } from './lay-kpi.ts';
import { layTable } from './lay-table.ts';
import { LINES, layText } from './lay-text.ts';
import type { Laid, PicturePart } from './picture.ts';
import { gap, moved, stacked } from './stack.ts';

/** A widget as a picture shows it: words and its figure, or words in its place. */
export interface Card {
  readonly title: string;
  /** Period, zone, filters: one line each; none where they stand above all cards. */
  readonly facts: readonly string[];
  /** '' where it is only read. */
  readonly summary: string;
  readonly figure: CardFigure | null;
  /** In place of a figure. */
  readonly words: string;
  readonly note: string;
}

/** What can be laid out: a drawing, a number or a table. */
export type CardFigure = FigureCommon & { readonly drawing?: Drawing; readonly kind?: string };

/** The card's content in a width, without a frame. */
export function layCard({ title, facts, summary, figure, words, note }: Card, width: number): Laid {
  const body =
    figure && !figure.empty
      ? layFigure(figure, width)
      : layText('words', words || (figure?.summary ?? ''), width, LINES.text);
  return stacked([
    layText('title', title, width, LINES.title),
    ...facts.map((line, i) => layText(`fact${i}-`, line, width, LINES.small)),
    ...(facts.length > 0 && summary ? [gap(4)] : []),
    layText('summary', figure?.empty ? '' : summary, width, LINES.text),
    ...(body.height > 0 ? [gap(12), body] : []),
    ...(note ? [gap(12), layText('note', note, width, LINES.note)] : []),
  ]);
}

function layFigure(figure: CardFigure, width: number): Laid {
  if (isKpi(figure)) return layKpi(figure, width);
  if (isTable(figure)) return layTable(figure, width);
  const { drawing } = figure;
  return drawing ? { height: drawing.height, parts: [{ x: 0, y: 0, shapes: drawing.shapes }] } : gap(0);
}

const isKpi = (figure: CardFigure): figure is CardFigure & KpiFigure => figure.kind === 'kpi';
const isTable = (figure: CardFigure): figure is CardFigure & TableFigure => figure.kind === 'table';

/** The frame of a card with its content; `x` and `y` are its corner. */
export function framed(
  laid: Laid,
  box: { x: number; y: number; width: number; height: number },
  pad: number,
): PicturePart[] {
  const { x, y, width, height } = box;
  const inner = { x: 0.5, y: 0.5, width: width - 1, height: height - 1 };
  const frame = [
    rect('surface', 'track', inner, fill(TOKENS.surface), { radius: 8 }),
    rect('frame', 'grid', inner, stroke(TOKENS.line), { radius: 8 }),
  ];
  return [{ x, y, shapes: frame }, ...moved(laid, x + pad, y + pad)];
}
