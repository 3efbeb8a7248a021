import { compile } from '@sluice/core';
import type { MetricQuery } from '@sluice/core/query';
import type { Table, Value } from '@sluice/core/table';
import { memory } from '@sluice/engines/memory';
import { expect } from 'vitest';

/** An engine over a file whose rows stand inline; the file must compile without a word. */
export async function open(text: string) {
  const { catalog, diagnostics } = compile(`sluice: 1\n${text}`);
  expect(diagnostics).toEqual([]);
  return memory(catalog);
}

export async function ask(text: string, query: MetricQuery): Promise<Record<string, Value>[]> {
  return (await table(text, query)).rows();
}

export async function table(text: string, query: MetricQuery): Promise<Table> {
  return (await open(text)).answer(query);
}

/** Some columns of each row, in the order named. */
export function pick(rows: readonly Record<string, Value>[], ...names: string[]): Value[][] {
  return rows.map((row) => names.map((name) => row[name] ?? null));
}
