import { writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, inject, it } from 'vitest';
import { at } from '../../scripts/lib/root.mjs';
import { manifestIn, modulesOf } from './entries.ts';

const { installed } = inject('packed');
const names = await readdir(at('packages'));
const manifests = names.map((name) => manifestIn(join(installed, 'node_modules/@sluice', name)));
const modules = manifests.flatMap(modulesOf);
const drivers = manifests.flatMap(({ peerDependencies = {} }) => Object.keys(peerDependencies));
const isWithDriver = (name: string) => /^@sluice\/engines\/(?:duckdb|clickhouse|postgres)$/.test(name);

const all = (
  imported: readonly string[],
) => `${imported.map((name, i) => `import * as m${i} from '${name}';`).join('\n')}
export const all: unknown[] = [${imported.map((_, i) => `m${i}`).join(', ')}];
`;

const user = `${all(modules.filter((name) => !isWithDriver(name)))}
import { compile } from '@sluice/core';
import type { Table } from '@sluice/core/table';
import { memory } from '@sluice/engines/memory';
import { SluiceFunnel } from '@sluice/elements';
export async function ask(text: string): Promise<Table> {
  const { catalog, diagnostics } = compile(text);
  // @ts-expect-error a diagnostic has a code, not an id
  for (const { id } of diagnostics) console.log(id);
  // @ts-expect-error a funnel goes by its name
  await (await memory(catalog)).answer({ funnel: 1 });
  return (await memory(catalog)).answer({ funnel: 'demand' }, { signal: new AbortController().signal });
}
export function listen(funnel: SluiceFunnel): void {
  funnel.name = 'demand';
  // @ts-expect-error a theme is auto, light or dark
  funnel.theme = 'blue';
  funnel.addEventListener('sluice-ready', (event) => event.detail.asOf.toUpperCase());
  // @ts-expect-error the event has no such detail
  funnel.addEventListener('sluice-ready', (event) => event.detail.nothing);
}
`;

const resolutions = [
  { name: 'bundler', module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
  { name: 'node16', module: ts.ModuleKind.Node16, moduleResolution: ts.ModuleResolutionKind.Node16 },
];

/** What a strict user is told about a text, by us or about it; the types of Node have mistakes of their own. */
function faultsOf(name: string, text: string, options: ts.CompilerOptions): string[] {
  const file = join(installed, `${name}.ts`);
  writeFileSync(file, text);
  const program = ts.createProgram([file], {
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    strict: true,
    noEmit: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    verbatimModuleSyntax: true,
    skipLibCheck: false,
    types: ['node'],
    typeRoots: [at('node_modules/@types')],
    ...options,
  });
  const found = ts.getPreEmitDiagnostics(program);
  const ours = found.filter(({ file: of }) => of === undefined || of.fileName.startsWith(installed));
  return ours.map(({ file: of, messageText }) => {
    return `${of?.fileName.split('/node_modules/').at(-1)}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}

describe('the types of every module, checked as strictly as a user may', () => {
  it.each(resolutions)('hold with moduleResolution $name', ({ name, ...resolution }) => {
    expect(faultsOf(`user-${name}`, user, resolution)).toEqual([]);
  });

  it('of engines with a driver hold beside it', () => {
    const paths = Object.fromEntries(drivers.map((name) => [name, [at(`node_modules/${name}`)]]));
    const [{ name: _, ...bundler }] = resolutions as [(typeof resolutions)[0]];
    expect(faultsOf('user-driver', all(modules.filter(isWithDriver)), { ...bundler, paths })).toEqual([]);
  });
});
