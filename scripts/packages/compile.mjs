import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { at, root } from '../lib/root.mjs';

/** What of a package is compiled: its sources, and what stands in for its scripts once it is shipped. */
const compiled = /^packages\/([\w-]+)\/(?:src|scripts(?=\/shipped\.))\/(.+)$/;
const importOfSource = /((?:from|import)\s*\(?\s*['"]\.{1,2}\/[^'"]+)\.ts(['"])/g;

/**
 * Compiles all packages in one pass: modules for es2022 with source maps, and their types. Gives texts by their paths,
 * `core/dist/compile.js`.
 */
export function compilePackages(paths) {
  const rootNames = paths.filter((path) => /\.ts$/.test(path) && compiled.test(path)).map((path) => at(path));
  const program = ts.createProgram(rootNames, compilerOptions());
  const files = new Map();
  const { diagnostics, emitSkipped } = program.emit(undefined, (file, text) => {
    const place = relative(root, file).replaceAll('\\', '/');
    const [, name, rest] = compiled.exec(place) ?? [];
    if (name) files.set(`${name}/dist/${rest}`, text.replace(importOfSource, '$1.js$2'));
  });
  if (emitSkipped || diagnostics.length > 0) throw new Error(ts.formatDiagnostics(diagnostics, host));
  return files;
}

function compilerOptions() {
  const file = at('tsconfig.json');
  const { config } = ts.readConfigFile(file, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, dirname(file));
  return {
    ...options,
    noEmit: false,
    allowJs: false,
    declaration: true,
    sourceMap: true,
    inlineSources: true,
    rewriteRelativeImportExtensions: true,
    // beside the sources, so that maps name a file and no folder of this machine; nothing is written there
    rootDir: join(root, 'packages'),
    outDir: join(root, 'packages'),
    types: ['node'],
  };
}

const host = {
  getCurrentDirectory: () => root,
  getCanonicalFileName: (name) => name,
  getNewLine: () => '\n',
};
