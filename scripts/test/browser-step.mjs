import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { browserLines, browserNames, ensureBrowsers, findBrowser } from '../ensure-browsers.mjs';
import { filesUnder } from '../lib/file-set.mjs';
import { at, root } from '../lib/root.mjs';
import { run } from '../lib/run.mjs';

const titles = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' };

/** The folders of web-test-runner.config.mjs that mean something in some browsers only. */
const only = { '/tree/': ['chromium'], '/facts/': ['chromium'] };
const runsIn = (name, file) =>
  Object.entries(only).every(([part, names]) => !file.includes(part) || names.includes(name));

/** The step that finds the browsers or installs them; it counts no test, as what needs one is skipped by name. */
export async function findBrowserStep() {
  ensureBrowsers();
  console.log(browserLines().join('\n'));
  return { passed: 0, failures: [], skipped: [] };
}

/** The step that runs the element tests, or some files of them, in every browser that is here. */
export async function browserStep(chosen = []) {
  const files = await browserTests();
  if (files.length === 0) return { passed: 0, failures: ['browser: no test files found'], skipped: [] };
  const missing = browserNames.filter((name) => findBrowser(name) === undefined);
  const skipped = missing.flatMap((name) =>
    files.filter((file) => runsIn(name, file)).map((file) => ({ name: `${titles[name]}: ${file}` })),
  );
  if (missing.length === browserNames.length) return { passed: 0, failures: [], skipped };
  const outcome = await runInBrowsers(chosen);
  return { ...outcome, skipped: [...outcome.skipped, ...skipped] };
}

async function runInBrowsers(chosen) {
  const report = at('.cache/test/browser.json');
  await mkdir(at('.cache/test'), { recursive: true });
  await rm(report, { force: true });
  const wtr = at('node_modules/@web/test-runner/dist/bin.js');
  const env = { BROWSER_REPORT: report, ...(chosen.length > 0 ? { BROWSER_FILES: chosen.join() } : {}) };
  const code = await run(process.execPath, [wtr], { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
  if (!existsSync(report)) return { passed: 0, failures: [`browser: no report (exit code ${code})`], skipped: [] };
  const outcome = JSON.parse(await readFile(report, 'utf8'));
  if (code !== 0 && outcome.failures.length === 0) outcome.failures.push(`browser: exit code ${code}`);
  return outcome;
}

async function browserTests() {
  const files = await filesUnder(root, ['packages/elements/test/browser', 'test/embed']);
  return files.filter(
    (file) => file.endsWith('.wtr.ts') || (file.startsWith('packages/') && file.endsWith('.test.ts')),
  );
}
