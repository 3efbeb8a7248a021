import { readFileSync } from 'node:fs';
import { isTable } from '@sluice/core/query';
import { parquetScan } from '@sluice/engines/duckdb';
import { memory } from '@sluice/engines/memory';
import { benchCatalog, COUNTS, TIMES } from './catalog.ts';
import { columnsOf } from './columns.ts';
import { logOf, pathOf } from './files.ts';

/** One engine, asked for the counts and then for times and values; prints the greatest resident set of the process, in MB. */
const events = Number(process.argv[2]);
const isParquet = process.argv[3] === 'parquet';
const file = pathOf(events, 'log.parquet');
const engine = await memory(
  benchCatalog(),
  isParquet
    ? { read: async () => readFileSync(file), scanParquet: parquetScan(async () => file) }
    : { rows: { log: { ...columnsOf(logOf(events)) } } },
);
for (const answer of [...(await engine.answerAll([COUNTS])), ...(await engine.answerAll([TIMES]))])
  if (!isTable(answer)) throw new Error(JSON.stringify(answer));
console.log(process.resourceUsage().maxRSS / 1024);
