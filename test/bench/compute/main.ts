import { cpus, loadavg } from 'node:os';
import { runChild } from './child.ts';
import { type Figure, ms, printFigure, ratio } from './figures.ts';
import { logOf } from './files.ts';
import { least, type Runs } from './timing.ts';

interface EngineRuns {
  readonly length: number;
  readonly equal: { readonly counts: boolean; readonly times: boolean };
  readonly runs: Readonly<Record<string, Runs>>;
}

interface ParquetRuns {
  readonly equal: boolean;
  readonly runs: Readonly<Record<string, Runs>>;
}

const at = process.argv.indexOf('--sizes');
const sizes = (at < 0 ? '1,5,10' : (process.argv[at + 1] ?? '1')).split(',').map(Number);
let isWrong = false;

console.log(`Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model.trim()}), load average ${load()}`);
console.log(
  'Funnel of six stages by the channel of the first touch, window 90 days. Floor: a loop over typed arrays written for',
);
console.log(
  'this funnel alone. First answer: from typed columns, clustering by lead included for the floor, loading and numbering',
);
console.log(
  'the leads for the engine, which clusters rows only when times or values are asked: here it passes over them in their',
);
console.log(
  'order. Next answer: from what each side has kept, the engine from its second answer on. SQL: over rows already',
);
console.log('in DuckDB, texts as VARCHAR; by hand it takes for granted what is true of this log (see best-sql.ts).\n');
/** What a miss is due to, by the beginning of a figure's name. */
const reasons: Readonly<Record<string, string>> = {
  'counts only, first': 'the engine also checks the ids, the as-of cut and the order, and reports the data quality',
  'counts only, next': 'planning, the groups of the leads and the table of the answer are made anew',
  'with times': 'one engine serves all rules: an attempt is filled, then handed to each measure',
  'parquet to first funnel, to DuckDB':
    'the first touch is read from all rows, by hand from visits alone; that rows are in order and ids normal is proven, by hand taken for granted',
  'parquet to first funnel by':
    'one thread of JavaScript takes each row over and numbers its lead, which alone costs a third of what DuckDB needs',
  'our SQL': 'the first touch is read from all rows that carry the field, by hand from visits alone',
  'peak resident': 'the columns, the clustered copy and the dictionary of ids stand side by side',
  'linear in':
    'the collector marks the ids of all leads anew while typed arrays are made, a third of the first answer of 10 M; the caches do the rest, for the floor too, whose growth stands below',
};
const perEvent = new Map<number, Record<'first' | 'next', { readonly ours: number; readonly floor: number }>>();
for (const size of sizes) await bench(size);
growth();
console.log(`Load average at the end: ${load()}`);
if (isWrong) {
  console.log('The answers differ: the ratios mean nothing.');
  process.exitCode = 1;
}

async function bench(size: number): Promise<void> {
  const events = size * 1e6;
  logOf(events);
  const rounds = size <= 1 ? 25 : 5;
  const engine = await runChild<EngineRuns>('engine-child.ts', events, rounds);
  const parquet = await runChild<ParquetRuns | null>('parquet-child.ts', events, size <= 1 ? 5 : 3);
  console.log(`${size} M events (${engine.length} rows), ${rounds} rounds by turns, load average ${load()}`);
  const { runs, equal } = engine;
  agree('floor and engine, counts', equal.counts);
  agree('floor and engine, times and values', equal.times);
  if (parquet) agree('DuckDB and engine', parquet.equal);
  const firstRuns = sum(runs['open'], runs['engine first']);
  print(ratio('counts only, first answer', 1.5, firstRuns, runs['floor first'], 'cpu'));
  print(ratio('counts only, next answer', 1.5, runs['engine next'], runs['floor next'], 'cpu'));
  print(ratio('with times and values, next answer', 3, runs['engine times'], runs['floor times'], 'cpu'));
  print(
    ratio(
      'parquet to first funnel, to DuckDB',
      1.25,
      parquet?.runs['engine parquet'],
      parquet?.runs['duckdb parquet'],
      'wall',
    ),
  );
  print(
    ratio(
      'parquet to first funnel by the memory engine',
      1.25,
      parquet?.runs['memory parquet'],
      parquet?.runs['duckdb parquet'],
      'wall',
    ),
  );
  print(
    ratio('our SQL on DuckDB, to the best by hand', 1.15, parquet?.runs['our sql'], parquet?.runs['best sql'], 'cpu'),
  );
  for (const from of parquet ? ['columns', 'parquet'] : ['columns']) await printMemory(events, from);
  const perMillion = (of: Runs | undefined) => (of ? least(of.cpu) / size : Number.NaN);
  perEvent.set(events, {
    first: { ours: perMillion(firstRuns), floor: perMillion(runs['floor first']) },
    next: { ours: perMillion(runs['engine next']), floor: perMillion(runs['floor next']) },
  });
  console.log('');
}

async function printMemory(events: number, from: string): Promise<void> {
  const peak = await runChild<number>('memory-child.ts', events, from);
  const most = (events * 120) / 1e6 + 300;
  const detail = `${Math.round(((peak - 300) * 1e6) / events)} bytes an event + 300 MB`;
  print({ name: `peak resident set, from ${from}`, figure: peak, most, unit: 'MB', detail });
}

function growth(): void {
  const [small, large] = [Math.min(...perEvent.keys()), Math.max(...perEvent.keys())];
  const [a, b] = [perEvent.get(small), perEvent.get(large)];
  if (!a || !b || small === large) return;
  console.log(`Growth from ${small / 1e6} M to ${large / 1e6} M: CPU an event of the larger over the smaller`);
  for (const kind of ['first', 'next'] as const) {
    const [ours, floor] = [b[kind].ours / a[kind].ours, b[kind].floor / a[kind].floor];
    const detail = `${ms(a[kind].ours)} and ${ms(b[kind].ours)} a million events; the floor grows ${floor.toFixed(2)} x`;
    print({ name: `linear in events, ${kind} answer`, figure: ours, most: 1.25, unit: 'x', detail });
  }
}

function agree(what: string, isEqual: boolean): void {
  console.log(`  ${what}: ${isEqual ? 'equal' : 'DIFFERENT'}`);
  if (!isEqual) isWrong = true;
}

function sum(a: Runs | undefined, b: Runs | undefined): Runs | undefined {
  if (!a || !b) return undefined;
  const add = (kind: 'wall' | 'cpu') => a[kind].map((value, i) => value + (b[kind][i] ?? 0));
  return { wall: add('wall'), cpu: add('cpu') };
}

function print(figure: Figure): void {
  const why = Object.entries(reasons).find(([name]) => figure.name.startsWith(name))?.[1];
  printFigure(figure, why ?? 'not explained yet');
}

function load(): string {
  return loadavg()
    .map((value) => value.toFixed(1))
    .join(' ');
}
