import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly bin?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
  readonly exports: Readonly<Record<string, string | { readonly types?: string; readonly default?: string }>>;
}

/** The manifest in the folder of a package. */
export function manifestIn(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

/** Every file a manifest names. */
export function targetsOf({ exports, bin = {} }: Manifest): string[] {
  const targets = Object.values(exports).flatMap((each) => (typeof each === 'string' ? [each] : Object.values(each)));
  return [...targets, ...Object.values(bin)];
}

/** What can be imported of a package as a module: `@sluice/core`, `@sluice/core/table`. */
export function modulesOf({ name, exports }: Manifest): string[] {
  const isModule = (path: string) => typeof exports[path] !== 'string' && 'default' in Object(exports[path]);
  return Object.keys(exports)
    .filter(isModule)
    .map((path) => `${name}${path.slice(1)}`);
}

/** Whether a module is for Node: it reads files, listens or starts a driver. Everything else runs in a page. */
export function isForNode(module: string): boolean {
  return /^@sluice\/(?:cli|server|sources\/node|engines\/(?:duckdb|clickhouse|postgres)|embed\/build)(?:\/|$)/.test(
    module,
  );
}
