import { randomBytes } from 'node:crypto';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { makeFolder, notWritable } from './output-place.ts';

/**
 * Writes a file so that a reader sees the old one or the new one, never a part: written aside, then renamed. `asked`:
 * how the caller named it. A usage error where nothing can be written there.
 */
export async function writeAside(path: string, content: string | Uint8Array, asked: string): Promise<void> {
  makeFolder(dirname(path), asked);
  const aside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}`);
  try {
    const file = await open(aside, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined);
    throw notWritable(asked, error);
  }
}

/** Removes files of a folder whose names match and are not kept, such as parts of a script that changed. */
export async function removeStale(folder: string, isOurs: RegExp, kept: ReadonlySet<string>): Promise<void> {
  const stale = (await readdir(folder)).filter((name) => isOurs.test(name) && !kept.has(name));
  await Promise.all(stale.map((name) => rm(join(folder, name), { force: true })));
}
