import type { Drawing, Shape, TextShape } from './drawing.ts';

const FLIPPED: Readonly<Record<TextShape['anchor'], TextShape['anchor']>> = { start: 'end', middle: 'middle', end: 'start' };

/** The same drawing for right-to-left pages; paths stay as they are, since time runs left to right (only funnels mirror). */
export function mirrored(drawing: Drawing): Drawing {
  const flip = (shape: Shape): Shape => {
    if (shape.kind === 'rect') return { ...shape, x: drawing.width - shape.x - shape.width };
    if (shape.kind === 'text') return { ...shape, x: drawing.width - shape.x, anchor: FLIPPED[shape.anchor] };
    return shape.kind === 'circle' ? { ...shape, x: drawing.width - shape.x } : shape;
  };
  return { ...drawing, shapes: drawing.shapes.map(flip) };
}
