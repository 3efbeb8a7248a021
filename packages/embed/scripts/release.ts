import { fileURLToPath } from 'node:url';
import type { BuildOptions } from 'esbuild';
import { directImports } from './direct-imports.ts';
import { fewWords } from './few-words.ts';
import { likeBesideLike } from './like-beside-like.ts';
import { mergeShared } from './merge-shared.ts';
import { pageTexts } from './page-texts.ts';
import { renamePolicy } from './rename-policy.ts';
import { secondPass } from './second-pass.ts';
import { shortExports } from './short-exports.ts';
import { shortNames } from './short-names.ts';

/** The folder of the repository. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

const yaml = 'packages/embed/src/yaml.ts';
const load = 'packages/sources/src/load/load-sources.ts';
const fromFiles = 'packages/sources/src/load/files/from-files.ts';
const chains = 'packages/engines/src/memory/run/chain-groups.ts';

/** How everything a page loads is bundled: minified modules for es2022, from source. */
export const release = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  platform: 'browser',
  treeShaking: true,
  legalComments: 'none',
  conditions: ['source', 'browser'],
  tsconfig: `${root}tsconfig.json`,
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'silent',
  plugins: [
    fewWords,
    pageTexts,
    directImports,
    renamePolicy,
    mergeShared(
      [
        'packages/embed/src/sluice.ts',
        'packages/embed/src/funnel.ts',
        'packages/core/src/query/calendar-periods.ts',
        'packages/engines/src/snapshot/further.ts',
        yaml,
        'packages/engines/src/shared/asked/counted-funnel.ts',
        'packages/core/src/plain/rules.ts',
        'packages/core/src/plain/more.ts',
        'packages/engines/src/shared/asked/metric-queries.ts',
        load,
        fromFiles,
        chains,
      ],
      {
        [yaml]: [[chains, 'packages/engines/src/memory/groups/group-rows.ts']],
        [load]: [[fromFiles, 'packages/sources/src/load/given-rows.ts']],
      },
    ),
    secondPass,
    shortExports,
    likeBesideLike,
    shortNames,
  ],
} satisfies BuildOptions;
