import { fill, rect } from '../figure/shapes.ts';
import { type Card, framed, layCard } from './card.ts';
import { LINES, layText } from './lay-text.ts';
import type { Laid, Picture, PicturePart } from './picture.ts';
import { moved, stacked } from './stack.ts';

const PAD = 16;
const GAP = 16;
const MARGIN = 24;

/** The picture of one widget: its figure keeps the width it was drawn for. */
export function widgetPicture(card: Card, width: number): Picture {
  const laid = layCard(card, width);
  return {
    width: width + 2 * PAD,
    height: Math.ceil(laid.height + 2 * PAD),
    parts: moved(laid, PAD, PAD),
    title: card.title,
    description: [...card.facts, card.summary || card.figure?.summary || ''].filter(Boolean).join('. '),
  };
}

/** A widget of a row: `card` is asked for its figure in a width, and again with the height its row has to fill. */
export interface Place {
  readonly span: number;
  readonly card: (width: number, more: number) => Card;
}

/** What stands above the cards of a dashboard. */
export interface Heading {
  readonly title: string;
  /** Period, zone and as-of; filters; one line each. */
  readonly facts: readonly string[];
}

/** All cards of a dashboard in its rows, on the page's ground. */
export function dashboardPicture(
  { title, facts }: Heading,
  rows: readonly (readonly Place[])[],
  width: number,
): Picture {
  const room = width - 2 * MARGIN;
  const head = stacked([
    layText('title', title, room, LINES.name),
    ...facts.map((line, i) => layText(`fact${i}-`, line, room, LINES.text)),
  ]);
  const parts: PicturePart[] = [...moved(head, MARGIN, MARGIN)];
  let y = MARGIN + head.height + GAP;
  for (const row of rows) {
    const { height, parts: placed } = layRow(row, room);
    parts.push(...moved({ height, parts: placed }, MARGIN, y));
    y += height + GAP;
  }
  const height = Math.ceil(y - GAP + MARGIN);
  const ground = rect('page', 'track', { x: 0, y: 0, width, height }, fill('--sluice-page'));
  return { width, height, parts: [{ x: 0, y: 0, shapes: [ground] }, ...parts], title, description: facts.join('. ') };
}

function layRow(row: readonly Place[], room: number): Laid {
  const spans = row.reduce((sum, { span }) => sum + span, 0) || 1;
  const column = (room - GAP * (spans - 1)) / spans;
  const widths = row.map(({ span }) => Math.floor(column * span + GAP * (span - 1)));
  const lay = (place: Place, i: number, more: number) => {
    const width = (widths[i] ?? room) - 2 * PAD;
    return layCard(place.card(width, more), width);
  };
  const natural = row.map((place, i) => lay(place, i, 0));
  const height = Math.max(0, ...natural.map((laid) => laid.height));
  let x = 0;
  const parts = row.flatMap((place, i) => {
    const more = Math.floor(height - (natural[i]?.height ?? 0));
    const laid = more > 0 ? lay(place, i, more) : natural[i];
    const box = { x, y: 0, width: widths[i] ?? room, height: height + 2 * PAD };
    x += box.width + GAP;
    return laid ? framed(laid, box, PAD) : [];
  });
  return { height: height + 2 * PAD, parts };
}
