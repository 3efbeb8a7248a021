import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../support/bundle.ts';

const lines = (count: number): string =>
  Array.from({ length: count }, (_, index) => `export const x${index} = ${index};\n`).join('');

const planted: Readonly<Record<string, string>> = {
  'packages/core/src/table/cycle-a.ts': "import type { B } from './cycle-b.ts';\nexport type A = { b: B };\n",
  'packages/core/src/table/cycle-b.ts': "import type { A } from './cycle-a.ts';\nexport type B = { a?: A };\n",
  'packages/core/src/table/upward.ts': "import type { Figure } from '@sluice/charts';\nexport type F = Figure;\n",
  'packages/core/src/table/yaml.ts': "import { parse } from 'yaml';\nexport const a = parse('');\n",
  'packages/core/src/parse/yaml.ts': "import { parse } from 'yaml';\nexport const a = parse('');\n",
  'packages/core/src/plan/barrel.ts': "import { a } from '../index.ts';\nexport const b = a;\n",
  'packages/core/src/plan/node.ts': "import { cwd } from 'node:process';\nexport const b = cwd();\n",
  'packages/cli/src/node.ts': "import { cwd } from 'node:process';\nexport const b = cwd();\n",
  'packages/charts/src/engine.ts': "import type { E } from '@sluice/engines/memory';\nexport type F = E;\n",
  'packages/charts/src/table.ts': "import type { Table } from '@sluice/core/table';\nexport type F = Table;\n",
  'packages/charts/src/path.ts': "import type { T } from '../../core/src/table/a.ts';\nexport type F = T;\n",
  'packages/engines/src/memory/other.ts': "import type { S } from '../snapshot/s.ts';\nexport type F = S;\n",
  'packages/engines/src/memory/own.ts': "import type { S } from './kernels/s.ts';\nexport type F = S;\n",
  'packages/server/src/elements.ts': "import '@sluice/elements';\n",
  'packages/sql/src/star.ts': "export * from './long.ts';\n",
  'packages/sql/src/any.ts': 'export const a = 1 as any;\n',
  'packages/sql/src/long.ts': lines(251),
  'packages/sql/src/words.table.ts': lines(251),
  'packages/sql/src/generated/long.ts': lines(401),
  'packages/sql/src/function.ts': `export function f() {\n${"  'use';\n".repeat(41)}}\n`,
};

const expected: Readonly<Record<string, string>> = {
  'packages/core/src/table/cycle-a.ts': 'noImportCycles',
  'packages/core/src/table/cycle-b.ts': 'noImportCycles',
  'packages/core/src/table/upward.ts': 'noRestrictedImports',
  'packages/core/src/table/yaml.ts': 'noRestrictedImports',
  'packages/core/src/plan/barrel.ts': 'noRestrictedImports',
  'packages/core/src/plan/node.ts': 'noNodejsModules',
  'packages/charts/src/engine.ts': 'noRestrictedImports',
  'packages/charts/src/path.ts': 'noRestrictedImports',
  'packages/engines/src/memory/other.ts': 'noRestrictedImports',
  'packages/server/src/elements.ts': 'noRestrictedImports',
  'packages/sql/src/star.ts': 'noReExportAll',
  'packages/sql/src/any.ts': 'noExplicitAny',
  'packages/sql/src/long.ts': 'noExcessiveLinesPerFile',
  'packages/sql/src/generated/long.ts': 'noExcessiveLinesPerFile',
  'packages/sql/src/function.ts': 'noExcessiveLinesPerFunction',
};

describe('the linter, on planted breaches of the house rules', () => {
  let house: string;
  let found: string;

  beforeAll(async () => {
    house = await mkdtemp(join(tmpdir(), 'sluice-house-'));
    for (const name of ['biome.json', '.gitignore', 'package.json']) await cp(join(root, name), join(house, name));
    for (const [path, text] of Object.entries(planted)) await plant(path, text);
    for (const name of ['core', 'charts', 'engines', 'server', 'sql', 'cli']) {
      const manifest = `packages/${name}/package.json`;
      await cp(join(root, manifest), join(house, manifest));
    }
    found = await lint(house);
  });

  afterAll(() => rm(house, { recursive: true, force: true }));

  it.each(Object.entries(expected))('reports %s by %s', (path, rule) => {
    expect(rulesFor(found, path)).toContain(rule);
  });

  it.each(Object.keys(planted).filter((path) => !(path in expected)))('lets %s pass', (path) => {
    const ours = ['noImportCycles', 'noRestrictedImports', 'noNodejsModules', 'noExcessiveLinesPerFile'];
    expect(rulesFor(found, path).filter((rule) => ours.includes(rule))).toEqual([]);
  });

  async function plant(path: string, text: string): Promise<void> {
    await mkdir(dirname(join(house, path)), { recursive: true });
    await writeFile(join(house, path), text);
  }
});

function lint(folder: string): Promise<string> {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const args = [biome, 'lint', '--reporter=github', '--max-diagnostics=500', '--vcs-enabled=false', '.'];
  return new Promise((resolve) => execFile(process.execPath, args, { cwd: folder }, (_, stdout) => resolve(stdout)));
}

function rulesFor(report: string, path: string): string[] {
  const own = report.split('\n').filter((line) => line.includes(`${path},`));
  return own.flatMap((line) => line.match(/title=lint\/\w+\/(\w+)/)?.[1] ?? []);
}
