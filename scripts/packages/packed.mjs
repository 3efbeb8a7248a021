import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { filesUnder } from '../lib/file-set.mjs';
import { at, root } from '../lib/root.mjs';
import { run } from '../lib/run.mjs';
import { packageNames, stagePackages } from './stage.mjs';

const read = ['packages', 'schemas', 'scripts/packages', 'tsconfig.json', 'pnpm-lock.yaml', 'LICENSE', 'NOTICE'];
const ignored = /\/(?:node_modules|test|dist|\.tmp)\//;

/**
 * The packages as they are published, in `.cache/packages/<hash of the sources>`: `staged/<name>` as folders and
 * `tarballs/*.tgz`. Made once for each state of the sources; older ones are removed.
 */
export async function packedPackages() {
  const home = at('.cache/packages');
  const folder = join(home, await sourcesHash());
  if (!existsSync(folder)) await make(home, folder);
  const tarballs = (await readdir(join(folder, 'tarballs'))).sort().map((name) => join(folder, 'tarballs', name));
  return { folder, staged: join(folder, 'staged'), tarballs };
}

/** Made aside, then renamed, so that another process never sees half of it. */
async function make(home, folder) {
  const aside = `${folder}.${process.pid}`;
  await stagePackages(join(aside, 'staged'));
  await mkdir(join(aside, 'tarballs'));
  const folders = (await packageNames()).map((name) => `./staged/${name}`);
  const args = ['pack', ...folders, '--pack-destination', './tarballs', '--silent', '--ignore-scripts'];
  const code = await run('npm', args, { cwd: aside, stdio: ['ignore', 'ignore', 'inherit'] });
  if (code !== 0) throw new Error(`npm pack ended with exit code ${code}`);
  for (const old of await readdir(home)) if (!old.includes('.')) await rm(join(home, old), { recursive: true });
  await rename(aside, folder).catch(() => rm(aside, { recursive: true }));
}

async function sourcesHash() {
  const paths = (await filesUnder(root, read)).filter((path) => !ignored.test(path)).sort();
  const hash = createHash('sha256');
  for (const path of paths) hash.update(path).update(await readFile(at(path)));
  return hash.digest('hex').slice(0, 16);
}
