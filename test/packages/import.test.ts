import { writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { at } from '../../scripts/lib/root.mjs';
import { manifestIn, modulesOf } from './entries.ts';
import { node } from './support.ts';

const { installed } = inject('packed');
const names = await readdir(at('packages'));
const manifests = names.map((name) => manifestIn(join(installed, 'node_modules/@sluice', name)));
const modules = manifests.flatMap(modulesOf);

/** Imports every module, and says what it exports or why it could not be imported. */
const importer = `
const found = {};
for (const name of process.argv.slice(2))
  found[name] = await import(name).then((all) => ({ names: Object.keys(all).length }), (error) => ({ error: String(error) }));
const { defineAll } = await import('@sluice/elements/define');
defineAll();
console.log(JSON.stringify({ found, defined: typeof customElements === 'object' && customElements.get('sluice-funnel') !== undefined, globals: [typeof document, typeof window] }));
`;

describe('in Node, from the tarballs', () => {
  let result: { found: Record<string, { names?: number; error?: string }>; defined: boolean; globals: string[] };
  let err = '';
  beforeAll(async () => {
    writeFileSync(join(installed, 'import-all.mjs'), importer);
    const ended = await node(['import-all.mjs', ...modules], installed);
    err = ended.err;
    result = JSON.parse(ended.out || '{"found":{}}');
  }, 60_000);

  it.each(modules)('%s can be imported', (name) => {
    expect(result.found[name]?.error, err).toBeUndefined();
    expect(result.found[name]).toBeDefined();
  });

  it('nothing is written to the terminal', () => {
    expect(err).toBe('');
  });

  it('the elements define nothing and make no document', () => {
    expect(result.defined).toBe(false);
    expect(result.globals).toEqual(['undefined', 'undefined']);
  });

  it('a file is compiled and answered', async () => {
    writeFileSync(
      join(installed, 'ask.mjs'),
      `import { compile } from '@sluice/core';
import { memory } from '@sluice/engines/memory';
const { catalog } = compile('sluice: 1\\nfunnels:\\n  f:\\n    stages: [a, b]\\n    counts: {a: 10, b: 3}\\n');
const table = await (await memory(catalog)).answer({ funnel: 'f' });
console.log(table.rows()[1].rate_first);`,
    );
    expect(await node(['ask.mjs'], installed)).toEqual({ code: 0, out: '0.3\n', err: '' });
  });

  it('the DuckDB engine says which driver it needs, where there is none', async () => {
    const ask = `import { compile } from '@sluice/core';
import { duckdb } from '@sluice/engines/duckdb';
const { catalog } = compile('sluice: 1\\nfunnels:\\n  f:\\n    stages: [a, b]\\n    counts: {a: 10, b: 3}\\n');
await duckdb(catalog).then((engine) => engine.answer({ funnel: 'f' })).catch((error) => console.log(error.message));`;
    writeFileSync(join(installed, 'driver.mjs'), ask);
    expect((await node(['driver.mjs'], installed)).out).toContain('needs @duckdb/node-api, which is not installed');
  });
});
