// What the linter cannot say: type-only imports between layers, node: types, crowded folders, and a rule for every package.
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { filesUnder } from './lib/file-set.mjs';
import { imports } from './lib/imports.mjs';
import { at, root } from './lib/root.mjs';

const mostFiles = 15;

/** Packages that take another package's types freely, and its values only from the listed entries. */
const typesOnly = [
  { from: 'charts', of: '@sluice/core', valuesFrom: ['@sluice/core/calendar'] },
  {
    from: 'elements',
    of: '@sluice/core',
    valuesFrom: ['@sluice/core/calendar', '@sluice/core/plans', '@sluice/core/query'],
  },
  { from: 'elements', of: '@sluice/engines', valuesFrom: [] },
];

const nodeFolders = ['packages/cli/', 'packages/server/', 'packages/sources/src/node/', 'packages/engines/src/duckdb/'];

/** Every breach in the sources of the packages, one line each: `files` maps a path to its text. */
export function breaches(files) {
  return [...files]
    .flatMap(([path, text]) => imports(path, text).flatMap((entry) => breachesOf(path, entry)))
    .concat(crowded([...files.keys()]));
}

function breachesOf(path, { module, line, isType }) {
  const where = `${path}:${line}`;
  if (module.startsWith('node:') && !nodeFolders.some((folder) => path.startsWith(folder)))
    return [`${where} imports ${module}; only cli, server, sources/src/node and engines/src/duckdb may.`];
  const rule = typesOnly.find(({ from, of }) => path.startsWith(`packages/${from}/`) && within(of, module));
  if (rule === undefined || isType || rule.valuesFrom.includes(module)) return [];
  const instead = rule.valuesFrom.length > 0 ? `; values come from ${rule.valuesFrom.join(', ')}` : '';
  return [`${where} imports values of ${module}: ${rule.from} takes only its types${instead}.`];
}

const within = (of, module) => module === of || module.startsWith(`${of}/`);

function crowded(paths) {
  const counts = new Map();
  for (const path of paths) {
    const folder = path.slice(0, path.lastIndexOf('/'));
    if (!folder.endsWith('/generated')) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const over = [...counts].filter(([, count]) => count > mostFiles);
  return over.map(([folder, count]) => `${folder} holds ${count} source files; the most is ${mostFiles}.`);
}

async function main() {
  const packages = await readdir(at('packages'));
  const paths = await filesUnder(
    root,
    packages.map((name) => `packages/${name}/src`),
  );
  const files = new Map(
    paths.filter((path) => /\.(ts|tsx)$/.test(path)).map((path) => [path, readFileSync(at(path), 'utf8')]),
  );
  const linter = readFileSync(at('biome.json'), 'utf8');
  const unruled = packages.filter((name) => !linter.includes(`"packages/${name}/src/**"`));
  const lines = [
    ...unruled.map((name) => `biome.json has no import rule for packages/${name}/src/**.`),
    ...breaches(files),
  ];
  for (const line of lines) console.error(line);
  console.log(`${files.size} source files, ${lines.length} breaches`);
  process.exitCode = lines.length > 0 ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
