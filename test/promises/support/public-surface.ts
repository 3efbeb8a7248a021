import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createProgram } from '../../../packages/cli/src/program/program.ts';
import { COLORS, LENGTHS } from '../../../packages/elements/src/theme/tokens.ts';
import { captured } from '../../cli/support/cli.ts';
import { root } from '../../support/bundle.ts';

/** Everything public, by kind, as sorted lists of names. */
export type PublicSurface = Readonly<Record<string, readonly string[]>>;

const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** What stands in the sources now. */
export function publicSurface(): PublicSurface {
  return {
    'versions of the formats': versions(),
    'keys of the file': keysOf(read('schemas/sluice.schema.json')),
    'keys of a question': keysOf(read('schemas/query.schema.json')),
    'keys of query --format json': keysOf(read('schemas/answers.schema.json')),
    'keys of check --format json': keysOf(read('schemas/diagnostics.schema.json')),
    'keys of a snapshot': keysOf(read('schemas/snapshot.schema.json')),
    'codes of diagnostics': readdirSync(join(root, 'docs/diagnostics'))
      .filter((name) => name !== 'README.md' && name.endsWith('.md'))
      .map((name) => name.slice(0, -3))
      .sort(),
    'commands and options': commands(),
    ...elements(),
    'subpaths of packages': subpaths(),
  };
}

function versions(): string[] {
  const file = read('schemas/sluice.schema.json').properties.sluice.const;
  const snapshot = read('schemas/snapshot.schema.json').properties.version.const;
  const question = read('schemas/query.schema.json').properties.version.const;
  return [`file ${file}`, `question ${question}`, `snapshot ${snapshot}`];
}

/** `#/$defs/stage within`: the definition a key stands in, and the key. */
function keysOf(schema: unknown): string[] {
  const found = new Set<string>();
  const walk = (node: unknown, place: string): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      if (key === 'examples' || key === 'default' || key === 'const' || key === 'enum') continue;
      const isNamed = key === '$defs' || key === 'properties';
      if (!isNamed || typeof value !== 'object' || value === null) walk(value, place);
      else
        for (const [name, inner] of Object.entries(value)) {
          if (key === 'properties') found.add(`${place} ${name}`.trim());
          walk(inner, key === '$defs' ? name : place);
        }
    }
  };
  walk(schema, '');
  return [...found].sort();
}

function commands(): string[] {
  const program = createProgram(captured('.').io, () => {});
  return program.commands
    .flatMap((command) => [command.name(), ...command.options.map(({ flags }) => `${command.name()} ${flags}`)])
    .sort();
}

type Named = readonly { readonly name: string }[];
interface Declared {
  readonly tagName?: string;
  readonly attributes?: Named;
  readonly members?: readonly { readonly kind: string; readonly name: string }[];
  readonly events?: Named;
  readonly slots?: Named;
  readonly cssParts?: Named;
  readonly cssProperties?: Named;
}

function elements(): PublicSurface {
  const { modules } = read('packages/elements/custom-elements.json');
  const all: Declared[] = modules.flatMap(({ declarations }: { declarations: Declared[] }) => declarations);
  const of = (names: (element: Declared) => Named | undefined) =>
    all.flatMap((each) => (names(each) ?? []).map(({ name }) => `${each.tagName} ${name || '(default)'}`)).sort();
  return {
    attributes: of((each) => each.attributes),
    'properties and methods': of((each) => each.members),
    events: of((each) => each.events),
    slots: of((each) => each.slots),
    parts: of((each) => each.cssParts),
    tokens: tokens(),
  };
}

/** The tokens a theme may set. */
function tokens(): string[] {
  return [...Object.keys(COLORS), ...Object.keys(LENGTHS), 'font'].map((name) => `--sluice-${name}`).sort();
}

function subpaths(): string[] {
  return readdirSync(join(root, 'packages'))
    .flatMap((name) => {
      const { name: id, exports = {} } = read(`packages/${name}/package.json`);
      return Object.keys(exports).map((path) => `${id}${path.slice(1)}`);
    })
    .sort();
}
