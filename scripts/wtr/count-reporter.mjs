import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/** Writes `{ passed, failures, skipped }` of a run as JSON, for scripts/test.mjs to add up. */
export const countReporter = (file, rootDir) => ({
  stop({ sessions }) {
    writeFileSync(file, JSON.stringify(count([...sessions], rootDir)));
  },
});

/** Counts the tests of all sessions, named by browser; a file that failed outside its tests counts as one failure. */
export function count(sessions, rootDir) {
  const outcome = { passed: 0, failures: [], skipped: [] };
  for (const session of sessions) {
    const file = `${session.browser.name}: ${relative(rootDir, session.testFile).replaceAll('\\', '/')}`;
    const tests = session.testResults ? flatten(session.testResults, [file]) : [];
    for (const { name, passed, skipped } of tests) {
      if (skipped) outcome.skipped.push({ name });
      else if (passed) outcome.passed += 1;
      else outcome.failures.push(name);
    }
    if (!session.passed && tests.every(({ passed, skipped }) => passed || skipped)) outcome.failures.push(file);
  }
  return outcome;
}

function flatten({ name, tests, suites }, path) {
  const here = name ? [...path, name] : path;
  const own = tests.map((test) => ({ ...test, name: [...here, test.name].join(' › ') }));
  return [...own, ...suites.flatMap((suite) => flatten(suite, here))];
}
