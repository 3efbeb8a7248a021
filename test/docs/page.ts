import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { at } from '../../scripts/lib/root.mjs';

/** A fenced block of a page, with what the comment on the line before it says. */
export interface Block {
  readonly language: string;
  readonly text: string;
  /** Of the opening fence, from 1. */
  readonly line: number;
  /** `<!-- file: a.yaml, part of: b.yaml -->`: the name it is stored under, and the file it is laid over. */
  readonly marks: Readonly<Record<string, string>>;
}

/** The pages whose snippets are run, by path from the root. Pages of diagnostics are made and checked by their own test. */
export function pages(): string[] {
  const docs = readdirSync(at('docs'), { recursive: true, withFileTypes: true });
  const found = docs.filter((entry) => entry.isFile() && entry.name.endsWith('.md'));
  const paths = found.map((entry) => join(entry.parentPath, entry.name).slice(at('').length).replaceAll('\\', '/'));
  const examples = ['mailing', 'acme', 'pipeline'].map((name) => `examples/${name}/README.md`);
  const others = ['README.md', 'CONTRIBUTING.md', ...examples];
  return [...others, ...paths.filter((path) => !path.startsWith('docs/diagnostics/')).sort()];
}

/** The fenced blocks of a page. */
export function blocksOf(page: string): Block[] {
  const lines = readFileSync(at(page), 'utf8').split('\n');
  const blocks: Block[] = [];
  for (let i = 0; i < lines.length; i++) {
    const opening = /^```(\S+)$/.exec(lines[i] ?? '');
    if (!opening) continue;
    const end = lines.indexOf('```', i + 1);
    const marks = marksOf(lines[i - 1] ?? '');
    blocks.push({ language: opening[1] ?? '', text: `${lines.slice(i + 1, end).join('\n')}\n`, line: i + 1, marks });
    i = end;
  }
  return blocks;
}

function marksOf(line: string): Record<string, string> {
  const [, inner = ''] = /^<!-- (.+) -->$/.exec(line) ?? [];
  const pairs = inner.split(', ').map((pair) => pair.split(': '));
  return Object.fromEntries(pairs.filter(([key]) => key !== '').map(([key = '', value = 'yes']) => [key, value]));
}
