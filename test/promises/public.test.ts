import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../support/bundle.ts';
import { type PublicSurface, publicSurface } from './support/public-surface.ts';

const path = join(root, 'docs/public.json');
const now = publicSurface();
const kept: PublicSurface = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};

/** What a reader of docs/public.json may rely on; taking a line away needs a new major version (docs/promises.md). */
describe('docs/public.json', () => {
  it.each(Object.keys(now))('lists every one of the %s, and none that is not there', (kind) => {
    const [listed, there] = [kept[kind] ?? [], now[kind] ?? []];
    const gone = listed.filter((name) => !there.includes(name));
    const missing = there.filter((name) => !listed.includes(name));
    expect({ gone, 'not listed (npm run generate writes them)': missing }).toEqual({
      gone: [],
      'not listed (npm run generate writes them)': [],
    });
    expect(there.length).toBeGreaterThan(0);
  });

  it('knows the parts, events and tokens the documentation names', () => {
    expect(now['tokens']).toEqual(
      expect.arrayContaining(['--sluice-accent', '--sluice-ink', '--sluice-category-8', '--sluice-space']),
    );
    expect(now['events']).toContain('sluice-dashboard sluice-filter');
    expect(now['keys of the file']).toEqual(expect.arrayContaining(['funnels', 'sources', 'dashboards']));
    expect(now['commands and options']).toContain('check --data');
  });
});
