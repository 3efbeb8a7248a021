import { compile } from '@sluice/core';
import { duckdb } from '@sluice/engines/duckdb';
import { describe, expect, it } from 'vitest';
import { noDuckdb } from '../../../../test/agree/duckdb.ts';
import { inMarch, libraryFile } from '../memory/library.yaml.ts';

describe.skipIf(noDuckdb)('the metric library on DuckDB', () => {
  it('gives every number computed by hand', async () => {
    const engine = await duckdb(compile(libraryFile).catalog, { read: () => Promise.reject(new Error('no file')) });
    const names = Object.keys(inMarch);
    const answers = await engine.answerAll(names.map((name) => ({ metrics: [name], period: '2026-03' })));
    const wrong = answers.flatMap((answer, i) => {
      const name = names[i] ?? '';
      if ('diagnostics' in answer) return [`${name}: refused`];
      const value = Number(answer.rows()[0]?.[name]);
      return Math.abs(value - (inMarch[name] ?? Number.NaN)) < 1e-9 ? [] : [`${name}: ${value}`];
    });
    expect(wrong).toEqual([]);
    await engine.close();
  });
});
