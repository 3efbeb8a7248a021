import { compile } from '@sluice/core';
import { channelOf } from '@sluice/core/internal';
import type { MetricQuery } from '@sluice/core/query';
import type { TextColumn } from '@sluice/core/table';
import { memory } from '@sluice/engines/memory';
import { type EventLog, eventLog, stages } from './compute-data.ts';
import { clusterFloor, funnelFloor } from './compute-floor.ts';

const file = `
sluice: 1
as_of: 2040-01-01
sources:
  web: {kind: events, from: none.csv}
funnels:
  demand:
    window: 90 days
    stages:
${stages.map((id) => `      - {id: ${id}, event: ${id}${id === 'won' ? ', value: web.value' : ''}}`).join('\n')}
`;
const byChannel = { by: ['channel'] };
const countsOnly: MetricQuery = { metrics: stages.map((id) => `count(${id})`), basis: 'entries', ...byChannel };
const withTimes: MetricQuery = { funnel: 'demand', ...byChannel };
const dashboard: MetricQuery[] = [
  withTimes,
  { funnel: 'demand' },
  { metrics: ['count(mql)'] },
  { metrics: ['count(mql)'], grain: 'week' },
  { metrics: ['count(lead)', 'rate(lead, won)', 'value(won)'], ...byChannel },
];
const window = 90 * 86_400e6;

/** Least and median CPU milliseconds of each task, taken in turn. */
async function timed(tasks: Record<string, () => unknown>, rounds: number): Promise<Record<string, number>> {
  const times: Record<string, number[]> = {};
  for (let round = 0; round < rounds; round++) {
    for (const [name, task] of Object.entries(tasks)) {
      const before = process.cpuUsage();
      await task();
      const { user, system } = process.cpuUsage(before);
      const list = times[name] ?? [];
      list.push((user + system) / 1000);
      times[name] = list;
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, Math.min(...list)]));
}

async function benchSize(length: number): Promise<Record<string, number>> {
  const log = eventLog(length);
  const { catalog, diagnostics } = compile(file);
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  const open = () => memory(catalog, { rows: { web: log.columns } });
  const engine = await open();
  const clustered = clusterFloor(log);
  const touches = new Set(log.touch).size;
  const rounds = length > 4e6 ? 3 : 5;
  const warm = await timed(
    {
      floor: () => funnelFloor(clustered, touches, window),
      counts: () => engine.answer(countsOnly),
      times: () => engine.answer(withTimes),
      together: () => engine.answerAll(dashboard),
      parts: async () => {
        for (const query of dashboard) await engine.answer(query);
      },
    },
    rounds,
  );
  const cold = await timed(
    {
      coldFloor: () => funnelFloor(clusterFloor(log), touches, window),
      coldCounts: async () => (await open()).answer(countsOnly),
    },
    2,
  );
  const same = await isSame(log, funnelFloor(clustered, touches, window), await engine.answer(countsOnly));
  if (!same) throw new Error('the engine and the floor do not count the same');
  const { rss } = process.memoryUsage();
  return { events: length, ...warm, ...cold, rssMb: rss / 1e6 };
}

/** The floor counts by touch; touches of one channel are put together. */
async function isSame(
  log: EventLog,
  floor: Float64Array,
  table: Awaited<ReturnType<Awaited<ReturnType<typeof memory>>['answer']>>,
): Promise<boolean> {
  const { channels } = compile(file).catalog;
  const [source, medium] = [log.columns['source'] as TextColumn, log.columns['medium'] as TextColumn];
  const totals: Record<string, number[]> = {};
  const rowOf = new Map<number, number>();
  log.touch.forEach((touch, row) => {
    if (!rowOf.has(touch)) rowOf.set(touch, row);
  });
  for (const [touch, row] of rowOf) {
    const text = (c: TextColumn) => c.dictionary[c.codes[row] ?? -1] ?? null;
    const channel = channelOf(channels, { source: text(source), medium: text(medium), campaign: null, referrer: null });
    const sums = totals[channel] ?? stages.map(() => 0);
    stages.forEach((_, k) => {
      sums[k] = (sums[k] ?? 0) + (floor[touch * stages.length + k] ?? 0);
    });
    totals[channel] = sums;
  }
  return table
    .rows()
    .every(
      ({ channel, ...counts }) => JSON.stringify(Object.values(counts)) === JSON.stringify(totals[String(channel)]),
    );
}

const ratio = (a = Number.NaN, b = Number.NaN): string => `${(a / b).toFixed(2)} x`;
const verdict = (a = Number.NaN, b = Number.NaN, most = 1): string =>
  `${ratio(a, b)} (target ${most} x: ${a / b <= most ? 'met' : 'MISSED'})`;

export async function main(sizes: readonly number[]): Promise<void> {
  for (const size of sizes) {
    const r = await benchSize(size);
    const ms = (name: string) => `${(r[name] ?? 0).toFixed(0)} ms`;
    console.log(`\n${(size / 1e6).toLocaleString('en')} M events (least CPU of interleaved runs; results equal)`);
    console.log(
      `  funnel by channel, counts only      ${ms('counts')}   floor ${ms('floor')}   ${verdict(r['counts'], r['floor'], 1.5)}`,
    );
    console.log(`  with times and values               ${ms('times')}   ${verdict(r['times'], r['floor'], 3)}`);
    console.log(
      `  loaded columns to first answer      ${ms('coldCounts')}   floor with clustering ${ms('coldFloor')}   ${ratio(r['coldCounts'], r['coldFloor'])}`,
    );
    console.log(
      `  a dashboard of ${dashboard.length} in one scan      ${ms('together')}   one by one ${ms('parts')}   ${verdict(r['together'], r['parts'], 0.85)}`,
    );
    const limit = (size * 120) / 1e6 + 300;
    console.log(
      `  resident memory at the end          ${(r['rssMb'] ?? 0).toFixed(0)} MB   (target ${limit.toFixed(0)} MB: ${(r['rssMb'] ?? 0) <= limit ? 'met' : 'MISSED'})`,
    );
  }
}

const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((n) => n > 0);
await main(sizes.length > 0 ? sizes.map((n) => n * 1e6) : [1e6, 5e6, 10e6]);
