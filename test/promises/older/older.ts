import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sluice } from '../../cli/support/cli.ts';

/** The folder of a release's frozen files. */
export const folderOf = (version: string): string => fileURLToPath(new URL(`${version}/`, import.meta.url));

/** The releases with frozen files, oldest first. */
export function frozenVersions(): string[] {
  const all = readdirSync(folderOf('.'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return all.map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

export interface OlderAnswers {
  readonly diagnostics: readonly { readonly code: string; readonly severity: string }[];
}

/** What `sluice query … --format json` says now. */
export async function answerOf(version: string, question: readonly string[]): Promise<OlderAnswers> {
  const { out, err } = await sluice(folderOf(version), 'query', ...question, '--format', 'json');
  if (out === '') throw new Error(err);
  return JSON.parse(out);
}

/** `hash  name` of every frozen file, so that none is changed by hand. */
export function sumsOf(version: string): string {
  const files = readdirSync(folderOf(version), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'sums.sha256')
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const line = (path: string) =>
    `${createHash('sha256').update(readFileSync(path)).digest('hex')}  ${path.slice(folderOf(version).length)}`;
  return `${files.map(line).join('\n')}\n`;
}
