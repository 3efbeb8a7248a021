import { readdir } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { build as esbuild } from 'esbuild';
import { createLogger, build as vite } from 'vite';
import { describe, expect, inject, it } from 'vitest';
import { at } from '../../scripts/lib/root.mjs';
import { isForNode, manifestIn, modulesOf } from './entries.ts';

const { installed } = inject('packed');
const names = await readdir(at('packages'));
const manifests = names.map((name) => manifestIn(join(installed, 'node_modules/@sluice', name)));
const modules = manifests.flatMap(modulesOf);
const drivers = manifests.flatMap(({ peerDependencies = {} }) => Object.keys(peerDependencies));
const textOf = (name: string) => `export * from '${name}';`;

describe('esbuild', () => {
  it.each(modules)('bundles %s without a warning', async (name) => {
    const { warnings, outputFiles } = await esbuild({
      stdin: { contents: textOf(name), resolveDir: installed },
      bundle: true,
      format: 'esm',
      target: 'es2022',
      platform: isForNode(name) ? 'node' : 'browser',
      external: isForNode(name) ? drivers : [],
      outdir: join(installed, 'out'),
      splitting: true,
      write: false,
      logLevel: 'silent',
    });
    expect(warnings.map(({ text }) => text)).toEqual([]);
    const code = outputFiles.map(({ text }) => text).join('\n');
    if (!isForNode(name)) expect(code).not.toMatch(/["']node:/);
  });
});

describe('vite', () => {
  const bundled = async (isNode: boolean, input: Readonly<Record<string, string>>): Promise<string[]> => {
    const warned: string[] = [];
    const customLogger = createLogger('warn', { allowClearScreen: false });
    customLogger.warn = customLogger.warnOnce = (line) => void warned.push(line);
    const virtual = {
      name: 'entries',
      resolveId: (id: string) => (id in input ? `${join(installed, id)}.js` : null),
      load: (id: string) => input[id.slice(installed.length + 1, -3)] ?? null,
    };
    await vite({
      root: installed,
      configFile: false,
      customLogger,
      plugins: [virtual],
      ...(isNode ? { ssr: { noExternal: true } } : {}),
      build: {
        write: false,
        minify: false,
        target: 'es2022',
        chunkSizeWarningLimit: 5000,
        ...(isNode ? { ssr: true } : {}),
        rollupOptions: {
          input: Object.keys(input),
          preserveEntrySignatures: 'strict',
          external: isNode ? [...drivers, ...builtinModules, /^node:/] : [],
        },
      },
    });
    return warned;
  };
  const entries = (isNode: boolean) =>
    Object.fromEntries(
      modules.filter((name) => isForNode(name) === isNode).map((name, i) => [`entry-${i}`, textOf(name)]),
    );

  it('bundles all that runs in a page without a warning', async () => {
    expect(await bundled(false, entries(false))).toEqual([]);
  });

  it('bundles all that runs in Node without a warning', async () => {
    expect(await bundled(true, entries(true))).toEqual([]);
  });
});
