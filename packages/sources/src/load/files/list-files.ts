import type { SourceNotes } from '../../quality/source-notes.ts';
import type { LoadOptions } from '../options.ts';

/** The files of a source in name order, each once; a pattern that matches none is reported. */
export async function listFiles(notes: SourceNotes, options: LoadOptions): Promise<string[]> {
  const { source } = notes;
  const paths = new Set<string>();
  for (const pattern of source.from) {
    const found = isPattern(pattern) ? await matches(pattern, notes, options) : [pattern];
    if (found.length === 0) notes.fail('file-not-found', { source: source.id, path: pattern });
    for (const path of found) paths.add(path);
  }
  return source.from.some(isPattern) ? [...paths].sort(byName) : [...paths];
}

async function matches(pattern: string, notes: SourceNotes, options: LoadOptions): Promise<readonly string[]> {
  try {
    return (await options.list?.(pattern)) ?? [];
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    notes.fail('file-not-readable', { source: notes.source.id, path: pattern, reason });
    return [pattern].slice(1);
  }
}

function isPattern(path: string): boolean {
  return /[*?]/.test(path);
}

function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
