import { isTable } from '@sluice/core/query';
import type { Table } from '@sluice/core/table';
import { type MemoryEngine, memory } from '@sluice/engines/memory';
import { cellTimes, countsText, tableCounts, tableTimes } from './agree.ts';
import { benchCatalog, COUNTS, TIMES } from './catalog.ts';
import { columnsOf } from './columns.ts';
import { logOf } from './files.ts';
import { cluster, countFunnel, timeFunnel } from './floor.ts';
import { CHANNELS, STAGES } from './log.ts';
import { Stopwatch } from './timing.ts';

/**
 * The memory engine and the floor over the same typed columns, run by turns in this process; prints the times as JSON.
 * `first`: from the columns to the answer, clustering included on both sides (the engine's loading too). `next`: asked again.
 */
const events = Number(process.argv[2]);
const rounds = Number(process.argv[3]);
const columns = columnsOf(logOf(events));
const catalog = benchCatalog();
const watch = new Stopwatch();
const asOf = Date.UTC(2026, 10, 2) * 1000 - 1;
const equal = { counts: true, times: true };
const open = (): Promise<MemoryEngine> => memory(catalog, { rows: { log: { ...columns } } });

async function ask(engine: MemoryEngine, query: typeof COUNTS): Promise<Table> {
  const [answer] = await engine.answerAll([query]);
  if (!answer || !isTable(answer)) throw new Error(JSON.stringify(answer));
  return answer;
}

for (let round = 0; round < rounds; round++) {
  const floorFirst = await watch.time('floor first', () => {
    const clustered = cluster(columns);
    return { clustered, counts: countFunnel(clustered, CHANNELS.length) };
  });
  const engine = await watch.time('open', open);
  const first = await watch.time('engine first', () => ask(engine, COUNTS));
  const { clustered, counts } = floorFirst;
  const text = countsText((c, k) => counts[c * STAGES.length + k] ?? 0);
  equal.counts &&= text === tableCounts(first);
  for (let again = 0; again < 3; again++) {
    await watch.time('floor next', () => countFunnel(clustered, CHANNELS.length));
    equal.counts &&= text === tableCounts(await watch.time('engine next', () => ask(engine, COUNTS)));
  }
  for (let again = 0; again < 2; again++) {
    const cells = await watch.time('floor times', () =>
      timeFunnel(clustered, columns.revenue.values, CHANNELS.length, asOf),
    );
    const table = await watch.time('engine times', () => ask(engine, TIMES));
    if (round > 0 || again > 0) continue;
    const [ours, theirs] = [tableTimes(table).split('\n'), cellTimes(cells).split('\n')];
    const differing = ours.filter((line, i) => line !== theirs[i]);
    equal.times = differing.length === 0 && ours.length === theirs.length;
    if (!equal.times) console.error(differing.slice(0, 3).join('\n'), '\n', theirs.slice(0, 3).join('\n'));
  }
}
console.log(JSON.stringify({ length: columns.ts.values.length, equal, runs: watch.runs }));
