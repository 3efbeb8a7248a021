import { type CellEngine, type Cells, mergeCells, sealCells } from '@sluice/core/compute';
import type { Diagnostic } from '@sluice/core/diagnostic';
import { type Cube, dimensionSets } from '@sluice/core/snapshot';
import { cellQuery } from './cell-query.ts';
import { withoutHistograms } from './lighten.ts';
import type { CubeNeed } from './needs.ts';
import { probeRollUps, type RollUps } from './probe.ts';

/** The cubes of all needs, in two passes of the engine: one small, to see what rolls up, and one for everything. */
export async function storeCubes(
  needs: readonly CubeNeed[],
  engine: CellEngine,
): Promise<{ readonly cubes: Cube[]; readonly diagnostics: Diagnostic[] }> {
  const rollUps = await rollUpsOf(needs, engine);
  const asked = needs.flatMap((need) => (rollUps.get(kindOf(need))?.asked ?? []).map((ask) => ({ need, ...ask })));
  const answers = await engine.cells(asked.map(({ need, by }) => cellQuery(need, by)));
  const diagnostics: Diagnostic[] = [];
  const cubes = new Map<string, Cube>(needs.map((need) => [need.key, emptyCube(need)]));
  asked.forEach(({ need, gives }, i) => {
    const answer = answers[i];
    const cube = cubes.get(need.key);
    if (!answer || !cube) return;
    if ('diagnostics' in answer) diagnostics.push(...answer.diagnostics);
    else cubes.set(need.key, withSets(cube, gives, answer));
  });
  return { cubes: [...cubes.values()].map(lightened), diagnostics: distinct(diagnostics) };
}

/** Needs of one kind have the same measures and dimensions over another stretch. */
function kindOf(need: CubeNeed): string {
  return JSON.stringify([need.subject, need.basis, [...need.metrics].sort(), [...need.dimensions].sort()]);
}

async function rollUpsOf(needs: readonly CubeNeed[], engine: CellEngine): Promise<Map<string, RollUps>> {
  const kinds = new Map<string, CubeNeed>();
  for (const need of needs) if (!kinds.has(kindOf(need))) kinds.set(kindOf(need), { ...need, grain: null });
  const found = new Map<string, RollUps>();
  for (const [kind, need] of kinds)
    found.set(kind, await probeRollUps(need, dimensionSets([...need.dimensions]), engine));
  return found;
}

function emptyCube(need: CubeNeed): Cube {
  const { subject, basis, from, to } = need;
  return { subject, basis, grain: need.grain ?? null, from, to, metrics: [...need.metrics], sets: [] };
}

/** What was spent, or earned by mailings, is nobody's own; every other amount is a lead's or a deal's. */
const isOwn = (key: string): boolean => !/^(spend|key_sum)/.test(key);

function withSets(cube: Cube, gives: readonly (readonly string[])[], cells: Cells): Cube {
  return {
    ...cube,
    sets: [...cube.sets, ...gives.map((by) => ({ by, cells: sealCells(mergeCells(cells, by), isOwn) }))],
  };
}

/** Histograms are for merging cells, which only the set with all dimensions is used for. */
function lightened(cube: Cube): Cube {
  const most = Math.max(0, ...cube.sets.map((set) => set.by.length));
  const sets = [...cube.sets].sort((a, b) => a.by.length - b.by.length || (a.by.join() < b.by.join() ? -1 : 1));
  return {
    ...cube,
    sets: sets.map((set) => (set.by.length === most ? set : { ...set, cells: withoutHistograms(set.cells) })),
  };
}

function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...new Map(diagnostics.map((d) => [JSON.stringify([d.code, d.params]), d])).values()];
}
