import type { Mark, Shape } from '@sluice/charts';
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
  readonly [K in 'x' | 'y' | 'width' | 'height' | 'r' | 'radius' | 'strokeWidth' | 'size']?: number;
} & {
  readonly [K in 'd' | 'dash' | 'anchor']?: string;
} & { readonly strong?: boolean };

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

/** Colours go by presentation attributes, which a strict policy allows. */
function shapeAttributes(shape: Shape, isDim: boolean): Attributes {
  const { x, y, width, height, r, d, radius, strokeWidth, dash, anchor, size, strong }: AnyShape = shape;
  const { as, token } = 'paint' in shape ? shape.paint : ({ as: 'fill', token: shape.token } as const);
  const isLine = as === 'outline' || as === 'stroke';
  const isRound = shape.kind === 'circle';
  return {
    class: shape.role + (isDim ? ' dim' : '') + (strong ? ' strong' : ''),
    x: isRound ? undefined : x,
    y: isRound ? undefined : y,
    cx: isRound ? x : undefined,
    cy: isRound ? y : undefined,
    width,
    height,
    r,
    d,
    rx: radius || undefined,
    fill: isLine ? 'none' : as === 'hatch' ? `url(#${hatchId(token)})` : paint(token),
    stroke: isLine ? paint(token) : undefined,
    'stroke-width': strokeWidth,
    'stroke-dasharray': dash || undefined,
    'text-anchor': anchor,
    'font-size': size,
  };
}

/** A rectangle over a mark: hovered by a pointer, walked by the keyboard, named for a screen reader. */
function markAttributes({ id, label, x, y, width, height, select }: Mark, isStop: boolean): Attributes {
  const place = { x, y, width, height, rx: 4, 'data-mark': id, 'data-select': select ? '' : undefined };
  return { class: 'mark', role: 'graphics-symbol', 'aria-label': label, tabindex: isStop ? 0 : -1, ...place };
}

/** The id of the hatch of a colour, within one drawing's shadow root. */
function hatchId(token: string): string {
  return `hatch${token}`;
}
