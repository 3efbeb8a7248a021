import type { Mark, Shape } from '@sluice/charts';
import { paint } from '../theme/tokens.ts';

/** One SVG element to be: null leaves an attribute out. */
export interface Node {
  readonly key: string;
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number | null | undefined>>;
  readonly text?: string;
  /** A tooltip of the platform. */
  readonly title?: string;
  /** An element of its own inside. */
  readonly inner?: Node;
}

/** A shape by any of the fields a kind may have. */
type AnyShape = {
  readonly [K in 'x' | 'y' | 'width' | 'height' | 'r' | 'radius' | 'strokeWidth' | 'size']?: number;
} & {
  readonly [K in 'd' | 'dash' | 'anchor' | 'text' | 'full']?: string;
} & { readonly strong?: boolean };

/** A shape of a drawing as SVG. Colours go by presentation attributes, which a strict policy allows. */
export function shapeNode(shape: Shape, isDim: boolean): Node {
  const { x, y, width, height, r, d, radius, strokeWidth, dash, anchor, size, strong, text, full }: AnyShape = shape;
  const { as, token } = 'paint' in shape ? shape.paint : ({ as: 'fill', token: shape.token } as const);
  const isLine = as === 'outline' || as === 'stroke';
  return {
    key: shape.key,
    tag: shape.kind,
    attributes: {
      class: [shape.role, isDim && 'dim', strong && 'strong'].filter(Boolean).join(' '),
      ...(shape.kind === 'circle' ? { cx: x, cy: y } : { x, y }),
      width,
      height,
      r,
      d,
      rx: radius || null,
      fill: isLine ? 'none' : as === 'hatch' ? `url(#${hatchId(token)})` : paint(token),
      stroke: isLine ? paint(token) : null,
      'stroke-width': strokeWidth,
      'stroke-dasharray': dash || null,
      'text-anchor': anchor,
      'font-size': size,
    },
    ...(text === undefined ? {} : { text }),
    ...(full === undefined ? {} : { title: full }),
  };
}

/** The pattern of a colour whose leads are still maturing. */
export function hatchNode(token: string): Node {
  const stripe = { key: '', tag: 'rect', attributes: { width: 3, height: 6, fill: paint(token) } };
  const size = { width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' };
  return { key: token, tag: 'pattern', attributes: { id: hatchId(token), ...size }, inner: stripe };
}

/** A rectangle over a mark: hovered by a pointer, walked by the keyboard, named for a screen reader. */
export function markNode({ id, label, x, y, width, height, select }: Mark, isStop: boolean): Node {
  const place = { x, y, width, height, rx: 4, 'data-mark': id, 'data-select': select ? '' : null };
  const named = { class: 'mark', role: 'graphics-symbol', 'aria-label': label, tabindex: isStop ? 0 : -1 };
  return { key: id, tag: 'rect', attributes: { ...named, ...place } };
}

/** The id of the hatch of a colour, within one drawing's shadow root. */
function hatchId(token: string): string {
  return `hatch${token}`;
}
