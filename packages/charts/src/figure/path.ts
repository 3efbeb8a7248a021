import type { ColorToken, Paint, PathShape, ShapeRole } from './drawing.ts';

export function path(key: string, role: ShapeRole, d: string, paint: Paint, strokeWidth: number, dash = ''): PathShape {
  return { kind: 'path', key, role, d, paint, strokeWidth, dash };
}

export function stroke(token: ColorToken): Paint {
  return { token, as: 'stroke' };
}
