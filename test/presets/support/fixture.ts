import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '@sluice/core';
import type { Catalog } from '@sluice/core/catalog';
import type { Diagnostic } from '@sluice/core/diagnostic';
import { memory } from '@sluice/engines/memory';
import { at } from '../../../scripts/lib/root.mjs';

/** A look-alike export and a definition that asks for what its preset gives. */
export interface Fixture {
  readonly name: string;
  readonly definition: string;
  /** The data files by name. */
  readonly files: Readonly<Record<string, Uint8Array>>;
}

const folder = at('test/presets/fixtures');

/** All look-alikes, in name order. */
export function fixtures(): Fixture[] {
  const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
  return names.sort().map((name) => {
    const files = readdirSync(join(folder, name)).filter((file) => /\.(?:csv|ndjson)$/.test(file));
    const read = (file: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name, file)));
    const definition = new TextDecoder().decode(read('sluice.yaml'));
    return { name, definition, files: Object.fromEntries(files.map((file) => [file, read(file)])) };
  });
}

/** The answers of a definition over files, by funnel and metric, and all that was said against them. */
export interface Answers {
  readonly numbers: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  readonly diagnostics: readonly Diagnostic[];
  readonly catalog: Catalog;
}

export async function answersOf({ definition, files }: Omit<Fixture, 'name'>): Promise<Answers> {
  const { catalog, diagnostics } = compile(definition);
  const engine = await memory(catalog, {
    read: async (path) => files[path] ?? Promise.reject(Object.assign(new Error('none'), { code: 'ENOENT' })),
    list: async (pattern) => Object.keys(files).filter((file) => matches(pattern, file)),
  });
  const numbers: Record<string, readonly Readonly<Record<string, unknown>>[]> = {};
  for (const funnel of Object.keys(catalog.funnels)) numbers[funnel] = (await engine.answer({ funnel })).rows();
  for (const metric of Object.keys(catalog.metrics))
    numbers[metric] = (await engine.answer({ metrics: [metric] })).rows();
  await engine.close();
  return { numbers, diagnostics: [...diagnostics, ...engine.diagnostics], catalog };
}

function matches(pattern: string, file: string): boolean {
  const form = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${form}$`).test(file);
}
