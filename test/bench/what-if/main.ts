import { cpus, loadavg } from 'node:os';
import { Worker } from 'node:worker_threads';
import { memory, type WhatIf } from '@sluice/engines/memory';
import { createRandom } from '../compute/random.ts';
import { median } from '../compute/timing.ts';
import { floorHalfLife, floorWeight } from './floor.ts';
import { compiled, LEADS, type Numbers, rows, START, VIEWS } from './log.ts';

const ROUNDS = 40;
const load = () =>
  loadavg()
    .map((value) => value.toFixed(1))
    .join(' ');
console.log(`Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model.trim()}), load average ${load()}`);
console.log(
  `${LEADS} leads, 40 rules, 1,600,000 rows; each move is another number. Milliseconds, 95th percentile of ${ROUNDS} and median.`,
);
console.log('Floor: a loop over typed arrays that does the same sums for this move alone.\n');

const engine = await memory(compiled(START).catalog, { rows: rows() });
const kernel = await engine.whatIf({ score: 'engagement' });
const random = createRandom(2);
const starts = Int32Array.from({ length: LEADS + 1 }, (_, i) => Math.floor((i * VIEWS) / LEADS));
const times = Float64Array.from({ length: VIEWS }, () => random() * 3e13);
const units = Float64Array.from({ length: LEADS }, random);
const others = Array.from({ length: 12 }, () => Float64Array.from({ length: LEADS }, random));
const weightFloor = (i: number) => floorWeight(units, others, i, 200);
let now = START;
let isWrong = false;

measure('a weight', 16, (i) => ({ weight: 5 + (i % 20) }), weightFloor);
measure('a weight of a million rows', 16, (i) => ({ viewWeight: 1 + (i % 9) }), weightFloor);
measure('a cap of a day', 16, (i) => ({ perDay: 9 + (i % 20) }), weightFloor);
measure('a limit of a group', 16, (i) => ({ groupMax: 30 + i }), weightFloor);
measure(
  'a half-life over a million rows',
  60,
  (i) => ({ halfLife: 10 + i }),
  (i) => floorHalfLife(starts, times, 3e13, (10 + i) * 8.64e10),
);
thresholds();
await compareWhole();
await funnel();
if (isWrong) process.exitCode = 1;

function measure(
  name: string,
  most: number,
  other: (i: number) => Partial<Numbers>,
  floor: (i: number) => unknown,
): void {
  const scores = Array.from({ length: ROUNDS }, (_, i) => compiled({ ...now, ...other(i) }).score);
  const [moves, floors]: [number[], number[]] = [[], []];
  scores.forEach((score, i) => {
    moves.push(timed(() => kernel.move(score)));
    floors.push(timed(() => floor(i)));
  });
  now = { ...now, ...other(ROUNDS - 1) };
  print(name, most, moves, floors);
}

function thresholds(): void {
  const floor = (least: number) => kernel.values.reduce((count, value) => count + (value >= least ? 1 : 0), 0);
  const levels = Array.from({ length: ROUNDS }, (_, i) => 2 * i);
  print(
    'a threshold',
    16,
    levels.map((least) => timed(() => kernel.atLeast(least))),
    levels.map((least) => timed(() => floor(least))),
  );
}

function timed(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

function print(name: string, most: number, moves: readonly number[], floors: readonly number[]): void {
  const high = [...moves].sort((a, b) => a - b)[Math.ceil(moves.length * 0.95) - 1] ?? Number.NaN;
  const ratio = floors.length === 0 ? '' : `, ${(median(moves) / median(floors)).toFixed(2)} x the loop (medians)`;
  console.log(
    `${name.padEnd(34)} ${high.toFixed(1).padStart(7)} ms (median ${median(moves).toFixed(1)})  target ≤ ${most} ms  ${high <= most ? 'met' : 'missed'}${ratio}`,
  );
}

/** The kernel after all moves against a run from the beginning. */
async function compareWhole(): Promise<void> {
  const whole = await memory(compiled(now).catalog, { rows: rows() });
  const from = performance.now();
  const { rows: scored } = await whole.scores({ score: 'engagement' });
  const took = performance.now() - from;
  const expected = new Map(scored.map(({ subject, value }) => [subject, value]));
  const most = farthest(kernel, expected);
  if (most > 1e-9 || kernel.subjects.length !== expected.size) isWrong = true;
  console.log(
    `\nagainst a full run (${took.toFixed(0)} ms): ${expected.size} leads, farthest ${most.toExponential(1)} ${isWrong ? 'DIFFERENT' : 'equal'}`,
  );
}

function farthest({ subjects, values }: WhatIf, expected: ReadonlyMap<string, number>): number {
  return subjects.reduce(
    (most, subject, i) =>
      Math.max(most, Math.abs((values[i] ?? 0) - (expected.get(subject) ?? Number.POSITIVE_INFINITY))),
    0,
  );
}

/** The funnel whose stage needs the score, asked anew in a worker after each move. */
async function funnel(): Promise<void> {
  const worker = new Worker(new URL('./funnel-worker.mjs', import.meta.url));
  const took = await new Promise<number[]>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  print('the funnel after it, in a worker', 250, took, []);
}
