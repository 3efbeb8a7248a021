import { cpus, loadavg } from 'node:os';
import { runChild } from '../compute/child.ts';
import { type Figure, ms, printFigure } from '../compute/figures.ts';
import { logOf } from '../compute/files.ts';
import { least, type Runs } from '../compute/timing.ts';
import { PARTS } from './catalog.ts';

interface Result {
  readonly runs: Readonly<Record<string, Runs>>;
  readonly scans: number;
  readonly bytes: { readonly rows: number; readonly most: number };
  readonly differing: readonly string[];
}

const at = process.argv.indexOf('--sizes');
const sizes = (at < 0 ? '1,10' : (process.argv[at + 1] ?? '1')).split(',').map(Number);
const load = () =>
  loadavg()
    .map((value) => value.toFixed(1))
    .join(' ');
const reasons = new Map([
  [
    'one question',
    'timelines, stages, touches, arrivals and the paths of leads without a conversion are shared; what each part counts is its own',
  ],
  ['SQL by hand', 'cohort and credit are most of it: each entry of each lead by month, the journeys of all leads'],
  ['from one parquet', 'one thread of JavaScript takes each row over and numbers its lead'],
  [
    'linear',
    'the least of 8 runs at 1 M, of 4 at 10 M; ours alone in a process, of 12 and 8, grew 0.96 to 1.06 times, credit 1.2 to 1.3: long runs probably meet more of what else the machine does',
  ],
]);
const perMillion: number[] = [];
const mb = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

console.log(`Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model.trim()}), load average ${load()}`);
console.log(
  'One dashboard: funnel by channel, six stages by week, cohort by month and lag, position and Markov credit,',
);
console.log(
  'cost per MQL by month. CPU time of all threads, least of interleaved runs; rows loaded and clustered on our side,',
);
console.log('in a table on the side of SQL, unless it says from parquet.\n');
for (const size of sizes) await bench(size);
growth();

async function bench(size: number): Promise<void> {
  logOf(size * 1e6);
  const result = await runChild<Result | null>('../dashboard/child.ts', size * 1e6, 8);
  console.log(`${size} M events, load average ${load()}`);
  if (!result) return console.log('  not measured: @duckdb/node-api is not installed');
  const { runs, scans, bytes, differing } = result;
  console.log(
    `  answers against SQL by hand: ${differing.length === 0 ? 'equal' : `DIFFERENT: ${differing.join(', ')}`}`,
  );
  console.log(`  scans for the dashboard: ${scans}`);
  console.log(`  arrays in memory: ${mb(bytes.rows)} with the rows loaded, at most ${mb(bytes.most)} after an answer`);
  if (differing.length > 0 || scans !== 1) process.exitCode = 1;
  const cpu = (name: string) => least(runs[name]?.cpu ?? []);
  const wall = (name: string) => least(runs[name]?.wall ?? []);
  const sum = (kind: string) => PARTS.reduce((total, part) => total + cpu(`${kind} ${part}`), 0);
  const parts = (kind: string) => PARTS.map((part) => `${part} ${ms(cpu(`${kind} ${part}`))}`).join(', ');
  const [whole, alone, sql] = [cpu('whole'), sum('part'), sum('sql')];
  print('one question, to the sum of its parts', whole / alone, 0.85, `${ms(whole)} / ${ms(alone)}: ${parts('part')}`);
  print('SQL by hand, times the CPU: ours to it', whole / sql, 0.2, `${ms(whole)} / ${ms(sql)}: ${parts('sql')}`);
  const [ours, theirs] = [wall('parquet whole'), wall('parquet sql')];
  print(
    'from one parquet file, by wall',
    ours / theirs,
    1,
    `${ms(ours)} / ${ms(theirs)}; cpu ${ms(cpu('parquet whole'))} / ${ms(cpu('parquet sql'))}`,
  );
  perMillion.push(whole / size);
  console.log('');
}

function growth(): void {
  const [first, last] = [perMillion[0], perMillion.at(-1)];
  if (perMillion.length < 2 || !first || !last) return;
  print('linear in events', last / first, 1.25, `${ms(first)} and ${ms(last)} a million events`);
}

function print(name: string, figure: number, most: number, detail: string): void {
  const why = [...reasons].find(([start]) => name.startsWith(start))?.[1] ?? '';
  const line: Figure = { name, figure, most, unit: 'x', detail };
  printFigure(line, why);
}
