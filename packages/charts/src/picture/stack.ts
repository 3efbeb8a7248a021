import type { Laid, PicturePart } from './picture.ts';

/** A height that holds nothing. */
export function gap(height: number): Laid {
  return { height, parts: [] };
}

/** One below the other. */
export function stacked(pieces: readonly Laid[]): Laid {
  const parts: PicturePart[] = [];
  let height = 0;
  for (const piece of pieces) {
    parts.push(...moved(piece, 0, height));
    height += piece.height;
  }
  return { height, parts };
}

export function moved({ parts }: Laid, x: number, y: number): PicturePart[] {
  return parts.map((part) => ({ ...part, x: part.x + x, y: part.y + y }));
}
