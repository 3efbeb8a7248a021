import type { Drawing, Mark, Shape } from '@sluice/charts';

/** Figures for texts that a reader or a page has spaced out. */
export type Spaced = <F extends Drawn>(make: (width: number) => F, width: number, gap: number) => F;

interface Drawn {
  readonly drawing: Drawing;
  readonly marks: readonly Mark[];
}

/** The figure as it is without a reader's spacing, which a file that is taken away does not have. */
export function unspaced<F extends object>(figure: F | null): F | null {
  return figure && 'plain' in figure ? (figure.plain as F) : figure;
}

/** What a pixel between letters adds to the length of a text, as a share. */
const SHARE = 0.2;

/**
 * A figure of a width in pixels whose texts have `gap` pixels more between their letters: laid out as much narrower as
 * texts are longer, and drawn apart again, so that all that was decided by lengths of texts holds.
 */
export const spaced: Spaced = (make, width, gap) => {
  const factor = 1 + gap * SHARE;
  const figure = make(width / factor);
  const { drawing, marks } = figure;
  const by = width / drawing.width;
  return {
    ...figure,
    drawing: { ...drawing, width, shapes: drawing.shapes.map((shape) => stretched(shape, by)) },
    marks: marks.map((mark: Mark) => ({ ...mark, x: mark.x * by, width: mark.width * by })),
    get plain() {
      return make(width);
    },
  };
};

/** Wider about the left edge; texts, dots and swatches keep their size. */
function stretched(shape: Shape, by: number): Shape {
  if (shape.kind === 'path') return { ...shape, d: stretchedPath(shape.d, by) };
  const x = shape.x * by;
  if (shape.kind !== 'rect' || shape.width === shape.height) return { ...shape, x };
  return { ...shape, x, width: shape.width * by };
}

/** A path of absolute M, L, H, V and Z. */
function stretchedPath(d: string, by: number): string {
  let [command, isX] = ['', true];
  return d.replace(/[A-Z]|-?[\d.]+/g, (part) => {
    if (/[A-Z]/.test(part)) {
      [command, isX] = [part, part !== 'V'];
      return part;
    }
    const said = isX ? String(Math.round(Number(part) * by * 100) / 100) : part;
    if (command === 'M' || command === 'L') isX = !isX;
    return said;
  });
}
