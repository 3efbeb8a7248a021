import { describe, expect, it } from 'vitest';
import { changedKeys } from '../../src/diff/changed-keys.ts';
import type { Project } from '../../src/project/project.ts';

/** A project of texts alone; nothing else of it is read here. */
function project(text: string, others: Readonly<Record<string, string>> = {}): Project {
  const texts = { path: 'sluice.yaml', text, others: new Map(Object.entries(others)) };
  return { texts, included: Object.keys(others) } as unknown as Project;
}

const changes = (before: string, after: string) =>
  changedKeys(project(before), project(after)).map(({ key, before: old, after: now, oldLine, newLine }) => [
    key,
    old,
    now,
    oldLine,
    newLine,
  ]);

describe('changedKeys', () => {
  it('finds none in a text that is only written otherwise', () => {
    expect(changes('a: {b: 1, c: [x, y]}\n', '# note\na:\n  c: [ "x", y ]\n  b: 1\n')).toEqual([]);
  });

  it('names the key, what it was and is, and both lines', () => {
    expect(changes('a: 1\nb:\n  c: 90 days\n', 'b:\n  c: 30 days\na: 1\n')).toEqual([
      ['b.c', '90 days', '30 days', 3, 2],
    ]);
  });

  it('tells items of a list by their id, whatever their place', () => {
    const before = 'stages:\n  - {id: lead, date: x}\n  - {id: won, date: y}\n';
    const after = 'stages:\n  - {id: mql, date: z}\n  - {id: lead, date: x}\n  - {id: won, date: w}\n';
    expect(changes(before, after)).toEqual([
      ['stages[mql]', null, '{id: mql, date: z}', null, 2],
      ['stages[won].date', 'y', 'w', 3, 4],
    ]);
  });

  it('tells texts of a list by themselves and other items by their place', () => {
    expect(changes('use: [cpl, roi]\n', 'use: [roi, cac]\n')).toEqual([
      ['use[cac]', null, 'cac', null, 1],
      ['use[cpl]', 'cpl', null, 1, null],
    ]);
    expect(changes('t: [{m: a, n: 1}, {m: b, n: 2}]\n', 't: [{m: a, n: 1}, {m: b, n: 3}]\n')).toEqual([
      ['t[1].n', '2', '3', 1, 1],
    ]);
  });

  it('shows a whole part that is new or gone, on one line', () => {
    expect(changes('a: 1\n', 'a: 1\nb:\n  c: 1\n  d: 2\n')).toEqual([['b', null, 'c: 1 d: 2', null, 3]]);
    expect(changes(`a: ${'x'.repeat(500)}\n`, 'a: y\n')[0]?.[1]).toHaveLength(160);
  });

  it('looks into included files, by their names', () => {
    const before = project('include: [a.yaml]\n', { 'a.yaml': 'x: 1\n' });
    const after = project('include: [a.yaml]\n', { 'a.yaml': 'x: 2\n' });
    expect(changedKeys(before, after)).toEqual([
      { key: 'x', file: 'a.yaml', before: '1', after: '2', oldLine: 1, newLine: 1 },
    ]);
  });
});
