import type { Source } from '../catalog/index.ts';

/** Fields every row of a deals source has besides its columns. */
const dealStates = ['won', 'lost', 'open'];

/**
 * The fields of a source's rows where they are all known, which is for inline rows; null for files, whose
 * columns only loading tells.
 */
export function knownFields(source: Source): ReadonlySet<string> | null {
  if (source.rows === undefined || source.preset !== undefined) return null;
  const columns = source.rows.flatMap((row) => Object.keys(row));
  const keys = Object.entries(source.keys).flatMap(([name, key]) => (key.stated ? [name] : []));
  const states = source.kind === 'deals' ? dealStates : [];
  const counted = [...Object.keys(source.stages), ...Object.keys(source.measures)];
  return new Set([...columns, ...keys, ...Object.keys(source.fields), ...counted, ...states]);
}

/** The fields the file itself says a source has; a file may have more. */
export function statedFields(source: Source): string[] {
  const keys = Object.entries(source.keys).flatMap(([name, key]) => (key.stated ? [name] : []));
  const states = source.kind === 'deals' ? dealStates : [];
  return [...new Set([...keys, ...Object.keys(source.fields), ...states, ...(knownFields(source) ?? [])])];
}
