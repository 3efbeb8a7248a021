import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compile } from '@sluice/core';
import { memory } from '@sluice/engines/memory';
import { writeSnapshot } from '@sluice/engines/snapshot-writer';
import { fixtureYaml } from '../embed/site-folder.ts';
import { node } from '../packages/support.ts';

/** An element drawn by a server for a page, and the page's name. */
export interface ServedPage {
  readonly name: string;
  readonly tag: string;
  readonly width: number;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly lang?: string;
}

const server = `
import { readFile } from 'node:fs/promises';
import { renderToHtml } from '@sluice/elements/server';
import { snapshot } from '@sluice/engines/snapshot';
const engine = snapshot(JSON.parse(await readFile('snapshot.json', 'utf8')));
const pages = JSON.parse(process.argv[2]);
const drawn = [];
for (const { tag, width, attributes, lang } of pages)
  drawn.push(await renderToHtml(tag, { engine, width, attributes: { src: 'snapshot.json', ...attributes }, ...(lang ? { lang } : {}) }));
console.log(JSON.stringify(drawn));
`;

/** Watches, frame by frame, where the words below the element stand, and whether the element has its numbers. */
const places = `globalThis.places = new Set();
addEventListener('sluice-ready', () => { globalThis.isReady = true; }, true);
addEventListener('error', ({ message }) => globalThis.places.add(message));
(function look() {
  const last = document.querySelector('body > p');
  if (last) globalThis.places.add(last.getBoundingClientRect().top);
  requestAnimationFrame(look);
})();`;

/** Draws elements in a Node process that has the installed packages only, and gives their markup. */
export async function drawnByServer(installed: string, pages: readonly ServedPage[]): Promise<string[]> {
  const { catalog } = compile(fixtureYaml());
  const { text } = await writeSnapshot(catalog, await memory(catalog), { withoutReport: true });
  await writeFile(join(installed, 'snapshot.json'), text);
  await writeFile(join(installed, 'server.mjs'), server);
  const { code, out, err } = await node(['server.mjs', JSON.stringify(pages)], installed);
  if (code !== 0) throw new Error(err);
  return JSON.parse(out);
}

/** Writes a site of those pages with the one script of `embed` beside them. */
export async function servedSite(
  folder: string,
  installed: string,
  pages: readonly ServedPage[],
  markups: readonly string[],
): Promise<void> {
  const script = join(installed, 'node_modules/@sluice/embed/dist/script/sluice.js');
  const style = ':root{color-scheme:light}body{margin:16px;font-family:sans-serif}';
  const head = `<meta charset="utf-8"><title>A page</title><style>${style}</style><script src="places.js"></script><script type="module" src="sluice.js"></script>`;
  await writeFile(join(folder, 'places.js'), places);
  await writeFile(join(folder, 'sluice.js'), await readFile(script));
  await writeFile(join(folder, 'snapshot.json'), await readFile(join(installed, 'snapshot.json')));
  await writeFile(join(folder, 'favicon.ico'), '');
  for (const [i, { name, width, lang = 'en' }] of pages.entries()) {
    const page = (markup: string) =>
      `<!doctype html><html lang="${lang}">${head}<body><div style="inline-size:${width}px">${markup}</div><p>After it.</p></body></html>`;
    await writeFile(join(folder, `${name}.html`), page(markups[i] ?? ''));
    await writeFile(join(folder, `${name}-empty.html`), page(''));
  }
}
