import { duckdb } from './src/duckdb/index.ts';
import { generateTrial } from '../../test/reference/generate.ts';
import { toCatalog, compileCatalogs, rowsOf } from '../../test/agree/to-engine.ts';
import { groupSql } from '@sluice/sql';
const cats = compileCatalogs();
const cpu = () => { const c = process.cpuUsage(); return (c.user + c.system) / 1000; };
let load = 0, plan = 0, run = 0, close = 0;
for (let seed = 0; seed < 30; seed++) {
  const trial = generateTrial(seed); const cat = toCatalog(trial, cats);
  let a = cpu(); const d = await duckdb(cat, { rows: rowsOf(trial), now: Date.parse(trial.log.asOf) }); load += cpu() - a;
  a = cpu(); await d.answerAll([{ funnel: trial.funnel.id, by: ['first_ad'], grain: 'day', from: '2026-03-20', to: '2026-03-28' }]); run += cpu() - a;
  a = cpu(); await d.close(); close += cpu() - a;
}
console.log({ load, run, close });
