import { frameHeight, frameKind } from '../funnel/draw/frame.ts';
import { clampWidth } from '../scale/linear.ts';

/** The height of a funnel's drawing. */
export function funnelHeight(width: number, stages: number, groups = 0, layout?: 'auto' | 'rows' | 'columns'): number {
  const drawn = Math.min(9, groups);
  return frameHeight(frameKind(clampWidth(width), stages, drawn, layout), stages, drawn);
}
