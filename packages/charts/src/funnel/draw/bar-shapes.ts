import type { ColorToken, Shape } from '../../figure/drawing.ts';
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
  const closed = Math.max(0, bar.width - bar.maturingWidth);
  const shapes: Shape[] = [];
  if (look.track) shapes.push(rect(`${key}:track`, 'track', room, fill(TOKENS.track), { radius, mark }));
  if (closed > 0)
    shapes.push(
      rect(`${key}:bar`, 'bar', along(room, 0, closed), fill(token), {
        radius: bar.maturingWidth > 0 ? 0 : Math.min(radius, closed / 2),
        mark,
      }),
    );
  if (bar.maturingWidth > 0) {
    shapes.push(
      rect(`${key}:maturing`, 'maturing', along(room, closed, bar.maturingWidth), { token, as: 'hatch' }, { mark }),
    );
  }
  if (bar.compareWidth !== null && bar.compareWidth > 0) {
    shapes.push(
      rect(
        `${key}:compare`,
        'compare',
        along(room, 0, bar.compareWidth),
        { token: TOKENS.soft, as: 'outline' },
        { radius, mark },
      ),
    );
  }
  return shapes;
}

/** A line across the bar where its target is. */
export function targetShape(key: string, length: number, room: BarRoom): Shape {
  const line = along(room, Math.max(0, length - 1), 2);
  const box = room.upright
    ? { ...line, x: room.x - 3, width: room.width + 6 }
    : { ...line, y: room.y - 3, height: room.height + 6 };
  return rect(`${key}:target`, 'target', box, fill(TOKENS.ink));
}

function along(room: BarRoom, from: number, length: number): Box {
  if (room.upright) return { x: room.x, y: room.y + room.height - from - length, width: room.width, height: length };
  return { x: room.x + from, y: room.y, width: length, height: room.height };
}
