import { type Diagnostic, type Range, report } from '../../diagnostic/index.ts';

const glued = /^([\p{L}_][\p{L}\p{N}_]*):([^\s/:][^:]*)$/u;

/** The diagnostic for a stretch like `key:value`, where the space after the colon is missing. */
export function missingSpace(text: string, range: Range): Diagnostic | undefined {
  const [, key, value] = glued.exec(text.slice(range.from, range.to)) ?? [];
  if (key === undefined || value === undefined) return undefined;
  const at = range.from + key.length + 1;
  return report('missing-space', { key, value }, range, { fix: { from: at, to: at, insert: ' ' } });
}
