import assert from 'node:assert/strict';
import { isTable, type MetricQuery } from '@sluice/core/query';
import { memory } from './src/memory/index.ts';
import { duckdb } from './src/duckdb/index.ts';
import { generateTrial } from '../../test/reference/generate.ts';
import { toCatalog, compileCatalogs, rowsOf } from '../../test/agree/to-engine.ts';
const FROM = Number(process.env['FROM'] ?? 0), TO = Number(process.env['TO'] ?? 20);
const cats = compileCatalogs();
let bad = 0; const t0 = Date.now();
for (let seed = FROM; seed < TO; seed++) {
  const trial = generateTrial(seed);
  const cat = toCatalog(trial, cats);
  const rows = rowsOf(trial); const now = Date.parse(trial.log.asOf);
  const m = await memory(cat, { rows, now });
  const tD = Date.now(); const d = await duckdb(cat, { rows, now });
  const f = trial.funnel;
  const metrics = f.stages.flatMap((s) => [`count(${s.id})`, ...(s.value ? [`value(${s.id})`] : [])]);
  const rates = f.stages.slice(1).map((s) => `rate(${f.stages[0]!.id}, ${s.id})`);
  const qs: MetricQuery[] = [
    { funnel: f.id }, { funnel: f.id, by: ['country'] }, { funnel: f.id, by: ['first_ad'], grain: 'day', from: '2026-03-20', to: '2026-03-28' },
    { funnel: f.id, grain: 'month', from: '2026-03-01', to: '2026-06-01' },
    { metrics }, { metrics, by: ['country'], grain: 'month', from: '2026-03-01', to: '2026-06-01' },
    { metrics: rates, by: ['first_ad'] },
  ];
  const tM = Date.now(); (globalThis as any).ld = ((globalThis as any).ld ?? 0) + tM - tD; const expected = await m.answerAll(qs);
  try {
    const got = await d.answerAll(qs);
    expected.forEach((e, i) => {
      if (!isTable(e)) return;
      const g = got[i]!;
      if (!isTable(g)) throw new Error('no table');
      try { assert.deepEqual(g.rows(), e.rows()); assert.deepEqual(g.info, e.info); } catch (err) { throw new Error(`query ${i} ${JSON.stringify(qs[i])}: ${(err as Error).message}`); }
    });
  } catch (err) { bad++; console.log('seed', seed, JSON.stringify({order:f.order,skipped:f.skipped,entry:f.entry,same:f.same.length,without:f.without.length,count:f.count,ties:f.ties,opt:f.stages.map(s=>s.optional)}), (err as Error).message.slice(0, Number(process.env['LEN'] ?? 700))); if (bad >= Number(process.env['MAX'] ?? 5)) break; }
  await d.close(); (globalThis as any).dd = ((globalThis as any).dd ?? 0) + Date.now() - tD;
}
console.log('bad', bad, 'ms', Date.now() - t0, 'duck', (globalThis as any).dd, 'load', (globalThis as any).ld);
