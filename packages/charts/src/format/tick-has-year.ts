/** Whether the tick of a bucket on an axis names its year; `before` is the first day of the tick to its left. */
export function tickHasYear(firstDay: string, grain: string | undefined, before: string | null): boolean {
  return before === null ? grain === 'month' : before.slice(0, 4) !== firstDay.slice(0, 4);
}
