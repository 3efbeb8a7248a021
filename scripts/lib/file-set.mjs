import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

/** The paths, from the root and with forward slashes, of every file at or under the given paths. */
export async function filesUnder(root, paths) {
  const found = await Promise.all(paths.map((path) => walk(join(root, path))));
  return found.flat().map((file) => relative(root, file).replaceAll('\\', '/'));
}

/** The bytes of every file at or under the paths, by path from the root. */
export async function read(root, paths) {
  const files = new Map();
  for (const path of await filesUnder(root, paths)) files.set(path, await readFile(join(root, path)));
  return files;
}

/** Writes a set of files back. */
export async function write(root, files) {
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), bytes);
  }
}

/** One line for each file that is new, gone or changed. */
export function differences(before, after) {
  const lines = [];
  for (const [path, bytes] of after) {
    if (!before.has(path)) lines.push(`${path} is new`);
    else if (!before.get(path).equals(bytes)) lines.push(`${path} differs`);
  }
  for (const path of before.keys()) if (!after.has(path)) lines.push(`${path} is no longer written`);
  return lines;
}

async function walk(path) {
  if (!existsSync(path)) return [];
  if ((await stat(path)).isFile()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
