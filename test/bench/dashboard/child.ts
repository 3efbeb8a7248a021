import { readFileSync } from 'node:fs';
import { isTable } from '@sluice/core/query';
import type { Table } from '@sluice/core/table';
import { parquetScan } from '@sluice/engines/duckdb';
import { type MemoryEngine, memory } from '@sluice/engines/memory';
import { openDuckdb, parquetOf } from '../compute/duckdb.ts';
import { Stopwatch } from '../compute/timing.ts';
import { OURS, THEIRS } from './agree.ts';
import { dashboardCatalog, PARTS, type Part, QUERIES } from './catalog.ts';
import { SQL } from './sql.ts';

/** One size: the dashboard in one question, its parts alone, and SQL by hand, by turns. Prints the times as JSON, or null without DuckDB. */
const events = Number(process.argv[2]);
const rounds = Number(process.argv[3]);
const catalog = dashboardCatalog();
const watch = new Stopwatch();
const file = await parquetOf(events);
const differing = new Set<Part>();
let scans = 0;
/** Bytes of our arrays: the rows, and the most there were of them after an answer, garbage not yet collected counted in. */
const bytes = { rows: 0, most: 0 };

async function ask(engine: MemoryEngine, parts: readonly Part[]): Promise<Table[]> {
  return (await engine.answerAll(parts.map((part) => QUERIES[part]))).map((answer) => {
    if (!isTable(answer)) throw new Error(JSON.stringify(answer));
    return answer;
  });
}

async function run(path: string): Promise<void> {
  const options = { read: async () => readFileSync(path), scanParquet: parquetScan(async () => path) };
  const open = await openDuckdb();
  if (!open) return;
  await open.run("SET enable_progress_bar = false; SET TimeZone = 'UTC'");
  const fromFile = `(SELECT *, file_row_number AS pos FROM read_parquet('${path}', file_row_number = true))`;
  await open.run(`CREATE TABLE log AS SELECT * FROM ${fromFile}`);
  const engine = await memory(catalog, options);
  bytes.rows = process.memoryUsage().arrayBuffers;
  for (let round = 0; round < rounds; round++) {
    const before = engine.stats.scans;
    const whole = await watch.time('whole', () => ask(engine, PARTS));
    scans = engine.stats.scans - before;
    bytes.most = Math.max(bytes.most, process.memoryUsage().arrayBuffers);
    for (const [i, part] of PARTS.entries()) {
      const [alone] = await watch.time(`part ${part}`, () => ask(engine, [part]));
      const rows = await watch.time(`sql ${part}`, () => open.rows(SQL[part]('log')));
      const texts = new Set([whole[i], alone].map((table) => table && OURS[part](table)));
      if (texts.size !== 1 || !texts.has(THEIRS[part](rows))) note(part, [...texts][0] ?? '', THEIRS[part](rows));
    }
  }
  await engine.close();
  for (let round = 0; round < 2; round++) {
    await watch.time('parquet whole', async () => {
      const fresh = await memory(catalog, options);
      await ask(fresh, PARTS);
      await fresh.close();
    });
    await watch.time('parquet sql', async () => {
      for (const part of PARTS) await open.rows(SQL[part](fromFile));
    });
  }
  open.close();
}

function note(part: Part, ours: string, theirs: string): void {
  if (!differing.has(part)) {
    const known = new Set(theirs.split('\n'));
    console.error(
      `${part} differs: ${ours
        .split('\n')
        .filter((each) => !known.has(each))
        .slice(0, 4)
        .join(' | ')}`,
    );
    const own = new Set(ours.split('\n'));
    console.error(
      `  by hand: ${theirs
        .split('\n')
        .filter((each) => !own.has(each))
        .slice(0, 4)
        .join(' | ')}`,
    );
  }
  differing.add(part);
}

if (file !== null) await run(file);
console.log(JSON.stringify(file === null ? null : { runs: watch.runs, scans, bytes, differing: [...differing] }));
