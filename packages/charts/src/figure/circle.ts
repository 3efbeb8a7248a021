import type { CircleShape, ColorToken, ShapeRole } from './drawing.ts';

/** A filled circle around a point that is in pixels. */
export function circle(key: string, role: ShapeRole, x: number, y: number, r: number, token: ColorToken): CircleShape {
  return { kind: 'circle', key, role, x, y, r, paint: { token, as: 'fill' } };
}
