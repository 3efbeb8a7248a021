// `npm run demo` and `npm test`: the script under pnpm, which installs the dependencies by itself before it runs.
import { existsSync } from 'node:fs';
import { ownerVariable } from './lib/owner.mjs';
import { at, root } from './lib/root.mjs';
import { run } from './lib/run.mjs';

const pnpm = 'pnpm@12.21.0';
const [script, ...args] = process.argv.slice(2);
if (!existsSync(at('node_modules/.modules.yaml')))
  console.error(`Installing the dependencies with ${pnpm} (first run only) …`);
const env = { [ownerVariable]: String(process.pid) };
process.exitCode = await run('npx', ['--yes', pnpm, 'run', script, ...args], { cwd: root, env });
