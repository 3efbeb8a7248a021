// What each source file weighs in a browser entry: npm run weight -- [sluice|funnel|yaml] [how many lines]
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { at, root } from './lib/root.mjs';

const [entry = 'sluice', lines = '60'] = process.argv.slice(2);
const { metafile, outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: [...new Set(['sluice', entry])].map((name) => `packages/embed/src/${name}.ts`),
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  platform: 'browser',
  splitting: true,
  legalComments: 'none',
  conditions: ['source', 'browser'],
  tsconfig: 'tsconfig.json',
  define: { 'process.env.NODE_ENV': '"production"' },
  outdir: '.cache/bundle',
  metafile: true,
  write: false,
});

const texts = new Map(outputFiles.map((file) => [file.path, file.text]));
const rows = [];
for (const [path, output] of Object.entries(metafile.outputs)) {
  const gz = gzipSync(texts.get(at(path)) ?? '', { level: 9 }).length;
  const inner = Object.values(output.inputs).reduce((sum, each) => sum + each.bytesInOutput, 0) || 1;
  console.log(`${(gz / 1000).toFixed(1).padStart(6)} kB gz  ${path} ${output.entryPoint ?? ''}`);
  for (const [file, { bytesInOutput }] of Object.entries(output.inputs))
    rows.push({ file, chunk: path.split('/').at(-1), bytes: bytesInOutput, gz: (bytesInOutput / inner) * gz });
}
console.log();
for (const row of rows.toSorted((a, b) => b.gz - a.gz).slice(0, Number(lines)))
  console.log(`${String(row.bytes).padStart(7)} B ${(row.gz / 1000).toFixed(2).padStart(6)} kB gz  ${row.chunk}  ${row.file}`);
