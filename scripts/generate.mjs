// `npm run generate` writes every generated file; `--check` reports the ones that differ and leaves them as they were.
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { generators } from './generators.mjs';
import { differences, read, write } from './lib/file-set.mjs';
import { runSource } from './lib/from-source.mjs';
import { at, root } from './lib/root.mjs';

const check = process.argv.includes('--check');
let failures = 0;

for (const { name, script, outputs } of generators) {
  if (!existsSync(at(script))) {
    failures += report(name, [`its generator ${script} is missing`]);
    continue;
  }
  const before = await read(root, outputs);
  const code = await runSource(script, [], { cwd: root });
  const after = await read(root, outputs);
  const drift = code === 0 ? differences(before, after) : [`its generator ended with exit code ${code}`];
  if (check && drift.length > 0) await restore(before, after);
  if (check || code !== 0) failures += report(name, drift);
  else console.log(`${name}: ${drift.length === 0 ? 'unchanged' : drift.join(', ')}`);
}

if (check) console.log(`${generators.length - failures} of ${generators.length} generated sets equal their sources`);
process.exitCode = failures > 0 ? 1 : 0;

function report(name, drift) {
  for (const line of drift) console.error(`${name}: ${line} (npm run generate writes it anew)`);
  return drift.length > 0 ? 1 : 0;
}

async function restore(before, after) {
  for (const path of after.keys()) if (!before.has(path)) await rm(`${root}${path}`);
  await write(root, before);
}
