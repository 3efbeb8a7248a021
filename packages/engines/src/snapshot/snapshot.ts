import type { Engine } from '@sluice/core/query';
import { answersOf, type TableOf } from '../shared/stored/answers-of.ts';
import { funnelOf, tableOf } from '../shared/stored/tables-of.ts';
import { engineOf, openStored } from './engine-of.ts';

/**
 * An engine over a stored dashboard. `json` is the parsed file. Throws an `EngineError` with a diagnostic where it is no
 * snapshot, or one of a newer version.
 */
export function snapshot(json: unknown): Engine {
  return snapshotBy(json, tableOf);
}

/** The same for funnels alone, without what evaluates formulas: questions for metrics have no answer. */
export function funnelSnapshot(json: unknown): Engine {
  return snapshotBy(json, funnelOf);
}

/** The same by what makes tables of cells. */
export function snapshotBy(json: unknown, tables: TableOf): Engine {
  const stored = openStored(json);
  return engineOf(stored, answersOf(stored, tables));
}
