import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { filesUnder } from './file-set.mjs';
import { runSource } from './from-source.mjs';
import { at, root } from './root.mjs';

const mostSecondsAlone = 120;

/**
 * Makes an example's data by its generate.ts unless it is there and was made by the same generator; gives an exit code.
 * Tests run side by side: the first makes the data, the others wait for it.
 */
export async function exampleData(example, say) {
  const stamp = at(`.cache/examples/${example.replaceAll('/', '-')}.sha256`);
  await mkdir(dirname(stamp), { recursive: true });
  const release = await alone(`${stamp}.lock`);
  try {
    return await made(example, stamp, say);
  } finally {
    await release();
  }
}

async function made(example, stamp, say) {
  const wanted = await hashOf(example);
  if (existsSync(at(`${example}/data`)) && (await readFile(stamp, 'utf8').catch(() => '')) === wanted) {
    say(`The data of ${example} is there.`);
    return 0;
  }
  say(`Making the data of ${example} …`);
  const code = await runSource(`${example}/generate.ts`, [], { cwd: root });
  if (code !== 0) return code;
  await writeFile(stamp, wanted);
  return 0;
}

/** Holds a lock made of a folder; one left behind by a run that was ended is taken over. */
async function alone(lock) {
  for (;;) {
    const isMine = await mkdir(lock).then(
      () => true,
      () => false,
    );
    if (isMine) return () => rm(lock, { recursive: true, force: true });
    const since = await stat(lock).then(({ mtimeMs }) => mtimeMs, Date.now);
    if (Date.now() - since > mostSecondsAlone * 1000) await rm(lock, { recursive: true, force: true });
    else await setTimeout(100);
  }
}

async function hashOf(example) {
  const hash = createHash('sha256');
  const sources = (await filesUnder(root, [example])).filter((path) => path.endsWith('.ts')).sort();
  for (const path of sources) hash.update(path).update(await readFile(at(path)));
  return hash.digest('hex');
}
