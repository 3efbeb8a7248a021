import type { Catalog } from '@sluice/core/catalog';
import { type CellEngine, type Cells, sealCells } from '@sluice/core/compute';
import type { Diagnostic } from '@sluice/core/diagnostic';
import { type Engine, type MetricQuery, offeredPeriods } from '@sluice/core/query';
import { type Cube, dimensionSets, type Snapshot, SNAPSHOT_VERSION } from '@sluice/core/snapshot';
import { type CubeNeed, cubeNeeds } from './needs.ts';
import { type SnapshotReport, snapshotReport } from './report.ts';
import { strippedCatalog, strippedDefinitions, strippedQuality } from './strip.ts';

export interface WriteOptions {
  /** Dashboard ids; all by default. */
  readonly dashboards?: readonly string[];
  /** Leave out the sizes, which cost a compression. */
  readonly withoutReport?: boolean;
}

/** A snapshot as data and as the text to store, its sizes, and what could not be answered. */
export interface WrittenSnapshot {
  readonly snapshot: Snapshot;
  readonly text: string;
  readonly report: SnapshotReport | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Asks the engine, in one pass, for every cell the dashboards can show. */
export async function writeSnapshot(
  catalog: Catalog,
  engine: Engine & CellEngine,
  options: WriteOptions = {},
): Promise<WrittenSnapshot> {
  const ids = options.dashboards ?? Object.keys(catalog.dashboards);
  const dashboards = ids.flatMap((id) => catalog.dashboards[id] ?? []);
  const description = await engine.describe();
  const needs = cubeNeeds(catalog, dashboards, description.asOf);
  const { cubes, diagnostics } = await storedCubes(needs, engine);
  const kept = strippedCatalog(description.catalog, dashboards);
  const body: Omit<Snapshot, 'hash'> = {
    version: SNAPSHOT_VERSION,
    kind: 'sluice-snapshot',
    engine: description.engine,
    asOf: description.asOf,
    dashboards: dashboards.map((d) => d.id),
    catalog: kept,
    definitions: strippedDefinitions(description.definitions, kept),
    quality: strippedQuality(description.quality),
    periods: [...new Set(dashboards.flatMap(offeredPeriods))],
    cubes,
  };
  const snapshot: Snapshot = { ...body, hash: await sha256(JSON.stringify(body)) };
  const text = JSON.stringify(snapshot);
  const report = options.withoutReport ? null : await snapshotReport(snapshot, text);
  return { snapshot, text, report, diagnostics };
}

async function storedCubes(needs: readonly CubeNeed[], engine: CellEngine): Promise<{ cubes: Cube[]; diagnostics: Diagnostic[] }> {
  const asked = needs.flatMap((need) => dimensionSets([...need.dimensions]).map((by) => ({ need, by })));
  const answers = await engine.cells(asked.map(({ need, by }) => cellQuery(need, by)));
  const diagnostics: Diagnostic[] = [];
  const cubes = new Map<string, Cube>();
  asked.forEach(({ need, by }, i) => {
    const answer = answers[i];
    if (!answer) return;
    if ('diagnostics' in answer) diagnostics.push(...answer.diagnostics);
    else cubes.set(need.key, withSet(cubes.get(need.key), need, by, sealCells(answer)));
  });
  return { cubes: [...cubes.values()], diagnostics: distinct(diagnostics) };
}

function cellQuery(need: CubeNeed, by: readonly string[]): MetricQuery {
  return {
    ...(need.subject === 'metrics' ? { metrics: [...need.metrics] } : { funnel: need.subject.slice('funnel:'.length) }),
    by,
    ...(need.basis === null ? {} : { basis: need.basis }),
    ...(need.grain ? { grain: need.grain } : {}),
    ...(need.from === null ? {} : { from: need.from }),
    ...(need.to === null ? {} : { to: need.to }),
  };
}

function withSet(cube: Cube | undefined, need: CubeNeed, by: readonly string[], cells: Cells): Cube {
  const { subject, basis, from, to } = need;
  const empty: Cube = { subject, basis, grain: need.grain ?? null, from, to, metrics: [...need.metrics], sets: [] };
  const base = cube ?? empty;
  return { ...base, sets: [...base.sets, { by, cells }] };
}

function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...new Map(diagnostics.map((d) => [JSON.stringify([d.code, d.params]), d])).values()];
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
