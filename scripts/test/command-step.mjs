import { at, root } from '../lib/root.mjs';
import { run } from '../lib/run.mjs';

/** A step that is one program of the checkout and counts as one test. */
export const commandStep =
  (name, file, args = []) =>
  async () => {
    const code = await run(process.execPath, [at(file), ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    return code === 0
      ? { passed: 1, failures: [], skipped: [] }
      : { passed: 0, failures: [`${name} (exit code ${code})`], skipped: [] };
  };
