import type { Catalog } from '@sluice/core/catalog';
import type { FitRule } from '@sluice/core/query';

/** The change of points as a patch of the file (unified diff): every other byte, comments too, stays. Empty where nothing changes. */
export function pointsPatch(
  path: string,
  text: string,
  catalog: Catalog,
  score: string,
  rules: readonly FitRule[],
): string {
  const edits = rules.flatMap((rule) => editOf(text, catalog, score, rule));
  if (edits.length === 0) return '';
  const lines = text.split('\n');
  const hunks = [...new Set(edits.map(({ at }) => lineOf(text, at)))].map((line) => hunkOf(lines, text, edits, line));
  return [`--- ${path}`, `+++ ${path}`, ...hunks].join('\n');
}

interface Edit {
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

function editOf(text: string, catalog: Catalog, score: string, { rule, points, suggested }: FitRule): Edit[] {
  const name = catalog.names?.find(({ kind, id }) => kind === 'score' && id === `${score}.${rule}`);
  if (suggested === null || suggested === points || name?.definition == null) return [];
  const [from, to] = name.definition;
  const found = /(\b(?:points|steps)"?\s*:\s*)([+-]?[\d.]+)/.exec(text.slice(from, to));
  if (found?.[1] === undefined || found[2] === undefined) return [];
  return [{ at: from + found.index + found[1].length, before: found[2], after: String(suggested) }];
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split('\n').length - 1;
}

function hunkOf(lines: readonly string[], text: string, edits: readonly Edit[], line: number): string {
  const before = lines[line] ?? '';
  const start = lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0);
  const mine = edits.filter(({ at }) => lineOf(text, at) === line).sort((a, b) => b.at - a.at);
  const after = mine.reduce(
    (changed, edit) =>
      changed.slice(0, edit.at - start) + edit.after + changed.slice(edit.at - start + edit.before.length),
    before,
  );
  return `@@ -${line + 1} +${line + 1} @@\n-${before}\n+${after}`;
}
