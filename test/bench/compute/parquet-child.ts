import { readFileSync } from 'node:fs';
import { type Engine, isTable } from '@sluice/core/query';
import { duckdbOverFiles, parquetScan } from '@sluice/engines/duckdb';
import { memory } from '@sluice/engines/memory';
import { countsText, tableCounts } from './agree.ts';
import { bestSql } from './best-sql.ts';
import { benchCatalog, COUNTS } from './catalog.ts';
import { openDuckdb, parquetOf } from './duckdb.ts';
import { CHANNELS } from './log.ts';
import { contextOf, ourCounts, ourSql, storedSql } from './our-sql.ts';
import { Stopwatch } from './timing.ts';

/**
 * From one parquet file to the funnel by channel, by turns: DuckDB with the best SQL written by hand, the duckdb engine
 * as the command line opens it, the memory engine; and over rows already in DuckDB, the same SQL and the statement our engine runs. Prints the times as JSON, or null
 * without DuckDB.
 */
const events = Number(process.argv[2]);
const rounds = Number(process.argv[3]);
const catalog = benchCatalog();
const watch = new Stopwatch();
const answers = new Set<string>();
const path = await parquetOf(events);

function handCounts(rows: readonly Record<string, unknown>[]): string {
  const byChannel = new Map(rows.map((row) => [row['channel'], row]));
  return countsText((c, k) => Number(byChannel.get(CHANNELS[c] ?? '')?.[`n${k}`] ?? 0));
}

async function askByHand(from: string): Promise<void> {
  const open = await openDuckdb();
  await open?.run('SET enable_progress_bar = false');
  answers.add(handCounts((await open?.rows(bestSql(from))) ?? []));
  open?.close();
}

async function ask(engine: Engine): Promise<void> {
  const [answer] = await engine.answerAll([COUNTS]);
  if (!answer || !isTable(answer)) throw new Error(JSON.stringify(answer));
  answers.add(tableCounts(answer));
  await engine.close();
}

const options = (file: string) => ({
  read: async () => readFileSync(file),
  scanParquet: parquetScan(async () => file),
});

/** As the command line opens a large file where DuckDB is installed. */
async function overFile(file: string): Promise<Engine> {
  const engine = await duckdbOverFiles(catalog, { ...options(file), locate: async () => file });
  if (!engine?.isOverFiles) throw new Error('the file was not asked where it lies');
  return engine;
}

async function compareSql(file: string): Promise<void> {
  const { context } = await contextOf(catalog, options(file));
  const engine = await memory(catalog, { ...options(file), now: 0 });
  const ours = ourSql((await engine.plan([COUNTS])).plan, context);
  const open = await openDuckdb();
  await open?.run(`CREATE TABLE log AS SELECT * FROM '${file}'`);
  await open?.run('CREATE SCHEMA source');
  await open?.run(storedSql(file));
  for (let round = 0; round < rounds * 2; round++) {
    const best = await watch.time('best sql', () => open?.rows(bestSql('log')));
    answers.add(handCounts(best ?? []));
    const own = await watch.time('our sql', () => open?.rows(ours));
    answers.add(ourCounts(own ?? []));
  }
  open?.close();
}

if (path === null) console.log('null');
else {
  for (let round = 0; round < rounds; round++) {
    await watch.time('duckdb parquet', () => askByHand(`'${path}'`));
    await watch.time('engine parquet', async () => ask(await overFile(path)));
    await watch.time('memory parquet', async () => ask(await memory(catalog, options(path))));
  }
  await compareSql(path);
  console.log(JSON.stringify({ equal: answers.size === 1, runs: watch.runs }));
}
