import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { namesToShorten } from '../../packages/embed/scripts/short-names.ts';
import { root } from '../support/bundle.ts';

const names = new Set(namesToShorten());

describe('namesToShorten()', () => {
  it('finds what figures and texts say among themselves', () => {
    for (const name of ['closedRatePrevious', 'noteHatched', 'figureOf']) expect(names).toContain(name);
  });

  it('leaves what a page says to an element and what an element says to a page', () => {
    const said = [
      ...['src', 'name', 'by', 'period', 'compare', 'where', 'filters', 'data', 'engine', 'locale', 'theme', 'density'],
      ...['refresh', 'getState', 'setState', 'exportCsv', 'exportPng', 'exportSvg', 'updateComplete', 'prefix', 'open'],
      ...['asOf', 'table', 'dimension', 'value', 'code', 'message', 'setting', 'answers', 'isCompared', 'orders'],
    ];
    expect(said.filter((name) => names.has(name))).toEqual([]);
  });

  it('leaves every key of a snapshot and of a file', () => {
    for (const schema of ['snapshot', 'sluice']) {
      const text = readFileSync(join(root, `schemas/${schema}.schema.json`), 'utf8');
      const keys = [...text.matchAll(/"(\w+)":/g)].map(([, key]) => key ?? '');
      expect(keys.filter((key) => names.has(key))).toEqual([]);
    }
  });
});
