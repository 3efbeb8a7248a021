import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { launchChromium, serveFolder, strictHeaders } from '../../../test/support/browser.ts';
import { root } from '../../../test/support/bundle.ts';

const folder = join(root, '.cache/look');
const pages = {
  dashboard: '<sluice-dashboard src="demo" hash></sluice-dashboard>',
  states: ['loading', 'empty', 'error', 'withheld', 'undefined', 'nowhere']
    .map(
      (src) =>
        `<sluice-kpi src="${src}" name="cpl"></sluice-kpi><sluice-trend src="${src}" name="count(mql)"></sluice-trend>`,
    )
    .join(''),
};
const style = `:root{color-scheme:light dark}body{margin:0;background:light-dark(#f3f4f6,#0e1114);font-family:system-ui,sans-serif}
main{display:grid;gap:16px;max-width:1232px;margin:0 auto;padding:24px}@media(max-width:520px){main{padding:12px}}`;

/** Pictures of the widgets with made-up numbers, in `.cache/look`: 360, 768 and 1,280 px, light and dark. */
async function look(): Promise<void> {
  await mkdir(folder, { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: ['packages/elements/test/support/gallery.ts'],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['source', 'browser'],
    tsconfig: 'tsconfig.json',
    outfile: join(folder, 'gallery.js'),
  });
  await writeFile(join(folder, 'page.css'), style);
  const head = '<link rel="stylesheet" href="page.css"><script type="module" src="gallery.js"></script>';
  for (const [name, body] of Object.entries(pages))
    await writeFile(
      join(folder, `${name}.html`),
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title>${head}<main>${body}</main></html>`,
    );
  await shoot();
}

async function shoot(): Promise<void> {
  const [browser, site] = await Promise.all([launchChromium(), serveFolder(folder, strictHeaders)]);
  for (const width of [360, 768, 1280])
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
      for (const name of Object.keys(pages)) {
        await page.goto(`${site.url}${name}.html`);
        await page.waitForTimeout(700);
        await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true });
      }
      await page.close();
    }
  await Promise.all([browser.close(), site.close()]);
  console.log(folder);
}

await look();
