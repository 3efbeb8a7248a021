import { cpus, loadavg } from 'node:os';
import { launchChromium, noBrowser, serveFolder } from '../../support/browser.ts';
import { installLocked } from '../../packages/support.ts';
import { type Drawn, drawIn } from './draw.ts';
import { libraries, paintSite } from './site.ts';

const rounds = Number(process.argv[2] ?? 7);
const only = process.argv[3]?.split(",");
await installLocked(import.meta.dirname);
const folder = await paintSite();
const site = await serveFolder(folder);
const browser = await launchChromium();
const runs: Record<string, Drawn[]> = {};
for (let i = 0; i < rounds; i++) for (const name of libraries.filter((n) => !only || only.includes(n))) (runs[name] ??= []).push(await drawIn(browser, site.url, name));
for (const name of libraries) {
  const list = runs[name] ?? [];
  if (!list.length) continue;
  const med = (f: (d: Drawn) => number) => list.map(f).sort((a, b) => a - b)[list.length >> 1]!.toFixed(0);
  const min = (f: (d: Drawn) => number) => Math.min(...list.map(f)).toFixed(0);
  console.log(name.padEnd(16), 'create', med((d) => d.create), min((d) => d.create), 'update', med((d) => d.update), min((d) => d.update), 'heap', med((d) => d.heap), 'nodes', list[0]!.nodes, 'marks', list[0]!.marks, list.every((d) => d.isRight), JSON.stringify(list[0]!.parts));
}
await browser.close();
await site.close();
console.log(loadavg(), cpus().length, noBrowser);
