/**
 * The chance that a converted subject has more points than one that is not, ties one half (Mann and Whitney);
 * null where one of the two kinds is missing.
 */
export function auc(points: ArrayLike<number>, labels: Uint8Array): number | null {
  const order = Array.from(labels.keys()).sort((a, b) => (points[a] ?? 0) - (points[b] ?? 0));
  let positives = 0;
  let rankSum = 0;
  for (let from = 0; from < order.length; ) {
    let end = from;
    while (end < order.length && points[order[end] ?? 0] === points[order[from] ?? 0]) end++;
    const rank = (from + 1 + end) / 2;
    for (let i = from; i < end; i++) {
      if (labels[order[i] ?? 0] !== 1) continue;
      positives++;
      rankSum += rank;
    }
    from = end;
  }
  const negatives = labels.length - positives;
  if (positives === 0 || negatives === 0) return null;
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
}
