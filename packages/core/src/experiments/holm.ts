/** Holm's adjusted chances, in the order given; null stays null and counts for nothing. */
export function holm(chances: readonly (number | null)[]): (number | null)[] {
  const order = chances
    .flatMap((p, place) => (p === null ? [] : [{ p, place }]))
    .sort((a, b) => a.p - b.p || a.place - b.place);
  const adjusted: (number | null)[] = chances.map(() => null);
  let most = 0;
  order.forEach(({ p, place }, rank) => {
    most = Math.max(most, Math.min(1, p * (order.length - rank)));
    adjusted[place] = most;
  });
  return adjusted;
}
