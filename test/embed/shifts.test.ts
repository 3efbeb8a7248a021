import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scriptTimeoutMs } from '../cli/support/cli.ts';
import { launchChromium, noBrowser, type Site, serveFolder } from '../support/browser.ts';
import { grown, type Stored, shiftButtons, shiftOfFailure, shiftPage, shiftsThrough } from '../support/shifts.ts';
import { siteFolder } from './site-folder.ts';

describe.skipIf(noBrowser)('a page around a dashboard', () => {
  let browser: Browser;
  let site: Site;
  let folder: string;
  let stored: Stored;

  beforeAll(async () => {
    folder = await siteFolder();
    await writeFile(join(folder, 'shifts.html'), shiftPage);
    await writeFile(join(folder, 'buttons.js'), shiftButtons);
    const before = await readFile(join(folder, 'snapshot.json'), 'utf8');
    stored = { before, after: grown(before) };
    [browser, site] = await Promise.all([launchChromium(), serveFolder(folder)]);
  }, scriptTimeoutMs);

  afterAll(async () => {
    await Promise.all([browser.close(), site.close()]);
    await rm(folder, { recursive: true });
  });

  for (const width of [360, 768, 1280])
    it(`does not move at ${width} px through load, refresh, error, theme and language`, async () => {
      const found = await shiftsThrough(browser, `${site.url}shifts.html`, width, stored);
      const rounded = Object.entries(found).map(([step, shift]) => `${step} ${shift.toFixed(2)}`);
      const steps = [
        'load',
        'refresh',
        'error',
        'back again',
        'theme',
        'language zh-CN',
        'language zh-TW',
        'language en',
      ];
      expect(rounded).toEqual(steps.map((step) => `${step} 0.00`));
    });

  it('does not move when there is nothing to load', async () => {
    for (const width of [360, 1280])
      expect((await shiftOfFailure(browser, `${site.url}shifts.html`, width)).toFixed(2)).toBe('0.00');
  });
});
