/** The button an arrow key leads to: heads lie side by side, rows below each other. */
export function moveStop(stops: readonly HTMLElement[], from: EventTarget | null, key: string): HTMLElement | null {
  const at = stops.findIndex((stop) => stop === from);
  if (at < 0) return null;
  if (key === 'Home') return stops[0] ?? null;
  if (key === 'End') return stops.at(-1) ?? null;
  const firstRow = stops.findIndex((stop) => stop.dataset['stop'] === 'row');
  const heads = firstRow < 0 ? stops.length : firstRow;
  if (at < heads) {
    if (key === 'ArrowRight') return stops[Math.min(at + 1, heads - 1)] ?? null;
    if (key === 'ArrowLeft') return stops[Math.max(at - 1, 0)] ?? null;
    return key === 'ArrowDown' ? (stops[heads] ?? null) : null;
  }
  if (key === 'ArrowDown') return stops[Math.min(at + 1, stops.length - 1)] ?? null;
  return key === 'ArrowUp' ? (stops[at === heads ? 0 : at - 1] ?? null) : null;
}
