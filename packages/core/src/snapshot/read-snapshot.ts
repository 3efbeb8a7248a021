import type { Unanswered } from '../query/query.ts';
import { SNAPSHOT_VERSION, type Snapshot } from './snapshot.ts';
import { snapshotDiagnostic, unanswered } from './snapshot-diagnostic.ts';

/** A parsed JSON value as a snapshot, or why it is none. Keys this kit does not know are left alone; a newer version is refused by name. */
export function readSnapshot(json: unknown): { readonly snapshot: Snapshot } | Unanswered {
  if (!isRecord(json) || json['kind'] !== 'sluice-snapshot')
    return unanswered(snapshotDiagnostic('not-a-snapshot', {}));
  const { version } = json;
  if (typeof version !== 'number') return unanswered(snapshotDiagnostic('not-a-snapshot', {}));
  if (version > SNAPSHOT_VERSION)
    return unanswered(snapshotDiagnostic('newer-snapshot', { version, known: SNAPSHOT_VERSION }));
  return isComplete(json) ? { snapshot: json } : unanswered(snapshotDiagnostic('not-a-snapshot', {}));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Deep shapes are the writer's word; the parts a reader walks are looked at. */
function isComplete(json: object): json is Snapshot {
  const at = (key: string): unknown => Reflect.get(json, key);
  const records = ['catalog', 'calculations', 'definitions', 'quality'].every((key) => isRecord(at(key)));
  return (
    records &&
    ['dashboards', 'periods', 'cubes'].every((key) => Array.isArray(at(key))) &&
    typeof at('asOf') === 'string'
  );
}
