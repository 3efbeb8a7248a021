import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';
import { shortTemplates } from './short-templates.ts';

const packages = fileURLToPath(new URL('../../', import.meta.url));
const importLine = /^import \{([^}]*)\} from '([^']+)';$/gm;
const exportLine = /^export \{([^}]*)\} from '([^']+)';$/gm;

/** Where a name that an `index.ts` exports is made, and its name there. */
interface Origin {
  readonly file: string;
  readonly name: string;
}

/**
 * Takes what a file imports of an `index.ts`, or passes on of it, from the files that make it. The bundler decides by whole files which part
 * of a split bundle needs what, so an `index.ts` would tie everything it lists to everyone who imports of it.
 */
export const directImports: Plugin = {
  name: 'direct-imports',
  setup(build) {
    const barrels = new Map<string, ReadonlyMap<string, Origin>>();
    const originsOf = (barrel: string): ReadonlyMap<string, Origin> => {
      const known = barrels.get(barrel) ?? readBarrel(barrel, originsOf);
      barrels.set(barrel, known);
      return known;
    };
    build.onLoad({ filter: /[\\/]packages[\\/]\w+[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const direct = (line: string, names: string, from: string): string => {
        const barrel = fileOf(from, path);
        return barrel === null ? line : rewritten(line, names, originsOf(barrel), path);
      };
      const contents = shortTemplates(text.replace(importLine, direct).replace(exportLine, direct));
      return { contents, loader: 'ts' };
    });
  },
};

function rewritten(line: string, names: string, origins: ReadonlyMap<string, Origin>, path: string): string {
  const verb = line.startsWith('import') ? 'import' : 'export';
  const lines = partsOf(names).map(({ name, as }) => {
    const origin = origins.get(name);
    const to = origin && relative(dirname(path), origin.file).replaceAll('\\', '/');
    return to && `${verb} { ${origin.name} as ${as} } from './${to}';`;
  });
  return lines.includes(undefined) ? line : lines.join(' ');
}

function readBarrel(
  barrel: string,
  originsOf: (barrel: string) => ReadonlyMap<string, Origin>,
): ReadonlyMap<string, Origin> {
  const origins = new Map<string, Origin>();
  for (const [, names = '', from = ''] of readFileSync(barrel, 'utf8').matchAll(exportLine)) {
    const next = fileOf(from, barrel);
    const file = resolve(dirname(barrel), from);
    for (const { name, as } of partsOf(names)) {
      const passedOn = next === null ? undefined : originsOf(next).get(name);
      origins.set(as, passedOn ?? { file: next ?? file, name });
    }
  }
  return origins;
}

/** The names in braces that are values. */
function partsOf(names: string): { name: string; as: string }[] {
  const values = names.split(',').map((part) => part.trim());
  return values
    .filter((part) => part !== '' && !part.startsWith('type '))
    .map((part) => {
      const [name = '', as = name] = part.split(/\s+as\s+/);
      return { name, as };
    });
}

/** The file that only exports what others make, which an import names; null where it names anything else. */
function fileOf(from: string, importer: string): string | null {
  const own = /^@sluice\/([\w-]+)(\/.+)?$/.exec(from);
  const file = own
    ? sourceOf(own[1] ?? '', `.${own[2] ?? ''}`)
    : from.startsWith('.') && resolve(dirname(importer), from);
  return file && /[\\/](?:index|internal)\.ts$/.test(file) && existsSync(file) ? file : null;
}

function sourceOf(name: string, subpath: string): string | null {
  const { exports } = JSON.parse(readFileSync(join(packages, name, 'package.json'), 'utf8'));
  const source: unknown = exports[subpath]?.source;
  return typeof source === 'string' ? join(packages, name, source) : null;
}
