import { readFileSync } from 'node:fs';
import type { Catalog } from '@sluice/core/catalog';
import { type Engine, isTable } from '@sluice/core/query';
import { memory } from '@sluice/engines/memory';
import { countsText, tableCounts } from './agree.ts';
import { bestSql } from './best-sql.ts';
import { benchCatalog, COUNTS } from './catalog.ts';
import { openDuckdb, parquetOf } from './duckdb.ts';
import { CHANNELS } from './log.ts';
import { Stopwatch } from './timing.ts';

/**
 * From one parquet file to the funnel by channel, by turns: DuckDB with the best SQL written by hand, the memory engine;
 * and over rows already in DuckDB, the same SQL and ours. Prints the times as JSON, or null without DuckDB.
 */
const events = Number(process.argv[2]);
const rounds = Number(process.argv[3]);
const catalog = benchCatalog();
const watch = new Stopwatch();
const answers = new Set<string>();
const path = await parquetOf(events);

type OpenEngine = (catalog: Catalog, options: { read: (path: string) => Promise<Uint8Array> }) => Promise<Engine>;

async function ask(engine: Engine): Promise<void> {
  const [answer] = await engine.answerAll([COUNTS]);
  if (!answer || !isTable(answer)) throw new Error(JSON.stringify(answer));
  answers.add(tableCounts(answer));
}

async function askByHand(from: string): Promise<void> {
  const duckdb = await openDuckdb();
  await duckdb?.run('SET enable_progress_bar = false');
  const rows = (await duckdb?.rows(bestSql(from))) ?? [];
  duckdb?.close();
  const byChannel = new Map(rows.map((row) => [row['channel'], row]));
  answers.add(countsText((c, k) => Number(byChannel.get(CHANNELS[c] ?? '')?.[`n${k}`] ?? 0)));
}

async function askMemory(file: string): Promise<void> {
  const engine = await memory(catalog, { read: async () => readFileSync(file) });
  await ask(engine);
}

/** Our engine loads its tables through JavaScript, which takes minutes for more than this. */
const mostForOurs = 1e6;

async function ourSql(file: string): Promise<boolean> {
  const name: string = '@sluice/engines/duckdb';
  const module: { duckdb: OpenEngine } | null = await import(name).catch(() => null);
  if (module === null) return false;
  const engine = await module.duckdb(catalog, { read: async () => readFileSync(file) });
  await ask(engine);
  const byHand = await openDuckdb();
  await byHand?.run(`CREATE TABLE log AS SELECT * FROM '${file}'`);
  for (let round = 0; round < rounds * 2; round++) {
    await watch.time('best sql', async () => void (await byHand?.rows(bestSql('log'))));
    await watch.time('our sql', () => ask(engine));
  }
  byHand?.close();
  await engine.close();
  return true;
}

if (path === null) console.log('null');
else {
  for (let round = 0; round < rounds; round++) {
    watch.rest();
    await watch.time('duckdb parquet', () => askByHand(`'${path}'`));
    await watch.time('memory parquet', () => askMemory(path));
  }
  const problem =
    events > mostForOurs
      ? 'see 1 M: loading goes through JavaScript'
      : await ourSql(path).then(
          (is) => (is ? null : 'there is no duckdb engine'),
          (error: unknown) => String(error),
        );
  console.log(JSON.stringify({ equal: answers.size === 1, problem, runs: watch.runs }));
}
