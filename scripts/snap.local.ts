import { readFileSync, writeFileSync } from 'node:fs';
import { compile } from '@sluice/core';
import { memory } from '@sluice/engines/memory';
import { writeSnapshot } from '@sluice/engines/snapshot-writer';
import { snapshot } from '@sluice/engines/snapshot';
import { fileReader } from '@sluice/sources/node';
import { createCalendar } from '@sluice/core/calendar';
import { dashboardQuestions, isTable } from '@sluice/core/query';
import { dirname } from 'node:path';
const [file] = process.argv.slice(2);
const { catalog } = compile(readFileSync(file, 'utf8'));
let t = performance.now();
const lap = (s: string) => { console.log(s, (performance.now() - t).toFixed(0), 'ms'); t = performance.now(); };
const engine = await memory(catalog, fileReader(dirname(file), { confine: false }));
lap('load');
const w = await writeSnapshot(catalog, engine);
lap('write');
console.log(w.report, w.diagnostics);
writeFileSync('/tmp/snapshot.json', w.text);
const snap = snapshot(JSON.parse(w.text));
const d = Object.values(catalog.dashboards)[0]!;
const asOf = (await snap.describe()).asOf;
const cal = createCalendar(catalog);
let n = 0, bad = 0;
for (const period of ['last 12 months', 'last 3 months', 'all', 'this quarter']) for (const filters of [{}, { channel: 'email' }, {channel: ['email','paid_search'], segment: 'mid' }]) {
  const qs = dashboardQuestions(catalog, d, { period, filters }, cal, asOf).map((q) => q.query);
  const a = await engine.answerAll(qs), b = await snap.answerAll(qs);
  qs.forEach((q, i) => {
    n++;
    const x = a[i]!, y = b[i]!;
    const f = (v: typeof x) => isTable(v) ? JSON.stringify(v.rows().map((r) => Object.fromEntries(Object.entries(r).filter(([k]) => !k.includes('days'))))) : JSON.stringify(v);
    if (f(x) !== f(y)) { bad++; if (bad < 4) console.log(JSON.stringify(q), '\n', f(x).slice(0, 900), '\n', f(y).slice(0, 900)); }
  });
}
lap('compare'); console.log(n, 'questions', bad, 'differ');
