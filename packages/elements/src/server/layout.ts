/** A card in a row of a dashboard. */
export interface Card {
  readonly kind: string;
  readonly span: number;
}

/** Room around what a card shows: its padding and its border on both sides, in pixels. */
const SPACE = { compact: 12, wide: 16 } as const;
const BORDER = 1;

/** Width of what is inside of a card, in pixels. */
export function insideOf(width: number, isCompact: boolean): number {
  return Math.floor(width - 2 * (spaceOf(isCompact) + BORDER));
}

/** Whether the cards of a row stand beside each other, however many they are. */
export function isOneRow(width: number): boolean {
  return width > 900;
}

/** Widths of the cards of a row in pixels, as the styles of the dashboard lay them out. */
export function cardWidths(cards: readonly Card[], width: number, isCompact: boolean): number[] {
  const space = spaceOf(isCompact);
  const spanned = (columns: number, span: number) => {
    const column = (width - space * (columns - 1)) / columns;
    return column * span + space * (span - 1);
  };
  if (width <= 520) return cards.map(() => width);
  if (isOneRow(width)) {
    const columns = cards.reduce((sum, { span }) => sum + span, 0);
    return cards.map(({ span }) => spanned(columns, span));
  }
  const isAlone = (i: number) => i === cards.length - 1 && i % 2 === 0;
  return cards.map(({ kind }, i) => (kind === 'kpi' && !isAlone(i) ? spanned(2, 1) : width));
}

function spaceOf(isCompact: boolean): number {
  return isCompact ? SPACE.compact : SPACE.wide;
}
