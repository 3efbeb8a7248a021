import { cpus, loadavg } from 'node:os';
import { memory } from '@sluice/engines/memory';
import { compareScores } from '../../../packages/cli/src/diff/scores/compare-scores.ts';
import { printFigure, ratio } from '../compute/figures.ts';
import { least, Stopwatch } from '../compute/timing.ts';
import { type Clustered, cluster, engagementOf, pointsOf } from './floor.ts';
import { LEADS, ROWS, scoreLog } from './log.ts';
import { CAPS, catalogOf, changed, rowsOf, rules } from './model.ts';

/** What a change of a score does to all leads, as `sluice diff` asks it, after loading; and a loop that only sums the points. */
const rounds = 3;
const log = scoreLog();
const [before, after] = [rules(), changed(rules())];
const watch = new Stopwatch();
let isEqual = true;
let moved = 0;

console.log(
  `Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model.trim()}), load average ${loadavg()[0]?.toFixed(1)}`,
);
console.log(`${LEADS} leads, ${ROWS} rows, ${before.length} rules on each side, ${rounds} rounds by turns.\n`);

for (const isStaged of [false, true]) {
  const name = isStaged ? 'diff, a stage by the score too' : 'diff';
  for (let round = 0; round < rounds; round++) {
    const [a, b] = [catalogOf(before, CAPS.before, 40, isStaged), catalogOf(after, CAPS.after, 35, isStaged)];
    const engines = [await memory(a, { rows: rowsOf(log) }), await memory(b, { rows: rowsOf(log) })];
    const funnels = Object.keys(a.funnels);
    const sums = await watch.time(`floor of ${name}`, () => floor(cluster(log)));
    const [old, now] = await watch.time(name, async () => {
      const [x, y] = [await engines[0]?.standings({ funnels }), await engines[1]?.standings({ funnels })];
      if (x === undefined || y === undefined) throw new Error('no standings');
      moved = compareScores({ catalog: a, standings: x }, { catalog: b, standings: y }, []).leads.length;
      return [x, y];
    });
    for (const [side, standings] of [old, now].entries()) isEqual &&= agrees(sums[side], standings);
  }
}

function floor(clustered: Clustered): Float64Array[] {
  return [
    engagementOf(pointsOf(log, clustered, before), CAPS.before),
    engagementOf(pointsOf(log, clustered, after), CAPS.after),
  ];
}

function agrees(
  sums: Float64Array | undefined,
  standings: Awaited<ReturnType<Awaited<ReturnType<typeof memory>>['standings']>>,
): boolean {
  const of = standings.scores.find(({ score }) => score === 'engagement');
  return (
    of?.subjects.every(
      (key, i) => key === null || Math.abs((of.values[i] ?? 0) - (sums?.[Number(key.slice(5))] ?? NaN)) <= 1e-9,
    ) ?? false
  );
}

for (const name of ['diff', 'diff, a stage by the score too']) {
  const runs = watch.runs[name];
  const why = 'other work shares the cores; each side numbers and clusters its rows and works out forty rules';
  printFigure(
    { name: `${name}: after load`, figure: runs ? least(runs.wall) : null, most: 2000, unit: 'ms', detail: '' },
    why,
  );
  printFigure(ratio(`${name}: over the typed-array loop`, 10, runs, watch.runs[`floor of ${name}`], 'cpu'), why);
}
console.log(
  `The points are those of the loop to 1e-9: ${isEqual ? 'yes' : 'NO'}; ${moved} grades, routes and stages moved.`,
);
if (!isEqual) process.exitCode = 1;
