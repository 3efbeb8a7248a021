/** The button an arrow key leads to: heads lie side by side, rows below each other. */
export function moveStop(stops: readonly HTMLElement[], from: EventTarget | null, key: string): HTMLElement | null {
  const at = stops.indexOf(from as HTMLElement);
  if (at < 0) return null;
  const rows = stops.filter(({ dataset }) => dataset['stop'] === 'row').length;
  const heads = stops.length - rows;
  const to = at < heads ? fromHead(at, heads, rows, key) : fromRow(at, heads, stops.length, key);
  return to === null ? null : (stops[to] ?? null);
}

function fromHead(at: number, heads: number, rows: number, key: string): number | null {
  if (key === 'ArrowRight') return Math.min(at + 1, heads - 1);
  if (key === 'ArrowLeft') return Math.max(at - 1, 0);
  if (key === 'ArrowDown' && rows > 0) return heads;
  return ends(heads + rows, key);
}

function fromRow(at: number, heads: number, all: number, key: string): number | null {
  if (key === 'ArrowDown') return Math.min(at + 1, all - 1);
  if (key === 'ArrowUp') return at === heads ? 0 : at - 1;
  return ends(all, key);
}

function ends(all: number, key: string): number | null {
  return key === 'Home' ? 0 : key === 'End' ? all - 1 : null;
}
