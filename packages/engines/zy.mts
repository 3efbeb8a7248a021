import { readFileSync, readdirSync } from 'node:fs';
import { compile } from '@sluice/core';
import { createTable } from '@sluice/core/table';
import { planAll } from '@sluice/core/plan';
import { memory } from './src/memory/index.ts';
import { duckdb } from './src/duckdb/index.ts';
import { toSql, duckdbDialect } from '@sluice/sql';
import { factsOf } from './src/shared/facts.ts';
import { generateTrial } from '../../test/reference/generate.ts';
import { toCatalog, compileCatalogs, rowsOf } from '../../test/agree/to-engine.ts';
const seed = Number(process.argv[2] ?? 0);
const trial = generateTrial(seed); const cat = toCatalog(trial, compileCatalogs());
const d = await duckdb(cat, { rows: rowsOf(trial), now: Date.parse(trial.log.asOf) });
const facts = (d as any).debug?.() ;
import { loadRows } from './src/shared/load-rows.ts';
const lr = await loadRows(cat, { rows: rowsOf(trial), now: Date.parse(trial.log.asOf) });
const { plan } = planAll(cat, [JSON.parse(process.argv[3] ?? `{"funnel":"${trial.funnel.id}","by":["first_ad"]}`)], lr.facts);
for (const [id, n] of Object.entries(plan.nodes)) if (n.kind === 'group') { const s = toSql(plan, id, { dialect: duckdbDialect, facts: lr.facts, plainKeys: new Set(['web lead','crm lead','app lead', 'web visitor']) }); console.log(s.text, s.params); }
