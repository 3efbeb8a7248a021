import { px } from '../scale/linear.ts';
import type { Drawing, Shape } from './drawing.ts';
import type { Mark } from './figure.ts';
import { mirrored } from './mirror.ts';

/** The same figure for right-to-left pages with its paths too, of absolute M, L, H and V: for rates, which have no direction of time. */
export function mirroredWhole<F extends { readonly drawing: Drawing; readonly marks: readonly Mark[] }>(figure: F): F {
  const { width } = figure.drawing;
  const flip = (shape: Shape): Shape =>
    shape.kind === 'path'
      ? { ...shape, d: shape.d.replace(/([MLH])(-?[\d.]+)/g, (_, command, x) => `${command}${px(width - Number(x))}`) }
      : shape;
  const { drawing, ...rest } = mirrored(figure);
  return { ...figure, ...rest, drawing: { ...drawing, shapes: drawing.shapes.map(flip) } };
}
