import { createHash } from 'node:crypto';
import { basename, dirname } from 'node:path';
import { type BuildResult, build, type Metafile, type OutputFile, type Plugin } from 'esbuild';

const importOf = /import(?:\{([^}]*)\}from)?"\.\/([^"]+)";?/g;

/**
 * Makes one part of all parts that are always loaded together. The bundler makes one for each set of parts that share
 * something, which comes to a dozen files of a few hundred bytes; each is compressed on its own and costs a request.
 * `roots` are sources: what the first loads comes first, what the second loads beyond that second. An entry whose name
 * a page knows only passes on what its part exports, so that other parts can take from there what they share with it.
 * `common`: by root pairs of sources that are loaded later; what both of a pair need is made a part of the root's.
 */
export const mergeShared = (
  roots: readonly string[],
  common: Readonly<Record<string, readonly (readonly [string, string])[]>> = {},
): Plugin => ({
  name: 'merge-shared',
  setup(plugin) {
    plugin.initialOptions.metafile = true;
    plugin.onEnd(async (result) => {
      const before = new Set<string>();
      for (const root of roots) await merge(result, root, before, common[root] ?? []);
    });
  },
});

/** `before`: the parts that earlier roots load; the one made is added to them. */
async function merge(
  { metafile, outputFiles }: BuildResult,
  root: string,
  before: Set<string>,
  pairs: readonly (readonly [string, string])[],
): Promise<void> {
  if (!metafile || !outputFiles) return;
  const entry = entryOf(metafile, root);
  const both = pairs.flatMap(([one, other]) => {
    const [ofOne, ofOther] = [one, other].map((source) => together(metafile, entryOf(metafile, source) ?? ''));
    return [...(ofOne ?? [])].filter((path) => ofOther?.has(path));
  });
  const all = entry ? [...together(metafile, entry), ...both] : [];
  const shared = [...new Set(all)].filter((path) => !before.has(path));
  if (!entry || shared.length === 0) return;
  const group = [entry, ...shared];
  const texts = new Map(outputFiles.map((file) => [basename(file.path), file]));
  const prefixes = new Map(group.map((path, i) => [basename(path), prefixOf(i)]));
  const text = await joined(group, metafile, texts, prefixes);
  const name = `sluice-${createHash('sha256').update(text).digest('hex').slice(0, 8).toUpperCase()}.js`;
  const path = `${dirname(entry)}/${name}`;
  const [own, kept] = [texts.get(basename(entry)), texts.get(basename(shared[0] ?? ''))];
  if (!own || !kept) return;
  const gone = new Set(shared.map((one) => basename(one)));
  const left = outputFiles.filter((file) => !gone.has(basename(file.path)));
  for (const file of left) setText(file, redirected(file.text, name, prefixes));
  const exported = metafile.outputs[entry]?.exports ?? [];
  setText(own, exported.length > 0 ? `export{${exported.join(',')}}from"./${name}";` : `import"./${name}";`);
  kept.path = kept.path.replace(basename(shared[0] ?? ''), name);
  setText(kept, text);
  outputFiles.splice(0, outputFiles.length, ...left, kept);
  before.add(path);
  relist(metafile, group, path, prefixes);
}

function entryOf({ outputs }: Metafile, source: string): string | undefined {
  return Object.keys(outputs).find((path) => outputs[path]?.entryPoint === source);
}

/** A letter for each of the first 26 parts after the entry, then a letter and a number. */
function prefixOf(i: number): string {
  if (i === 0) return '';
  const round = Math.floor((i - 1) / 26);
  return String.fromCharCode(97 + ((i - 1) % 26)) + (round === 0 ? '' : `${round}_`);
}

/** The parts without an entry of their own that an entry loads at once. */
function together({ outputs }: Metafile, entry: string): Set<string> {
  const found = new Set<string>();
  const visit = (path: string): void => {
    for (const { path: to, kind } of outputs[path]?.imports ?? []) {
      if (kind !== 'import-statement' || found.has(to) || outputs[to]?.entryPoint !== undefined) continue;
      found.add(to);
      visit(to);
    }
  };
  visit(entry);
  return found;
}

/** One module that exports all the parts export, each name behind the prefix of its part. */
async function joined(
  group: readonly string[],
  { outputs }: Metafile,
  texts: ReadonlyMap<string, OutputFile>,
  prefixes: ReadonlyMap<string, string>,
): Promise<string> {
  const lines = group.map((path) => {
    const names = (outputs[path]?.exports ?? []).map((name) => `${name} as ${prefixes.get(basename(path))}${name}`);
    return names.length > 0 ? `export{${names.join(',')}}from"./${basename(path)}";` : `import"./${basename(path)}";`;
  });
  const inGroup: Plugin = {
    name: 'in-group',
    setup(plugin) {
      plugin.onResolve({ filter: /^\.\// }, ({ path }) => {
        const name = path.slice(2);
        return prefixes.has(name) ? { path: name, namespace: 'part' } : { path, external: true };
      });
      plugin.onLoad({ filter: /.*/, namespace: 'part' }, ({ path }) => ({ contents: texts.get(path)?.text ?? '' }));
    },
  };
  const { outputFiles } = await build({
    stdin: { contents: lines.join('') },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    plugins: [inGroup],
  });
  return outputFiles[0]?.text ?? '';
}

/** Takes from the one module what was taken from its parts. */
function redirected(text: string, name: string, prefixes: ReadonlyMap<string, string>): string {
  const taken: string[] = [];
  const rest = text.replace(importOf, (line, names: string | undefined, from: string) => {
    const prefix = prefixes.get(from);
    if (prefix === undefined) return line;
    for (const one of names?.split(',') ?? []) {
      const [of = '', as = of] = one.split(' as ');
      taken.push(`${prefix}${of} as ${as}`);
    }
    return '';
  });
  if (rest === text) return text;
  return `${taken.length > 0 ? `import{${taken.join(',')}}from` : 'import'}"./${name}";${rest}`;
}

function relist(
  metafile: Metafile,
  group: readonly string[],
  path: string,
  prefixes: ReadonlyMap<string, string>,
): void {
  const { outputs } = metafile;
  const isGone = (to: string): boolean => group.slice(1).includes(to);
  const parts = group.flatMap((one) => outputs[one] ?? []);
  const unique = (imports: Metafile['outputs'][string]['imports']) =>
    imports.filter((one, i) => imports.findIndex((o) => o.path === one.path && o.kind === one.kind) === i);
  outputs[path] = {
    bytes: parts.reduce((sum, part) => sum + part.bytes, 0),
    inputs: Object.assign({}, ...parts.map((part) => part.inputs)),
    imports: unique(parts.flatMap((part) => part.imports).filter((one) => !isGone(one.path))),
    exports: group.flatMap((one) =>
      (outputs[one]?.exports ?? []).map((name) => `${prefixes.get(basename(one))}${name}`),
    ),
  };
  const [entry = '', ...shared] = group;
  for (const one of shared) delete outputs[one];
  const own = outputs[entry];
  if (own) outputs[entry] = { ...own, inputs: {}, imports: [{ path, kind: 'import-statement' }] };
  for (const output of Object.values(outputs))
    output.imports = unique(output.imports.map((one) => (isGone(one.path) ? { ...one, path } : one)));
}

function setText(file: OutputFile, text: string): void {
  file.contents = new TextEncoder().encode(text);
}
