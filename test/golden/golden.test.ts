import { readdirSync, readFileSync, statSync } from 'node:fs';
import { compile } from '@sluice/core';
import type { MetricQuery } from '@sluice/core/query';
import type { Value } from '@sluice/core/table';
import { memory } from '@sluice/engines/memory';
import { describe, expect, it } from 'vitest';

/** Golden numbers of the field: each folder is a file and what it must answer, to a relative 1e-9. */
interface Expected {
  readonly query: MetricQuery;
  readonly rows: readonly Readonly<Record<string, Value>>[];
  readonly target?: object;
}

const here = new URL('.', import.meta.url);
const folders = readdirSync(here).filter((name) => statSync(new URL(name, here)).isDirectory());

describe.each(folders)('golden %s', (name) => {
  const text = readFileSync(new URL(`${name}/sluice.yaml`, here), 'utf8');
  const expected = JSON.parse(readFileSync(new URL(`${name}/expected.json`, here), 'utf8')) as Expected[];

  it.each(expected.map((e) => [JSON.stringify(e.query), e] as const))('answers %s', async (_, { query, rows, target }) => {
    const { catalog, diagnostics } = compile(text);
    expect(diagnostics).toEqual([]);
    const table = await (await memory(catalog, {})).answer(query);
    const got = table.rows();
    expect(got).toHaveLength(rows.length);
    rows.forEach((row, i) => {
      for (const [column, value] of Object.entries(row)) expectSame(got[i]?.[column] ?? null, value, column);
    });
    if (target) expect(catalog.targets).toContainEqual(expect.objectContaining(target));
  });
});

function expectSame(got: Value, expected: Value, column: string): void {
  if (typeof expected !== 'number' || got === null) expect(got, column).toEqual(expected);
  else expect(Math.abs(Number(got) - expected), `${column}: ${got}`).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
}
