import type { Drawing, Shape, TextShape } from './drawing.ts';
import type { Mark } from './figure.ts';

const FLIPPED: Readonly<Record<TextShape['anchor'], TextShape['anchor']>> = {
  start: 'end',
  middle: 'middle',
  end: 'start',
};

/** The same figure for right-to-left pages. Paths stay as they are: time runs left to right, so only funnels are mirrored. */
export function mirrored<F extends { readonly drawing: Drawing; readonly marks: readonly Mark[] }>(figure: F): F {
  const { width } = figure.drawing;
  const flip = (shape: Shape): Shape => {
    if (shape.kind === 'rect') return { ...shape, x: width - shape.x - shape.width };
    if (shape.kind === 'text') return { ...shape, x: width - shape.x, anchor: FLIPPED[shape.anchor] };
    return shape.kind === 'circle' ? { ...shape, x: width - shape.x } : shape;
  };
  return {
    ...figure,
    drawing: { ...figure.drawing, shapes: figure.drawing.shapes.map(flip) },
    marks: figure.marks.map((mark) => ({ ...mark, x: width - mark.x - mark.width })),
  };
}
