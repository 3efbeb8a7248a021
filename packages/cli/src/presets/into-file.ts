import { compile } from '@sluice/core';

/** The names of the sources a definition has. */
export function sourceIds(definition: string): string[] {
  const { catalog } = compile(definition);
  const named = (catalog.names ?? []).flatMap(({ kind, id }) => (kind === 'source' ? [id] : []));
  return [...new Set([...Object.keys(catalog.sources), ...named])];
}

/**
 * A definition with one more source, everything else of it as it was, comments too. `source`: the lines of the entry,
 * two spaces in. Null where `sources:` is written in a way that nothing can be put into.
 */
export function withSource(definition: string, source: readonly string[]): string | null {
  const eol = definition.includes('\r\n') ? '\r\n' : '\n';
  const lines = definition.split(/\r?\n/);
  const at = lines.findIndex((line) => /^sources:/.test(line));
  if (at < 0) {
    const body = definition.replace(/\s*$/, '');
    return `${body}${eol}${eol}sources:${eol}${source.join(eol)}${eol}`;
  }
  if (!/^sources:\s*(?:#.*)?$/.test(lines[at] ?? '')) return null;
  const end = endOfBlock(lines, at);
  const first = lines.slice(at + 1, end).find((line) => /^\s+[^\s#]/.test(line));
  const indent = /^(\s+)/.exec(first ?? '  x')?.[1] ?? '  ';
  const added = source.map((line) => indent + line.slice(2));
  const whole = [...lines.slice(0, end), ...added, ...lines.slice(end)].join(eol);
  return sourceIds(whole).length > sourceIds(definition).length ? whole : null;
}

/** The line behind the last of a section; blank lines and comments of the next section stay with that. */
function endOfBlock(lines: readonly string[], at: number): number {
  let end = at + 1;
  for (let i = at + 1; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (/^[^\s#]/.test(line)) break;
    if (/^\s+\S/.test(line)) end = i + 1;
  }
  return end;
}
