import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '@sluice/core';
import { afterAll, describe, expect, it } from 'vitest';
import { watchedFolders } from '../src/dev/watched-paths.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sluice-watch-')));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, 'real'));
mkdirSync(join(folder, 'data'));
writeFileSync(join(folder, 'real/sluice.yaml'), 'sluice: 1\n');
symlinkSync(join(folder, 'real/sluice.yaml'), join(folder, 'sluice.yaml'));

const text =
  'sluice: 1\nsources:\n  a: {kind: leads, from: data/leads.csv}\n  b: {kind: leads, from: more/*/x.csv}\n  c: {kind: leads, from: "days/*.csv"}\n';

describe('watchedFolders', () => {
  const place = { path: join(folder, 'sluice.yaml'), folder, included: [], catalog: compile(text).catalog };
  const watched = watchedFolders(place);
  const names = (at: string, ...of: string[]) => of.filter((name) => watched.get(join(folder, at))?.(name));

  it('hears of the file and its data, and of no other file beside them, such as a log of its own', () => {
    expect(names('.', 'sluice.yaml', 'data', 'dev.log', '.sluice.yaml.swp', 'sluice.yaml~', 'site')).toEqual([
      'sluice.yaml',
      'data',
    ]);
    expect(names('data', 'leads.csv', 'leads.csv.tmp')).toEqual(['leads.csv']);
  });

  it('hears of all that a pattern may mean', () => {
    expect(names('more', 'january')).toEqual(['january']);
    expect(names('days', 'monday.csv')).toEqual(['monday.csv']);
  });

  it('hears of the file that a link leads to', () => {
    expect(names('real', 'sluice.yaml', 'other.yaml')).toEqual(['sluice.yaml']);
  });
});
