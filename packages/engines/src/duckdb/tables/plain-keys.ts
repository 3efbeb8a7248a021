import type { LoadedSource } from '@sluice/core/table';
import { normalKey } from '../../shared/normal-key.ts';

/** `source field` of text columns whose values are all normal keys already, so that SQL may read them as they are. */
export function plainKeys(sources: readonly LoadedSource[]): ReadonlySet<string> {
  const plain = sources.flatMap(({ id, fields }) =>
    Object.entries(fields).flatMap(([name, column]) =>
      column.type === 'text' && column.dictionary.every((text) => text !== '' && normalKey(text) === text)
        ? [`${id} ${name}`]
        : [],
    ),
  );
  return new Set(plain);
}
