// `npm run screenshots`: pictures of the acme dashboard at three widths, light and dark, for the README and as the visual baseline.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { chromium } from 'playwright';
import { chromiumArgs, findChromium, installCommand } from './ensure-browsers.mjs';
import { exampleData } from './lib/example-data.mjs';
import { cli, runSource } from './lib/from-source.mjs';
import { at, root } from './lib/root.mjs';

const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};
const widths = [360, 768, 1280];
const themes = ['light', 'dark'];
const args = process.argv.slice(2);
const out = at(args.find((arg) => !arg.startsWith('--')) ?? 'docs/images');
const option = (name) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const locale = option('locale') ?? 'en';
const dir = option('dir') ?? 'ltr';
const site = at('.cache/screenshots/acme');

process.exitCode = await main();

async function main() {
  const executablePath = findChromium();
  if (executablePath === undefined) return refused(`No Chromium. To install it: ${installCommand}`);
  if ((await exampleData('examples/acme', console.error)) !== 0) return 1;
  rmSync(site, { recursive: true, force: true });
  if ((await runSource(cli, ['build', 'examples/acme/sluice.yaml', '-o', site], { cwd: root })) !== 0) return 1;
  mkdirSync(out, { recursive: true });
  const server = await serve(site);
  const browser = await chromium.launch({ executablePath, args: [...chromiumArgs] });
  try {
    for (const theme of themes) for (const width of widths) await shoot(browser, server.url, theme, width);
  } finally {
    await browser.close();
    server.close();
  }
  return 0;
}

async function shoot(browser, url, theme, width) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: theme, locale });
  await page.goto(url);
  await page.evaluate(speak, { locale, dir });
  await page.waitForFunction(isDrawn, locale, { timeout: 60_000 });
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(300);
  const name = ['acme', width, theme, ...(locale === 'en' ? [] : [locale]), ...(dir === 'ltr' ? [] : [dir])];
  const path = join(out, `${name.join('-')}.png`);
  await page.screenshot({ path, fullPage: true, animations: 'disabled' });
  console.log(path.slice(root.length));
  await page.close();
}

/** In the page: its language and its direction. */
function speak({ locale, dir }) {
  Object.assign(document.documentElement, { lang: locale, dir });
}

/** In the page: every widget of the dashboard has its answer, in the language. */
function isDrawn(locale) {
  const { shadowRoot } = document.querySelector('sluice-dashboard') ?? {};
  const widgets = shadowRoot?.querySelectorAll('.row > *') ?? [];
  if (shadowRoot?.querySelector('[lang]')?.lang !== locale) return false;
  const states = [...widgets].map(
    (widget) => widget.shadowRoot?.querySelector('[aria-busy]')?.getAttribute('aria-busy') ?? 'false',
  );
  return states.length > 0 && states.every((busy) => busy === 'false');
}

async function serve(folder) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = normalize(join(folder, pathname === '/' ? 'index.html' : decodeURIComponent(pathname)));
    const found = file.startsWith(normalize(folder)) && existsSync(file);
    response.writeHead(found ? 200 : 404, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
    response.end(found ? readFileSync(file) : undefined);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

function refused(line) {
  console.error(line);
  return 1;
}
