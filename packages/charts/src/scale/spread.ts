/**
 * Moves positions apart until neighbours are at least `gap` from each other, staying within `[low, high]` and in their
 * order, each as near to where it was as the pass down and the pass up leave it.
 */
export function spread(positions: readonly number[], gap: number, low: number, high: number): number[] {
  const order = positions.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y || a.index - b.index);
  const step = Math.min(gap, order.length > 1 ? (high - low) / (order.length - 1) : gap);
  let floor = low;
  for (const label of order) {
    label.y = Math.max(label.y, floor);
    floor = label.y + step;
  }
  let ceiling = high;
  for (const label of order.reverse()) {
    label.y = Math.min(label.y, ceiling);
    ceiling = label.y - step;
  }
  const moved = [...positions];
  for (const label of order) moved[label.index] = label.y;
  return moved;
}
