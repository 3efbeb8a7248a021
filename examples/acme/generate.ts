import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { adsCsv } from './generate/ads.ts';
import { crmCsv } from './generate/crm.ts';
import { people } from './generate/people.ts';
import { webFiles } from './generate/web.ts';

/** Writes the example's data beside this file, the same bytes on every run. All of it is made up. */
export function generate(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(`${folder}/web`, { recursive: true });
  const everyone = people();
  writeFileSync(`${folder}/crm-leads.csv`, crmCsv(everyone));
  writeFileSync(`${folder}/ads.csv`, adsCsv());
  for (const [name, text] of webFiles(everyone)) writeFileSync(`${folder}/web/${name}.csv`, text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const started = Date.now();
  generate(fileURLToPath(new URL('data', import.meta.url)));
  console.log(`made examples/acme/data in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
