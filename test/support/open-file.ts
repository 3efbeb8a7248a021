import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { compile, type Diagnostic } from '@sluice/core';
import type { Catalog } from '@sluice/core/catalog';
import type { MetricQuery } from '@sluice/core/query';
import type { Value } from '@sluice/core/table';
import { type MemoryEngine, memory } from '@sluice/engines/memory';
import { fileReader } from '@sluice/sources/node';

export type Row = Record<string, Value>;

/** A definition file compiled, its data loaded, and a short way to ask. */
export interface OpenedFile {
  readonly catalog: Catalog;
  readonly diagnostics: readonly Diagnostic[];
  readonly engine: MemoryEngine;
  ask(query: MetricQuery): Promise<Row[]>;
}

/** Opens a definition file on the memory engine; its data may lie anywhere. */
export async function openFile(path: string): Promise<OpenedFile> {
  const { catalog, diagnostics } = compile(readFileSync(path, 'utf8'), { path: basename(path) });
  const engine = await memory(catalog, fileReader(dirname(path), { confine: false }));
  return { catalog, diagnostics, engine, ask: async (query) => (await engine.answer(query)).rows() };
}
