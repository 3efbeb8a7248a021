import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../scripts/lib/root.mjs';
import { sluice, temporaryFolder } from './support/cli.ts';
import { leads, shop } from './support/files.ts';

const { folder, remove } = temporaryFolder();
beforeAll(() => {
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, 'data/leads.csv'), leads);
  writeFileSync(join(folder, 'data/unknown.csv'), leads);
  writeFileSync(join(folder, 'shop.yaml'), shop);
  writeFileSync(join(folder, 'dirty.yaml'), shop.replace('data/leads.csv', 'data/dirty.csv'));
  writeFileSync(join(folder, 'data/dirty.csv'), `${leads}l5,2026-02-30,,abc,DE\n`);
});
afterAll(remove);

describe('sluice init [FOLDER]', () => {
  it('writes a project whose file has no errors and whose numbers come', async () => {
    const { code, err } = await sluice(folder, 'init', 'Fresh project');
    expect([code, err]).toEqual([0, expect.stringContaining('sluice query')]);
    const fresh = join(folder, 'Fresh project');
    expect((await sluice(fresh, 'check', 'sluice.yaml')).code).toBe(0);
    expect((await sluice(fresh, 'query', 'sluice.yaml')).out).toMatch(/clicked +3 +30.%/);
    expect(JSON.parse(readFileSync(join(fresh, 'package.json'), 'utf8'))).toMatchObject({
      name: 'fresh-project',
      private: true,
    });
    const settings = JSON.parse(readFileSync(join(fresh, '.vscode/settings.json'), 'utf8'));
    for (const path of Object.keys(settings['yaml.schemas'])) expect(existsSync(join(fresh, path))).toBe(true);
    expect(readFileSync(join(fresh, 'README.md'), 'utf8')).toMatch(/`npm install`[\s\S]*`npx sluice dev sluice\.yaml`/);
  });

  it('overwrites nothing', async () => {
    const taken = join(folder, 'taken');
    mkdirSync(taken);
    writeFileSync(join(taken, 'README.md'), 'mine');
    const { code, err } = await sluice(folder, 'init', 'taken');
    expect([code, err]).toEqual([2, expect.stringContaining('README.md')]);
    expect(existsSync(join(taken, 'sluice.yaml'))).toBe(false);
    expect(readFileSync(join(taken, 'README.md'), 'utf8')).toBe('mine');
  });
});

describe('sluice import DATA', () => {
  it('prints a file that runs, with paths from where it stands', async () => {
    const { code, out } = await sluice(folder, 'import', 'data/unknown.csv');
    expect([code, out]).toEqual([0, expect.stringContaining('from: data/unknown.csv')]);
    writeFileSync(join(folder, 'imported.yaml'), out);
    const { results } = JSON.parse((await sluice(folder, 'query', 'imported.yaml', '--format', 'json')).out);
    expect(results[0].rows).toHaveLength(2);
    expect(results[0].rows[0].count).toBe(4);
  });

  it('writes it to -o with the path from there, never over a file', async () => {
    expect(await sluice(folder, 'import', 'data/unknown.csv', '-o', 'data/unknown.yaml')).toMatchObject({
      code: 0,
      out: '',
    });
    expect((await sluice(folder, 'query', 'data/unknown.yaml')).code).toBe(0);
    expect((await sluice(folder, 'import', 'data/unknown.csv', '-o', 'data/unknown.yaml')).code).toBe(2);
  });

  it('ends with 1 where there is no such file', async () => {
    expect((await sluice(folder, 'import', 'gone.csv')).code).toBe(1);
  });

  it('ends with 1 and writes nothing where the file cannot be read as data, and says which kinds can', async () => {
    const { code, out, err } = await sluice(folder, 'import', 'shop.yaml', '-o', 'from-yaml.yaml');
    expect([code, out, existsSync(join(folder, 'from-yaml.yaml'))]).toEqual([1, '', false]);
    expect(err).toMatch(/^error: Files of the kind "yaml" are not read.*csv, tsv, json/);
  });
});

describe('sluice explain FILE NAME', () => {
  it('prints formula, denominator, window, defaults and the columns it is read from', async () => {
    const { code, out } = await sluice(folder, 'explain', 'shop.yaml', 'cpl');
    expect(code).toBe(0);
    for (const part of [
      /formula +spend \/ count\(lead\)/,
      /denominator +\S/,
      /window +.*90 days/,
      /defaults +\S/,
      /crm\.created/,
      /Europe\/Berlin/,
    ])
      expect(out).toMatch(part);
  });

  it('prints the same as json', async () => {
    const { out } = await sluice(folder, 'explain', 'shop.yaml', 'sales', '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({ kind: 'funnel', name: 'sales', lineage: expect.any(Array) });
  });

  it('prints the plan with --plan, each node under its inputs', async () => {
    const { code, out } = await sluice(folder, 'explain', 'shop.yaml', 'cpl', '--plan');
    const nodes = [...out.matchAll(/^(\w+): \w+(?: ← (.*))?$/gm)].map(([, id = '', inputs = '']) => ({
      id,
      inputs: inputs.split(', ').filter(Boolean),
    }));
    expect(code).toBe(0);
    expect(nodes.length).toBeGreaterThan(4);
    for (const [i, { inputs }] of nodes.entries())
      expect(nodes.slice(0, i).map(({ id }) => id)).toEqual(expect.arrayContaining(inputs));
    const { plan } = JSON.parse(
      (await sluice(folder, 'explain', 'shop.yaml', 'cpl', '--plan', '--format', 'json')).out,
    );
    expect(Object.keys(plan.nodes)).toEqual(nodes.map(({ id }) => id));
  });

  it('prints the SQL of each group with --sql duckdb, every value a parameter', async () => {
    const { code, out } = await sluice(folder, 'explain', 'shop.yaml', 'sales', '--sql', 'duckdb');
    expect([code, out]).toEqual([0, expect.stringMatching(/FROM source\.crm\n[\s\S]*;\n$/)]);
    expect(out).toMatch(/^-- /m);
    const { sql } = JSON.parse(
      (await sluice(folder, 'explain', 'shop.yaml', 'sales', '--sql', 'duckdb', '--format', 'json')).out,
    );
    for (const { text, params } of sql) for (const [i] of params.entries()) expect(text).toContain(`$${i + 1}`);
    expect((await sluice(folder, 'explain', 'shop.yaml', 'sales', '--sql', 'oracle')).code).toBe(2);
  });

  it.each([
    ['scoring', 'engagement', ['score engagement']],
    ['scoring', 'matrix', ['score fit', 'score engagement']],
    ['segments', 'worth', ['label worth', 'orders of worth', 'scores of worth']],
    ['segments', 'matrix(channel, buying_stage, visits)', ['group_']],
    ['segments', 'content', ['group_']],
  ])('prints the SQL of what examples/%s calls %s', async (example, name, parts) => {
    const asked = ['sluice.yaml', name, '--sql', 'duckdb', '--format', 'json'];
    const { code, out } = await sluice(at(`examples/${example}`), 'explain', ...asked);
    const { sql } = JSON.parse(out);
    expect(code).toBe(0);
    expect(sql.map(({ node }: { node: string }) => node.replace(/\d+$/, ''))).toEqual(parts);
    for (const { text } of sql) expect(text).toMatch(/^(WITH|SELECT)/);
  });

  it('names the nearest where there is nothing of that name', async () => {
    const { code, out, err } = await sluice(folder, 'explain', 'shop.yaml', 'cpk');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('cpl');
  });
});

describe('sluice data FILE', () => {
  it('counts rows, and names each cell that could not be read', async () => {
    const { code, out } = await sluice(folder, 'data', 'dirty.yaml');
    expect(code).toBe(0);
    expect(out).toMatch(/crm +1 +5 +5/);
    expect(out).toContain('data/dirty.csv row 5, amount: "abc"');
    expect(out).toContain('"2026-02-30"');
  });

  it('gives the same report as json on standard output alone', async () => {
    const { out } = await sluice(folder, 'data', 'dirty.yaml', '--format', 'json');
    const { sources, joins, asOf } = JSON.parse(out);
    expect(sources[0]).toMatchObject({ source: 'crm', rowsRead: 5, unparsedCount: 2 });
    expect([asOf.slice(0, 4), joins]).toEqual(['2026', expect.any(Array)]);
  });
});

describe('sluice metrics [NAME]', () => {
  it('gives the library with the keys of cli.md', async () => {
    const list = JSON.parse((await sluice(folder, 'metrics', '--format', 'json')).out);
    expect(list.length).toBeGreaterThan(15);
    const keys = ['name', 'label', 'unit', 'formula', 'position', 'insight', 'action', 'better', 'vanity', 'source'];
    for (const item of list) expect(Object.keys(item)).toEqual(expect.arrayContaining(keys));
    expect(list.find(({ name }: { name: string }) => name === 'cpl')).toMatchObject({
      unit: 'currency',
      better: 'lower',
    });
  });

  it('prints one metric in words', async () => {
    const { code, out } = await sluice(folder, 'metrics', 'cpl');
    expect([code, out]).toEqual([0, expect.stringMatching(/Cost per lead \(cpl\)[\s\S]*spend \/ count\(lead\)/)]);
  });
});

describe('sluice schema', () => {
  it('prints the grammar as it stands in the repository', async () => {
    expect((await sluice(folder, 'schema')).out).toBe(readFileSync(at('schemas/sluice.schema.json'), 'utf8'));
  });
});
