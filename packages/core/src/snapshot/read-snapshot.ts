import type { Unanswered } from '../query/query.ts';
import { SNAPSHOT_VERSION, type Snapshot } from './snapshot.ts';
import { notStored } from './snapshot-diagnostic.ts';

/** A parsed JSON value as a snapshot, or why it is none. Keys this kit does not know are left alone; a newer version is refused by name. */
export function readSnapshot(json: unknown): { readonly snapshot: Snapshot } | Unanswered {
  const version = isRecord(json) && json['kind'] === 'sluice-snapshot' ? json['version'] : null;
  if (typeof version === 'number' && version > SNAPSHOT_VERSION)
    return notStored('newer-snapshot', { version, known: SNAPSHOT_VERSION });
  return typeof version === 'number' && isComplete(json) ? { snapshot: json } : notStored('not-a-snapshot', {});
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Deep shapes are the writer's word; the parts a reader walks are looked at. */
function isComplete(json: unknown): json is Snapshot {
  const at = (key: string): unknown => Reflect.get(Object(json), key);
  const records = ['catalog', 'calculations', 'definitions', 'quality'].every((key) => isRecord(at(key)));
  return (
    records &&
    ['dashboards', 'periods', 'cubes'].every((key) => Array.isArray(at(key))) &&
    typeof at('asOf') === 'string'
  );
}
