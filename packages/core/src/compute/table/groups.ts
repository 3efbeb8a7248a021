import type { Catalog, Dimension } from '../../catalog/index.ts';
import type { Value } from '../../table/index.ts';
import type { CellKey, Cells } from '../cells.ts';

/** The groups of an answer in the order they are shown, each with its row of cells by span (−1: none). */
export interface Groups {
  readonly dimensions: readonly string[];
  readonly length: number;
  /** By group, by dimension. */
  readonly values: readonly (readonly Value[])[];
  readonly rows: readonly Int32Array[];
}

/** Groups in the order of their texts (bands as written, numbers by size), those without a value last. */
export function groupsOf(catalog: Catalog, cells: Cells): Groups {
  const found = new Map<string, { codes: number[]; rows: Int32Array }>();
  const spans = cells.info.spans.length;
  const open = (codes: number[]) => {
    const text = codes.join(',');
    const group = found.get(text) ?? { codes, rows: new Int32Array(spans).fill(-1) };
    found.set(text, group);
    return group;
  };
  for (let row = 0; row < cells.length; row++) {
    open(cells.keys.map((k) => k.codes[row] ?? -1)).rows[cells.span[row] ?? 0] = row;
  }
  if (cells.keys.length === 0 || (found.size === 0 && isNeverDefined(cells))) open(cells.keys.map(() => -1));
  const ranks = cells.keys.map((key) => ranksOf(key, catalog.dimensions[key.dimension]));
  const groups = [...found.values()].sort((a, b) => compareCodes(a.codes, b.codes, ranks));
  return {
    dimensions: cells.keys.map((k) => k.dimension),
    length: groups.length,
    values: groups.map((g) => g.codes.map((code, d) => cells.keys[d]?.values[code] ?? null)),
    rows: groups.map((g) => g.rows),
  };
}

function isNeverDefined(cells: Cells): boolean {
  return Object.values(cells.columns).some((c) => c.kind === 'undefined');
}

function compareCodes(a: readonly number[], b: readonly number[], ranks: readonly Int32Array[]): number {
  for (let d = 0; d < a.length; d++) {
    const order = rank(ranks[d], a[d]) - rank(ranks[d], b[d]);
    if (order !== 0) return order;
  }
  return 0;
}

function rank(ranks: Int32Array | undefined, code: number | undefined): number {
  return code === undefined || code < 0 ? Number.MAX_SAFE_INTEGER : (ranks?.[code] ?? 0);
}

function ranksOf(key: CellKey, dimension: Dimension | undefined): Int32Array {
  const order = key.values
    .map((value, code) => ({ value, code }))
    .sort((a, b) => compareValues(a.value, b.value, dimension));
  const ranks = new Int32Array(order.length);
  order.forEach(({ code }, place) => {
    ranks[code] = place;
  });
  return ranks;
}

function compareValues(a: string, b: string, dimension: Dimension | undefined): number {
  const bands = dimension?.bands?.map((band) => band.name);
  if (bands) return bands.indexOf(a) - bands.indexOf(b);
  const [x, y] = [Number(a), Number(b)];
  if (a.trim() !== '' && b.trim() !== '' && !Number.isNaN(x) && !Number.isNaN(y) && x !== y) return x - y;
  return a < b ? -1 : a > b ? 1 : 0;
}
