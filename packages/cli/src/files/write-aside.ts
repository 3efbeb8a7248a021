import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Writes a file so that a reader sees the old one or the new one, never a part: written aside, then renamed. */
export async function writeAside(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
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
    await rm(aside, { force: true });
    throw error;
  }
}

/** Removes files of a folder whose names match and are not kept, such as parts of a script that changed. */
export async function removeStale(folder: string, isOurs: RegExp, kept: ReadonlySet<string>): Promise<void> {
  const stale = (await readdir(folder)).filter((name) => isOurs.test(name) && !kept.has(name));
  await Promise.all(stale.map((name) => rm(join(folder, name), { force: true })));
}
