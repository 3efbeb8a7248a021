import type { ColorToken, Paint, Shape, ShapeRole } from '../../figure/drawing.ts';
import { TOKENS } from '../../figure/palette.ts';
import { type Box, fill, rect } from '../../figure/shapes.ts';
import type { FunnelBar } from '../model.ts';

/** The room of one bar; it grows from the left, or from the bottom where `upright`. */
export interface BarRoom extends Box {
  readonly upright?: boolean;
}

export interface BarLook {
  readonly key: string;
  readonly mark: string;
  readonly token: ColorToken;
  readonly radius: number;
  readonly track: boolean;
}

/** A bar: its track, the closed part, the hatched part of maturing leads at its end, the other period as an outline. */
export function barShapes(bar: FunnelBar, room: BarRoom, look: BarLook): Shape[] {
  const { key, mark, radius, token } = look;
  const { width, maturingWidth } = bar;
  const closed = Math.max(0, width - maturingWidth);
  const part = (role: ShapeRole, length: number | null, paint: Paint, corner: number, from = 0): Shape[] =>
    (length ?? 0) > 0
      ? [rect(`${key}:${role}`, role, along(room, from, length ?? 0), paint, { radius: corner, mark })]
      : [];
  return [
    ...part('track', look.track ? lengthOf(room) : 0, fill(TOKENS.track), radius),
    ...part('bar', closed, fill(token), maturingWidth > 0 ? 0 : Math.min(radius, closed / 2)),
    ...part('maturing', maturingWidth, { token, as: 'hatch' }, 0, closed),
    ...part('compare', bar.compareWidth, { token: TOKENS.soft, as: 'outline' }, radius),
  ];
}

/** A line across the bar where its target is. */
export function targetShape(key: string, length: number, room: BarRoom): Shape {
  const line = along(room, Math.max(0, length - 1), 2);
  const box = room.upright
    ? { ...line, x: room.x - 3, width: room.width + 6 }
    : { ...line, y: room.y - 3, height: room.height + 6 };
  return rect(`${key}:target`, 'target', box, fill(TOKENS.ink));
}

/** How long its longest bar is. */
export function lengthOf({ upright, width, height }: BarRoom): number {
  return upright ? height : width;
}

function along(room: BarRoom, from: number, length: number): Box {
  if (room.upright) return { x: room.x, y: room.y + room.height - from - length, width: room.width, height: length };
  return { x: room.x + from, y: room.y, width: length, height: room.height };
}
