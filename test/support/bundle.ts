import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Metafile, type OutputFile } from 'esbuild';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Bundle {
  /** Every file of the bundle: the entry first, then the parts it loads later. */
  readonly files: readonly OutputFile[];
  /** The entry and what it imports at once, in one text. */
  readonly text: string;
  /** Bytes of that text after gzip: what a page loads before anything is asked of it. */
  readonly gzBytes: number;
  readonly metafile: Metafile;
}

/** Bundles a browser entry from source as a release would: minified modules for es2022, split at `import()`. */
export async function bundle(entry: string, options: { readonly outdir?: string } = {}): Promise<Bundle> {
  const result = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    splitting: true,
    treeShaking: true,
    legalComments: 'none',
    conditions: ['source', 'browser'],
    tsconfig: join(root, 'tsconfig.json'),
    outdir: options.outdir ?? join(root, '.cache/bundle'),
    metafile: true,
    write: options.outdir !== undefined,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const files = result.outputFiles ?? [];
  const text = options.outdir === undefined ? eagerText(result.metafile, files) : '';
  return { files, text, gzBytes: gzipSync(text, { level: 9 }).length, metafile: result.metafile };
}

function eagerText(metafile: Metafile, files: readonly OutputFile[]): string {
  const outputs = Object.entries(metafile.outputs);
  const entry = outputs.find(([, output]) => output.entryPoint !== undefined && !isLoadedLater(metafile, output));
  const wanted = new Set<string>();
  const visit = (path: string): void => {
    if (wanted.has(path)) return;
    wanted.add(path);
    for (const { path: next, kind } of metafile.outputs[path]?.imports ?? []) if (kind === 'import-statement') visit(next);
  };
  if (entry) visit(entry[0]);
  return [...wanted].map((path) => files.find((file) => file.path === join(root, path))?.text ?? '').join('\n');
}

function isLoadedLater(metafile: Metafile, output: Metafile['outputs'][string]): boolean {
  const path = Object.keys(metafile.outputs).find((name) => metafile.outputs[name] === output);
  return Object.values(metafile.outputs).some(({ imports }) =>
    imports.some(({ path: imported, kind }) => kind === 'dynamic-import' && imported === path),
  );
}
