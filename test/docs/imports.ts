import { existsSync, readFileSync } from 'node:fs';
import { at } from '../../scripts/lib/root.mjs';

const importForm = /import\s+(?:type\s+)?(?:(\{[^}]*\}|\* as \w+|\w+)\s+from\s+)?'([^']+)'/g;

/** What is wrong with the imports of a snippet: modules or names that do not exist. */
export async function wrongImports(code: string): Promise<string[]> {
  const wrong: string[] = [];
  for (const [, names = '', module = ''] of code.matchAll(importForm)) {
    const file = fileOf(module);
    if (file === null) wrong.push(`no module ${module}`);
    else if (/^\{\s*\w/.test(names)) wrong.push(...(await missingNames(file, module, names)));
  }
  return wrong;
}

/** The source of one of our modules; another's counts as there when it is installed. */
function fileOf(module: string): string | null {
  const [, name, path = ''] = /^@sluice\/([a-z]+)(\/.+)?$/.exec(module) ?? [];
  if (name === undefined) return module.startsWith('node:') ? module : null;
  const { exports } = JSON.parse(readFileSync(at(`packages/${name}/package.json`), 'utf8'));
  const { source, types }: { source?: string; types?: string } = exports[`.${path}`] ?? {};
  // an entry of types only has no source
  const entry = source ?? types;
  const file = entry === undefined ? null : at(`packages/${name}/${entry.replace('./', '')}`);
  return file !== null && existsSync(file) ? file : null;
}

async function missingNames(file: string, module: string, names: string): Promise<string[]> {
  const found: Record<string, unknown> = await import(file);
  const asked = names
    .slice(1, -1)
    .split(',')
    .map((name) => name.trim().split(' as ')[0] ?? '');
  return asked
    .filter((name) => name !== '' && !name.startsWith('type ') && !(name in found))
    .map((name) => `${module} has no ${name}`);
}
