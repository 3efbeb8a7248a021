/** The rungs of a ladder from the lowest up; a step is a third of a letter (Pardot's grades). */
export const LADDER: readonly string[] = Object.freeze([
  'F',
  'D-',
  'D',
  'D+',
  'C-',
  'C',
  'C+',
  'B-',
  'B',
  'B+',
  'A-',
  'A',
  'A+',
]);

/** The rung so many steps above one; the ladder's ends hold, and a part of a step counts once it is whole. */
export function rungAt(start: number, steps: number): string {
  const at = start + Math.floor(steps + 1e-9);
  return LADDER[Math.min(LADDER.length - 1, Math.max(0, at))] ?? '';
}
