import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { relative } from 'node:path';
import { at, root } from '../lib/root.mjs';
import { run } from '../lib/run.mjs';

/** A step that runs one vitest project, or some files of it, and counts its tests from the JSON report. */
export const vitestStep =
  (project) =>
  async (files = []) => {
    const report = at(`.cache/test/${project}.json`);
    await mkdir(at('.cache/test'), { recursive: true });
    await rm(report, { force: true });
    const args = ['run', ...files, '--project', project, '--passWithNoTests', '--reporter=default', '--reporter=json'];
    const code = await run(
      process.execPath,
      [at('node_modules/vitest/vitest.mjs'), ...args, `--outputFile.json=${report}`],
      {
        cwd: root,
        stdio: ['ignore', 'inherit', 'inherit'],
      },
    );
    if (!existsSync(report)) return { passed: 0, failures: [`${project}: no report (exit code ${code})`], skipped: [] };
    const outcome = countTests(JSON.parse(await readFile(report, 'utf8')));
    if (code !== 0 && outcome.failures.length === 0) outcome.failures.push(`${project}: exit code ${code}`);
    return outcome;
  };

/** Counts the tests of a vitest JSON report; a file that could not be run counts as one failure. */
export function countTests({ testResults }) {
  const outcome = { passed: 0, failures: [], skipped: [] };
  for (const { name, status, assertionResults } of testResults) {
    const file = relative(root, name).replaceAll('\\', '/');
    if (status === 'failed' && !assertionResults.some((test) => test.status === 'failed')) outcome.failures.push(file);
    for (const test of assertionResults) {
      const full = `${file} › ${[...test.ancestorTitles, test.title].join(' › ')}`;
      if (test.status === 'passed') outcome.passed += 1;
      else if (test.status === 'failed') outcome.failures.push(full);
      else outcome.skipped.push({ name: full });
    }
  }
  return outcome;
}
