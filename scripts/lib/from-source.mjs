import { at } from './root.mjs';
import { run } from './run.mjs';

const argsFor = (file, args) => ['--import', import.meta.resolve('tsx'), '--conditions=source', at(file), ...args];

// tsx looks for tsconfig.json where it is started, which may be any folder
const env = { TSX_TSCONFIG_PATH: at('tsconfig.json') };

/** Runs a TypeScript file of the checkout as it stands, without a build; resolves to its exit code. */
export const runSource = (file, args = [], options = {}) =>
  run(process.execPath, argsFor(file, args), { ...options, env: { ...env, ...options.env } });

export const cli = 'packages/cli/src/bin.ts';
