import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { ensureChromium, findChromium, installCommand } from '../ensure-browsers.mjs';
import { filesUnder } from '../lib/file-set.mjs';
import { at, root } from '../lib/root.mjs';
import { run } from '../lib/run.mjs';

/** The step that finds a Chromium or installs one; it counts no test, as what needs the browser is skipped by name. */
export async function findBrowserStep() {
  console.log(`   ${ensureChromium() ?? `none found; to install one: ${installCommand}`}`);
  return { passed: 0, failures: [], skipped: [] };
}

/** The step that runs the element tests in Chromium. */
export async function browserStep() {
  const chromium = findChromium();
  const files = await browserTests();
  if (chromium === undefined) {
    return { passed: 0, failures: [], skipped: files.map((name) => ({ name })) };
  }
  if (files.length === 0) return { passed: 0, failures: ['browser: no test files found'], skipped: [] };
  return await runInBrowser(chromium);
}

async function runInBrowser(chromium) {
  const report = at('.cache/test/browser.json');
  await mkdir(at('.cache/test'), { recursive: true });
  await rm(report, { force: true });
  const env = { CHROMIUM_PATH: chromium, BROWSER_REPORT: report };
  const wtr = at('node_modules/@web/test-runner/dist/bin.js');
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
