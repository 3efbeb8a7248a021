// What each source file weighs in a browser entry: npm run weight -- [sluice|funnel|yaml] [how many lines]
import { tsImport } from 'tsx/esm/api';
import { root } from './lib/root.mjs';

const { bundle, gzBytes, reachable } = await tsImport('../test/support/bundle.ts', import.meta.url);
const [entry = 'sluice', lines = '60'] = process.argv.slice(2);
const names = [...new Set(['sluice', entry])].map((name) => `packages/embed/src/${name}.ts`);
const made = await bundle(names);
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(2).padStart(6)} kB gz`;
const loaded = reachable(made, names.at(-1), /./);
console.log(`${kilobytes(gzBytes(loaded))}  loaded at once, of it:`);

for (const { path, gzBytes: bytes, entry: of } of made.parts.values())
  console.log(`${kilobytes(bytes)}  ${[...loaded].some((part) => part.path === path) ? '*' : ' '} ${path} ${of ?? ''}`);
console.log();

const rows = [...made.parts.values()].flatMap(({ path, gzBytes: bytes, inputs }) => {
  const all = Object.values(inputs).reduce((sum, each) => sum + each, 0);
  return Object.entries(inputs).map(([file, own]) => ({ path, file, own, share: (own / all) * bytes }));
});
for (const { path, file, own, share } of rows.sort((a, b) => b.share - a.share).slice(0, Number(lines)))
  console.log(`${String(own).padStart(7)} B ${kilobytes(share)}  ${path.split('/').at(-1)}  ${file.replace(root, '')}`);
