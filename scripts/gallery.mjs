// `npm run gallery`: every element in every state, theme, language and width; `-- --once` builds it and ends.
import { runSource } from './lib/from-source.mjs';
import { root } from './lib/root.mjs';

process.exitCode = await runSource('examples/gallery/main.ts', process.argv.slice(2), { cwd: root });
