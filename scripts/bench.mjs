// `npm run bench -- compute [--sizes 1,5,10]`: measures against the targets; each bench is a folder of test/bench.
import { existsSync } from 'node:fs';
import { runSource } from './lib/from-source.mjs';
import { at, root } from './lib/root.mjs';

const [name = '', ...args] = process.argv.slice(2).filter((arg) => arg !== '--');
const file = `test/bench/${name}/main.ts`;

if (name === '' || !existsSync(at(file))) {
  console.error('Which bench? npm run bench -- compute [--sizes 1,5,10] | scores | what-if');
  process.exitCode = 2;
} else process.exitCode = await runSource(file, args, { cwd: root });
