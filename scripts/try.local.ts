import { readFileSync } from 'node:fs';
import { compile } from '@sluice/core';
import { memory } from '@sluice/engines/memory';
import { fileReader } from '@sluice/sources/node';
import { dirname } from 'node:path';
const [file, ...rest] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');
const { catalog } = compile(text);
const t0 = performance.now();
const reader = fileReader(dirname(file), { confine: false });
const engine = await memory(catalog, reader);
const t1 = performance.now();
console.log('load', (t1 - t0).toFixed(0), 'ms');
const q = rest.map((r) => JSON.parse(r));
const answers = await engine.answerAll(q);
console.log('answer', (performance.now() - t1).toFixed(0), 'ms');
for (const a of answers) { if ('columns' in a) { console.log(a.info); console.table(a.rows()); } else console.log(JSON.stringify(a)); }
console.log('rss', (process.memoryUsage().rss / 1e6).toFixed(0));
