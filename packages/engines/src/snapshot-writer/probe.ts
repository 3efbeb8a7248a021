import type { CellColumn, CellEngine, Cells } from '@sluice/core/compute';
import { cellQuery } from './cell-query.ts';
import type { CubeNeed } from './needs.ts';

/**
 * Which sets of dimensions can be rolled up from which: sets over which the same measures are defined and none is a
 * distinct count or a share of the best. Asked once per subject over one stretch, since it does not depend on time.
 */
export interface RollUps {
  /** Sets to ask the engine for, each with the sets that are rolled up from it. */
  readonly asked: readonly { readonly by: readonly string[]; readonly gives: readonly (readonly string[])[] }[];
}

/** One probe per need's subject and metrics: what its cells look like over each set of dimensions. */
export async function probeRollUps(
  need: CubeNeed,
  sets: readonly (readonly string[])[],
  engine: CellEngine,
): Promise<RollUps> {
  const answers = await engine.cells(sets.map((by) => cellQuery(need, by)));
  const groups = new Map<string, (readonly string[])[]>();
  sets.forEach((by, i) => {
    const answer = answers[i];
    const pattern = answer && !('diagnostics' in answer) ? patternOf(answer) : null;
    const key = pattern ?? `alone ${by.join(',')}`;
    groups.set(key, [...(groups.get(key) ?? []), by]);
  });
  return { asked: [...groups.values()].map((gives) => ({ by: unionOf(gives), gives })) };
}

/** Null where a column cannot be rolled up at all. */
function patternOf(cells: Cells): string | null {
  const columns = Object.entries(cells.columns);
  if (columns.some(([, column]) => isWhole(column))) return null;
  const undefinedKeys = columns.flatMap(([key, column]) => (column.kind === 'undefined' ? [key] : []));
  return undefinedKeys.sort().join('\n');
}

/** Distinct counts, and quantiles without the numbers they are of. */
function isWhole(column: CellColumn): boolean {
  if (column.kind !== 'samples') return column.kind === 'distinct';
  return column.values.some(({ n, exact, histogram }) => n > 0 && !exact && !histogram);
}

/** Sets of one pattern have a union of the same pattern: each measure carries all their dimensions, or lacks one of each. */
function unionOf(sets: readonly (readonly string[])[]): string[] {
  return [...new Set(sets.flat())].sort();
}
