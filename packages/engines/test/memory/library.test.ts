import { compile, wholeLibrary } from '@sluice/core';
import type { MetricQuery } from '@sluice/core/query';
import { describe, expect, it } from 'vitest';
import { memory } from '../../src/memory/index.ts';
import { inMarch, libraryFile } from './library.yaml.ts';

const { catalog, diagnostics } = compile(libraryFile);
const engine = await memory(catalog, { read: () => Promise.reject(new Error('no file')) });
const ask = async (query: MetricQuery) => (await engine.answer(query)).rows();

describe('every metric of the library', () => {
  it('has a number computed by hand', () => {
    expect(diagnostics).toEqual([]);
    // what is foreseen is fitted: ../clv has its numbers
    const fitted = wholeLibrary.names.filter((id) => wholeLibrary.metric(id)?.needs === 'clv_model');
    expect([...Object.keys(inMarch), ...fitted].sort()).toEqual([...wholeLibrary.names].sort());
  });

  it.each(Object.entries(inMarch))('%s is %d', async (name, expected) => {
    const [row] = await ask({ metrics: [name], period: '2026-03' });
    expect(Number(row?.[name])).toBeCloseTo(expected, 9);
  });
});
