import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { filesUnder } from './file-set.mjs';
import { runSource } from './from-source.mjs';
import { at, root } from './root.mjs';

/** Makes an example's data by its generate.ts unless it is there and was made by the same generator; gives an exit code. */
export async function exampleData(example, say) {
  const stamp = at(`.cache/examples/${example.replaceAll('/', '-')}.sha256`);
  const wanted = await hashOf(example);
  if (existsSync(at(`${example}/data`)) && (await readFile(stamp, 'utf8').catch(() => '')) === wanted) {
    say(`The data of ${example} is there.`);
    return 0;
  }
  say(`Making the data of ${example} …`);
  const code = await runSource(`${example}/generate.ts`, [], { cwd: root });
  if (code !== 0) return code;
  await mkdir(dirname(stamp), { recursive: true });
  await writeFile(stamp, wanted);
  return 0;
}

async function hashOf(example) {
  const hash = createHash('sha256');
  const sources = (await filesUnder(root, [example])).filter((path) => path.endsWith('.ts')).sort();
  for (const path of sources) hash.update(path).update(await readFile(at(path)));
  return hash.digest('hex');
}
