import type { Mark } from '@sluice/charts';

/** Half a target for a finger, in pixels. */
const REACH = 22;

/** The mark that is nearest to a place in the drawing, within a finger's reach; of marks over each other that whose middle is. */
export function reached(marks: readonly Mark[], x: number, y: number): Mark | undefined {
  const near = marks.map((mark) => ({ mark, ...distances(mark, x, y) })).filter(({ edge }) => edge <= REACH);
  return near.sort((a, b) => a.edge - b.edge || a.middle - b.middle)[0]?.mark;
}

/** How far a place is from the edge of a mark, 0 within it, and from its middle. */
function distances(mark: Mark, x: number, y: number): { readonly edge: number; readonly middle: number } {
  const [dx, dy] = [Math.abs(x - mark.x - mark.width / 2), Math.abs(y - mark.y - mark.height / 2)];
  const edge = Math.hypot(Math.max(dx - mark.width / 2, 0), Math.max(dy - mark.height / 2, 0));
  return { edge, middle: Math.hypot(dx, dy) };
}
