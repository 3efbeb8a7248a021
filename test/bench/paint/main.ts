import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { compile } from '@sluice/core';
import { buildEmbed } from '@sluice/embed/build';
import { memory } from '@sluice/engines/memory';
import { writeSnapshot } from '@sluice/engines/snapshot-writer';
import { fixtureYaml } from '../../embed/site-folder.ts';
import { installLocked } from '../../packages/support.ts';
import { launchChromium, noBrowser, serveFolder } from '../../support/browser.ts';
import { grown, shiftButtons, shiftPage, shiftsThrough } from '../../support/shifts.ts';
import { storedCells } from './cells.ts';
import { type Drawn, drawIn } from './draw.ts';
import { interact } from './interact.ts';
import { picturesOf } from './pictures.ts';
import { type DrawnBy, printInteractions, printLibraries, printRatios, printShifts } from './report.ts';
import { type LibraryName, libraries, paintSite } from './site.ts';

const at = process.argv.indexOf('--rounds');
const rounds = at < 0 ? 9 : Number(process.argv[at + 1]);
const load = () =>
  loadavg()
    .map((value) => value.toFixed(1))
    .join(' ');

if (noBrowser) throw new Error(noBrowser);
await installLocked(import.meta.dirname);
const folder = await paintSite();
const { text, cells } = await storedCells();
await writeFile(join(folder, 'cells.json'), text);
const stored = await shiftFiles();
const browser = await launchChromium();
const site = await serveFolder(folder);
console.log(
  `Chromium ${browser.version()}, ${cpus().length} cores (${cpus()[0]?.model.trim()}), load average ${load()}\nA fresh page each, ${rounds} rounds by turns. bare-svg: bars, labels and counts as one text. same-picture: the markup our elements end in.\n`,
);
const runs = await drawAll();
const isRight = printLibraries(runs, 300);
printRatios(runs);
printInteractions(await interact(browser, site.url, 100), cells);
printShifts(await shiftsThrough(browser, `${site.url}shifts/index.html`, 1280, stored));
console.log(`Load average at the end: ${load()}`);
await Promise.all([browser.close(), site.close()]);
if (!isRight) {
  console.log('A library has not drawn what it was given: the ratios mean nothing.');
  process.exitCode = 1;
}

async function drawAll(): Promise<DrawnBy> {
  const pictures = await picturesOf(browser, site.url);
  const empty = Object.fromEntries(libraries.map((name) => [name, []])) as Partial<Record<LibraryName, Drawn[]>>;
  const runs = empty as Record<LibraryName, Drawn[]>;
  for (let round = 0; round < rounds; round++)
    for (const name of libraries) runs[name].push(await drawIn(browser, site.url, name, pictures));
  return runs;
}

/** The page that is taken through what may move it, over a small dashboard. */
async function shiftFiles(): Promise<{ before: string; after: string }> {
  const { catalog } = compile(fixtureYaml());
  const { text: before } = await writeSnapshot(catalog, await memory(catalog), { withoutReport: true });
  const { files } = await buildEmbed();
  const all = [
    ...files.map(({ path, content }) => [path, content] as const),
    ['index.html', shiftPage] as const,
    ['buttons.js', shiftButtons] as const,
  ];
  await mkdir(join(folder, 'shifts'), { recursive: true });
  await Promise.all(all.map(([path, content]) => writeFile(join(folder, 'shifts', path), content)));
  return { before, after: grown(before) };
}
