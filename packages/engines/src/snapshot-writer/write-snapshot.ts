import { createCalendar } from '@sluice/core/calendar';
import type { Catalog } from '@sluice/core/catalog';
import { type CellEngine, calculationOf } from '@sluice/core/compute';
import type { Diagnostic } from '@sluice/core/diagnostic';
import { type Engine, offeredPeriods, resolvedPeriods } from '@sluice/core/query';
import { SNAPSHOT_VERSION, type Snapshot } from '@sluice/core/snapshot';
import { cubeNeeds } from './needs.ts';
import { type SnapshotReport, snapshotReport } from './report.ts';
import { storeAnswers } from './store-answers.ts';
import { storeCubes } from './store-cubes.ts';
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

/** Asks the engine, in two passes, for every cell the dashboards can show. */
export async function writeSnapshot(
  catalog: Catalog,
  engine: Engine & CellEngine,
  options: WriteOptions = {},
): Promise<WrittenSnapshot> {
  const ids = options.dashboards ?? Object.keys(catalog.dashboards);
  const description = await engine.describe();
  // the page asks with the filters of the engine's catalog, which knows the types of columns
  const dashboards = ids.flatMap((id) => description.catalog.dashboards[id] ?? catalog.dashboards[id] ?? []);
  const needs = cubeNeeds(catalog, dashboards, description.asOf);
  const { cubes, diagnostics } = await storeCubes(needs, engine);
  const whole = await storeAnswers(catalog, dashboards, description.asOf, engine, cubes);
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
    calculations: Object.fromEntries(Object.values(kept.metrics).map((m) => [m.id, calculationOf(kept, m)])),
    periods: [...new Set(dashboards.flatMap(offeredPeriods))],
    resolved: resolvedPeriods(kept, createCalendar(kept), description.asOf),
    cubes,
    ...(whole.answers.length > 0 ? { answers: whole.answers } : {}),
  };
  const snapshot: Snapshot = { ...body, hash: await sha256(JSON.stringify(body)) };
  const text = JSON.stringify(snapshot);
  const report = options.withoutReport ? null : await snapshotReport(snapshot, text);
  return { snapshot, text, report, diagnostics: [...diagnostics, ...whole.diagnostics] };
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
