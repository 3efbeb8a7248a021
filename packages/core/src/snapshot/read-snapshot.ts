import { openingTable } from '../diagnostic/further/opening.table.ts';
import type { Unanswered } from '../query/query.ts';
import { SNAPSHOT_VERSION, type Snapshot } from './snapshot.ts';
import { unanswered } from './unanswered.ts';

/** A parsed JSON value as a snapshot, or why it is none. Keys this kit does not know are left alone; a newer version is refused by name. */
export function readSnapshot(json: unknown): { readonly snapshot: Snapshot } | Unanswered {
  const version = isRecord(json) && json['kind'] === 'sluice-snapshot' ? json['version'] : null;
  const isNumber = typeof version === 'number';
  if (isNumber && isComplete(json) && version <= SNAPSHOT_VERSION) return { snapshot: json };
  const place = { severity: 'error', from: 0, to: 0 } as const;
  return unanswered(
    isNumber && version > SNAPSHOT_VERSION
      ? { ...place, code: 'newer-snapshot', params: { version, known: SNAPSHOT_VERSION } }
      : { ...place, code: 'not-a-snapshot', params: {} },
    openingTable,
  );
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
