import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile } from '@sluice/core';
import type { MetricQuery } from '@sluice/core/query';
import type { Value } from '@sluice/core/table';
import { describe, expect, it } from 'vitest';
import { sluice } from '../cli/support/cli.ts';

/** Golden numbers of the field, asked by `sluice query`: each folder is a file and what it must answer, to a relative 1e-9. */
interface Expected {
  readonly query: MetricQuery;
  readonly rows: readonly Readonly<Record<string, Value>>[];
  readonly target?: object;
}

interface Result {
  readonly name: string;
  readonly kind?: string;
  readonly rows: readonly Readonly<Record<string, Value>>[];
}

const here = new URL('.', import.meta.url);
const folders = readdirSync(here).filter((name) => statSync(new URL(name, here)).isDirectory());

describe.each(folders)('golden %s', (name) => {
  const expected = JSON.parse(readFileSync(new URL(`${name}/expected.json`, here), 'utf8')) as Expected[];

  it.each(expected.map((e) => [JSON.stringify(e.query), e] as const))(
    'answers %s',
    async (_, { query, rows, target }) => {
      const folder = fileURLToPath(new URL(name, here));
      if (query.score !== undefined) {
        await expectScore(folder, query.score, rows);
        return;
      }
      const names = query.attribution
        ? ['attribution']
        : query.targets
          ? ['targets']
          : query.funnel === undefined
            ? (query.metrics ?? [])
            : [query.funnel];
      const period = query.period === undefined ? [] : ['--period', query.period];
      const by = query.by === undefined ? [] : ['--by', query.by.join(',')];
      const grain = query.grain === undefined ? [] : ['--grain', query.grain];
      const edges = [...(query.from ? ['--from', query.from] : []), ...(query.to ? ['--to', query.to] : [])];
      const asOf = query.asOf === undefined ? [] : ['--as-of', query.asOf];
      const { code, out } = await sluice(
        folder,
        'query',
        'sluice.yaml',
        ...names,
        ...period,
        ...by,
        ...grain,
        ...edges,
        ...asOf,
        '--format',
        'json',
      );
      expect(code).toBe(0);
      const results = (JSON.parse(out) as { results: Result[] }).results;
      expectRows(results, rows, names);
      const text = readFileSync(new URL(`${name}/sluice.yaml`, here), 'utf8');
      if (target) expect(compile(text).catalog.targets).toContainEqual(expect.objectContaining(target));
    },
  );
});

/** Points are asked by `sluice score`: `query` tells how many leads stand where, not who. */
async function expectScore(folder: string, score: string, rows: Expected['rows']): Promise<void> {
  const { code, out } = await sluice(folder, 'score', 'sluice.yaml', score, '--format', 'json');
  expect(code).toBe(0);
  expect((JSON.parse(out) as { rows: unknown[] }).rows).toEqual(rows);
}

/** Expected rows hold columns of a funnel or an attribution, or one value a metric and dimensions. */
function expectRows(results: readonly Result[], rows: Expected['rows'], names: readonly string[]): void {
  const [funnel] = results.filter((r) => r.kind !== undefined);
  if (funnel) expect(funnel.rows).toHaveLength(rows.length);
  else expect(results.map((r) => r.name)).toEqual(names);
  rows.forEach((row, i) => {
    for (const [column, value] of Object.entries(row)) {
      const metric = results.find((r) => r.name === column);
      const asked = metric && !funnel ? metric.rows[i]?.['value'] : (funnel ?? results[0])?.rows[i]?.[column];
      expectSame(asked ?? null, value, column);
    }
  });
}

function expectSame(got: Value, expected: Value, column: string): void {
  if (typeof expected !== 'number' || got === null) expect(got, column).toEqual(expected);
  else
    expect(Math.abs(Number(got) - expected), `${column}: ${got}`).toBeLessThanOrEqual(
      1e-9 * Math.max(1, Math.abs(expected)),
    );
}
