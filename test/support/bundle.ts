import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';
import { release } from '../../packages/embed/scripts/release.ts';

/** The folder of the checkout. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** One file of a bundle: its path from the checkout, its text, its bytes after gzip and the files it loads. */
export interface Part {
  readonly path: string;
  readonly text: string;
  readonly gzBytes: number;
  /** The source the part was made for, when it is an entry or the target of an `import()`. */
  readonly entry: string | undefined;
  readonly imports: readonly string[];
  /** What the part loads later, by `import()`. */
  readonly later: readonly string[];
  /** The source files in it, with the bytes each takes before gzip. */
  readonly inputs: Readonly<Record<string, number>>;
}

export interface Bundle {
  readonly parts: ReadonlyMap<string, Part>;
}

/** Bundles browser entries from source as a release would: minified modules for es2022, split at `import()`. */
export async function bundle(entries: readonly string[]): Promise<Bundle> {
  const result = await build({
    ...release,
    splitting: true,
    entryPoints: [...entries],
    outdir: '.cache/bundle',
    metafile: true,
    write: false,
  });
  const texts = new Map(result.outputFiles.map((file) => [file.path, file.text]));
  const outputs = Object.entries(result.metafile.outputs);
  return { parts: new Map(outputs.map(([path, output]) => [path, part(path, output, texts)])) };
}

/** The parts an entry loads at once and later; an `import()` whose source matches `except` is not followed. */
export function reachable({ parts }: Bundle, entry: string, except?: RegExp): Set<Part> {
  const found = new Set<Part>();
  const visit = (next: Part | undefined): void => {
    if (next === undefined || found.has(next)) return;
    found.add(next);
    for (const path of next.imports) visit(parts.get(path));
    for (const path of next.later) if (!except?.test(parts.get(path)?.entry ?? '')) visit(parts.get(path));
  };
  visit([...parts.values()].find((each) => each.entry === entry));
  return found;
}

/** Bytes after gzip, each part on its own, as a server sends them. */
export const gzBytes = (parts: Iterable<Part>): number => [...parts].reduce((sum, each) => sum + each.gzBytes, 0);

function part(path: string, output: Metafile['outputs'][string], texts: ReadonlyMap<string, string>): Part {
  const text = texts.get(`${root}${path}`) ?? '';
  const of = (kind: string): string[] => output.imports.filter((each) => each.kind === kind).map((each) => each.path);
  return {
    path,
    text,
    gzBytes: gzipSync(text, { level: 9 }).length,
    entry: output.entryPoint,
    imports: of('import-statement'),
    later: of('dynamic-import'),
    inputs: Object.fromEntries(Object.entries(output.inputs).map(([file, { bytesInOutput }]) => [file, bytesInOutput])),
  };
}
