import { fitText } from '../format/text-width.ts';
import { px } from '../scale/linear.ts';
import type { ColorToken, Paint, RectShape, ShapeRole, TextShape } from './drawing.ts';
import { TOKENS } from './palette.ts';

/** A box in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function rect(
  key: string,
  role: ShapeRole,
  box: Box,
  paint: Paint,
  more: { radius?: number; mark?: string } = {},
): RectShape {
  const { x, y, width, height } = box;
  const { radius = 0, mark } = more;
  const shape = {
    kind: 'rect',
    key,
    role,
    x: px(x),
    y: px(y),
    width: px(width),
    height: px(height),
    radius,
    paint,
  } as const;
  return mark === undefined ? shape : { ...shape, mark };
}

export interface TextStyle {
  readonly role?: ShapeRole;
  readonly anchor?: TextShape['anchor'];
  readonly size?: TextShape['size'];
  readonly strong?: boolean;
  readonly token?: ColorToken;
  /** Width in pixels the text is cut to. */
  readonly room?: number;
}

/** A text at its baseline; 12 px, soft and starting at x unless the style says otherwise. */
export function text(key: string, words: string, at: { x: number; y: number }, style: TextStyle = {}): TextShape {
  const { role = 'label', anchor = 'start', size = 12, strong = false, token = TOKENS.soft, room } = style;
  const fitted = room === undefined ? words : fitText(words, room, size, strong);
  const [x, y] = [px(at.x), px(at.y)];
  const shape = { kind: 'text', key, role, x, y, text: fitted, anchor, size, strong, token } as const;
  return fitted === words ? shape : { ...shape, full: words };
}

export function fill(token: ColorToken): Paint {
  return { token, as: 'fill' };
}
