import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAllowedSkips, sortSkips } from '../../scripts/test/skips.mjs';
import { root } from '../support/bundle.ts';

/** Runs a program of the checkout where no browser is to be found and none may be installed. */
function without(script: string): string {
  const env = { PATH: '', NO_BROWSER_INSTALL: '1' };
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  if (stderr) throw new Error(stderr);
  return stdout;
}

describe.skipIf(process.platform !== 'linux')('a machine without browsers', () => {
  it('is told what would install each of them', () => {
    const lines = without(
      "import { browserLines } from './scripts/ensure-browsers.mjs'; console.log(browserLines().join('\\n'))",
    );
    const fonts = 'fonts-dejavu-core fonts-noto-cjk';
    expect(lines.trim().split('\n')).toEqual([
      `chromium: not found; to install it: sudo apt-get install -y chromium ${fonts}`,
      `firefox: not found; to install it: sudo apt-get install -y firefox-esr ${fonts}`,
      `webkit: not found; to install it: sudo apt-get install -y webkit2gtk-driver xvfb ${fonts}`,
    ]);
  });

  it('skips every browser test by name, and each of these skips has leave there and nowhere else', () => {
    const said = without(
      "import { browserStep } from './scripts/test/browser-step.mjs'; console.log(JSON.stringify(await browserStep()))",
    );
    const { passed, failures, skipped } = JSON.parse(said) as {
      passed: number;
      failures: string[];
      skipped: { name: string }[];
    };
    expect([passed, failures]).toEqual([0, []]);
    const names = skipped.map(({ name }) => name);
    for (const browser of ['Chromium', 'Firefox', 'WebKit'])
      expect(names).toContain(`${browser}: packages/elements/test/browser/widgets.test.ts`);
    const allowed = parseAllowedSkips(readFileSync(join(root, 'test/allowed-skips.txt'), 'utf8'));
    const lacks = { 'no-chromium': true, 'no-firefox': true, 'no-webkit': true };
    expect(sortSkips(skipped, allowed, lacks).forbidden).toEqual([]);
    expect(sortSkips(skipped, allowed, lacks).allowed[0]).toMatch(/; to install it: sudo apt-get install -y /);
    expect(sortSkips(skipped, allowed, {}).forbidden).toEqual(names);
  });
});
