// `pnpm sluice …` and `npm run sluice -- …`: the command line from source, in the folder it was called from.
import { cli, runSource } from './lib/from-source.mjs';

process.exitCode = await runSource(cli, process.argv.slice(2), { cwd: process.env.INIT_CWD ?? process.cwd() });
