import type { Mark, Shape, TextShape } from '@sluice/charts';
import { paint } from '../theme/tokens.ts';

/** The pattern of a colour whose leads are still maturing; its key is the colour's token. */
export interface Hatch {
  readonly kind: 'pattern';
  readonly key: string;
}

/** What becomes an element of a drawing. */
export type Drawable = Shape | Hatch | Mark;

/** Attributes of an element: undefined leaves one out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** A shape by any of the fields a kind may have. */
type AnyShape = {
  readonly [K in 'x' | 'y' | 'width' | 'height' | 'r' | 'radius' | 'strokeWidth']?: number;
} & {
  readonly [K in 'd' | 'dash']?: string;
};

/** The name of its element. */
export function tagOf(item: Drawable): string {
  return 'kind' in item ? item.kind : 'rect';
}

/** What it is known by in its drawing. */
export function keyOf(item: Drawable): string {
  return 'kind' in item ? item.key : item.id;
}

/** `isFlagged`: a shape of a group that is filtered out, the mark that is the tab stop. */
export function attributesOf(item: Drawable, isFlagged: boolean): Attributes {
  if (!('kind' in item)) return markAttributes(item, isFlagged);
  if (item.kind !== 'pattern') return shapeAttributes(item, isFlagged);
  const size = { width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' };
  return { id: hatchId(item.key), ...size };
}

/** The stripe of a hatch. */
export function stripeAttributes({ key }: Hatch): Attributes {
  return { width: 3, height: 6, fill: paint(key) };
}

/** Colours go by presentation attributes, which a strict policy allows; what a text takes from its group is left out. */
function shapeAttributes(shape: Shape, isDim: boolean): Attributes {
  const role = shape.role + (isDim ? ' dim' : '');
  if (shape.kind === 'text') return textAttributes(shape, role);
  const { x, y, width, height, r, d, radius, strokeWidth, dash }: AnyShape = shape;
  const { as, token } = shape.paint;
  const isLine = as === 'outline' || as === 'stroke';
  const place = shape.kind === 'circle' ? { cx: x, cy: y, r } : { x, y, width, height, d, rx: radius || undefined };
  return {
    class: role,
    ...place,
    fill: isLine ? 'none' : as === 'hatch' ? `url(#${hatchId(token)})` : paint(token),
    stroke: isLine ? paint(token) : undefined,
    'stroke-width': strokeWidth,
    'stroke-dasharray': dash || undefined,
  };
}

function textAttributes({ x, y, strong, anchor, size, token }: TextShape, role: string): Attributes {
  return {
    class: strong ? `${role} strong` : role,
    x,
    y,
    fill: token === '--sluice-soft' ? undefined : paint(token),
    'text-anchor': anchor === 'start' ? undefined : anchor,
    'font-size': size === 12 ? undefined : size,
  };
}

/** A rectangle over a mark: hovered by a pointer, walked by the keyboard, named for a screen reader. */
function markAttributes({ id, label, x, y, width, height, select }: Mark, isStop: boolean): Attributes {
  const place = { x, y, width, height, 'data-mark': id, 'data-select': select ? '' : undefined };
  return { class: 'mark', role: 'graphics-symbol', 'aria-label': label, tabindex: isStop ? 0 : -1, ...place };
}

/** The id of the hatch of a colour, within one drawing's shadow root. */
function hatchId(token: string): string {
  return `hatch${token}`;
}
