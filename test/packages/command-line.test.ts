import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { at } from '../../scripts/lib/root.mjs';
import { ended } from './support.ts';

const { installed, staged } = inject('packed');
const folder = join(installed, 'project');
const bin = join(installed, 'node_modules/.bin/sluice');
const sluice = (...args: readonly string[]) => ended(bin, args, folder);

const mailing = `sluice: 1
title: Spring mailing
funnels:
  mailing:
    stages: [opened, clicked]
    counts: {opened: 10, clicked: 3}
dashboards:
  main:
    rows:
      - [{funnel: mailing}]
`;

describe('the installed command line', () => {
  beforeAll(() => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'mailing.yaml'), mailing);
    writeFileSync(join(folder, 'broken.yaml'), mailing.replace('stages:', 'stagse:'));
  });

  it('says its version', async () => {
    const { version } = JSON.parse(readFileSync(at('packages/cli/package.json'), 'utf8'));
    expect(await sluice('--version')).toMatchObject({ code: 0, out: `${version}\n` });
  });

  it('answers a query', async () => {
    const { code, out } = await sluice('query', 'mailing.yaml', '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(out).results[0].rows[1].rate_first).toBe(0.3);
  });

  it('ends with 1 for a file with a mistake', async () => {
    const { code, out } = await sluice('check', 'broken.yaml', '--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(out)[0]).toMatchObject({ code: 'unknown-key', line: 5 });
  });

  it('prints the grammar it ships', async () => {
    const { out } = await sluice('schema');
    expect(JSON.parse(out)).toEqual(JSON.parse(readFileSync(at('schemas/sluice.schema.json'), 'utf8')));
  });

  it('builds a page with the script of the embed package', async () => {
    const { code, err } = await sluice('build', 'mailing.yaml', '-o', 'site');
    expect(code, err).toBe(0);
    const script = readFileSync(join(staged, 'embed/dist/page/sluice.js'), 'utf8');
    expect(readFileSync(join(folder, 'site/sluice.js'), 'utf8')).toBe(script);
    expect(existsSync(join(folder, 'site/index.html'))).toBe(true);
  });

  it('builds one file', async () => {
    const { code, err } = await sluice('build', 'mailing.yaml', '-o', 'single', '--single-file');
    expect(code, err).toBe(0);
    expect(readFileSync(join(folder, 'single/index.html'), 'utf8').length).toBeGreaterThan(100_000);
  });

  it('writes a project that checks', async () => {
    const { code, err } = await sluice('init', 'new');
    expect(code, err).toBe(0);
    expect((await sluice('check', 'new/sluice.yaml')).code).toBe(0);
  });
});
