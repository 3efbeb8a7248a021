// `npm run generate` writes every generated file; `--check` reports the ones that differ and leaves them as they were.
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { generators } from './generators.mjs';
import { differences, filesUnder, read, write } from './lib/file-set.mjs';
import { runSource } from './lib/from-source.mjs';
import { at, root } from './lib/root.mjs';

const check = process.argv.includes('--check');
let failures = 0;

for (const { name, script, outputs } of generators) {
  const before = await read(root, outputs);
  const code = existsSync(at(script)) ? await runSource(script, [], { cwd: root }) : 'none: the script is missing';
  const after = await read(root, outputs);
  const faults = await faultsOf(code, outputs);
  const drift = differences(before, after);
  if (check && drift.length > 0) await restore(before, after);
  if (check) failures += report(name, [...faults, ...drift]);
  else failures += report(name, faults) || say(name, drift);
}

if (check) console.log(`${generators.length - failures} of ${generators.length} generated sets equal their sources`);
process.exitCode = failures > 0 ? 1 : 0;

async function faultsOf(code, outputs) {
  const faults = code === 0 ? [] : [`its generator ended with exit code ${code}`];
  // a path that holds nothing would equal itself for ever
  for (const path of outputs) if ((await filesUnder(root, [path])).length === 0) faults.push(`${path} holds no file`);
  return faults;
}

function say(name, drift) {
  console.log(`${name}: ${drift.length === 0 ? 'unchanged' : drift.join(', ')}`);
  return 0;
}

function report(name, drift) {
  for (const line of drift) console.error(`${name}: ${line} (npm run generate writes it anew)`);
  return drift.length > 0 ? 1 : 0;
}

async function restore(before, after) {
  for (const path of after.keys()) if (!before.has(path)) await rm(`${root}${path}`);
  await write(root, before);
}
