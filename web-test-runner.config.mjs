import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { accessibilityTreeCommand } from './scripts/wtr/accessibility-tree.mjs';
import { countReporter } from './scripts/wtr/count-reporter.mjs';
import { goldenCommand } from './scripts/wtr/golden.mjs';
import { launchersOf } from './scripts/wtr/launchers.mjs';
import { screenshotCommand } from './scripts/wtr/screenshots.mjs';
import { strictPolicyMiddleware } from './scripts/wtr/strict-policy.mjs';
import { viewportCommand } from './scripts/wtr/viewport.mjs';

const rootDir = fileURLToPath(new URL('.', import.meta.url));
const report = process.env.BROWSER_REPORT;
const folder = 'packages/elements/test/browser';
/** The files to run, where not all are. */
const chosen = process.env.BROWSER_FILES?.split(',');
const isIn = (pattern) => (file) =>
  pattern.includes('**') ? file.startsWith(pattern.split('**')[0]) : dirname(file) === dirname(pattern);
const ofChosen = (patterns) => patterns.flatMap((pattern) => chosen?.filter(isIn(pattern)) ?? [pattern]);

/** Files that mean something in some browsers only. */
const groups = [
  {
    name: 'other eyes',
    files: `${folder}/other-eyes/*.test.ts`,
    browsers: launchersOf('chromium', 'other-eyes', 'webkit-still'),
  },
  { name: 'facts', files: `${folder}/facts/*.test.ts`, browsers: launchersOf('chromium') },
  { name: 'tree', files: `${folder}/tree/*.test.ts`, browsers: launchersOf('chromium') },
];

const base = ofChosen([`${folder}/*.test.ts`, `${folder}/axe/*.test.ts`, 'test/embed/**/*.wtr.ts']);

export default {
  rootDir,
  ...(base.length > 0 ? { files: base } : {}),
  groups: groups
    .map((group) => ({ ...group, files: ofChosen([group.files]) }))
    .filter(({ browsers, files }) => browsers.length > 0 && files.length > 0),
  nodeResolve: { exportConditions: ['source', 'browser', 'development'] },
  plugins: [
    viewportCommand,
    accessibilityTreeCommand,
    goldenCommand({ rootDir }),
    screenshotCommand({ folder: `${rootDir}test/screenshots` }),
    esbuildPlugin({ ts: true, json: true, target: 'es2022', tsconfig: `${rootDir}tsconfig.json` }),
  ],
  middleware: [strictPolicyMiddleware],
  browsers: launchersOf('chromium', 'firefox', 'webkit'),
  reporters: [defaultReporter({ reportTestProgress: false }), ...(report ? [countReporter(report, rootDir)] : [])],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  concurrency: 2,
  testFramework: { config: { timeout: 20_000 } },
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
};
