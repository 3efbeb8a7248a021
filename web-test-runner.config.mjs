import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { chromiumArgs, findChromium } from './scripts/ensure-browsers.mjs';
import { screenshotCommand, viewportCommand } from './scripts/wtr/commands.mjs';
import { countReporter } from './scripts/wtr/count-reporter.mjs';
import { strictPolicyMiddleware } from './scripts/wtr/strict-policy.mjs';

const rootDir = fileURLToPath(new URL('.', import.meta.url));
const report = process.env.BROWSER_REPORT;

export default {
  rootDir,
  files: ['packages/elements/test/browser/**/*.test.ts', 'test/embed/**/*.wtr.ts'],
  nodeResolve: { exportConditions: ['source', 'browser', 'development'] },
  plugins: [
    viewportCommand,
    screenshotCommand({ folder: `${rootDir}test/screenshots` }),
    esbuildPlugin({ ts: true, json: true, target: 'es2022', tsconfig: `${rootDir}tsconfig.json` }),
  ],
  middleware: [strictPolicyMiddleware],
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      launchOptions: { executablePath: findChromium(), args: chromiumArgs },
    }),
  ],
  reporters: [defaultReporter({ reportTestProgress: false }), ...(report ? [countReporter(report, rootDir)] : [])],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  concurrency: 2,
  testFramework: { config: { timeout: 10_000 } },
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
};
