import { type Figure, printFigure } from '../compute/figures.ts';
import { least, median } from '../compute/timing.ts';
import type { Drawn } from './draw.ts';
import type { Interacted } from './interact.ts';
import { type LibraryName, libraries, peers } from './site.ts';

export type DrawnBy = Readonly<Record<LibraryName, readonly Drawn[]>>;

const columns = ['firstCreate', 'create', 'firstUpdate', 'update', 'heap'] as const;
type Column = (typeof columns)[number];

/** Every library with its least and median CPU, its heap and what was found in the page. */
export function printLibraries(runs: DrawnBy, marks: number): boolean {
  console.log(
    '50 funnels of six stages: CPU of the main thread in ms (least, median) until the first frame is painted and in all, kB of heap that stay, nodes, stages found',
  );
  let isRight = true;
  for (const name of libraries) {
    const list = runs[name];
    const numbers = columns.map((column) => {
      const values = list.map((run) => run[column]);
      return column === 'heap' ? median(values).toFixed(0) : `${least(values).toFixed(0)} ${median(values).toFixed(0)}`;
    });
    const isDrawn = list.every((run) => run.marks === marks && run.isRight);
    isRight &&= isDrawn;
    const found = isDrawn
      ? `${marks}, updated`
      : `WRONG ${list.map((run) => `${run.marks} ${run.isRight}`).join(', ')}`;
    console.log(
      `  ${name.padEnd(15)} create ${numbers[0]?.padStart(7)}, all ${numbers[1]?.padStart(7)}   update ${numbers[2]?.padStart(7)}, all ${numbers[3]?.padStart(7)}   heap ${numbers[4]?.padStart(5)}   nodes ${String(list[0]?.nodes).padStart(6)}   ${found}`,
    );
  }
  return isRight;
}

/** What a miss is due to, by the beginning of a figure's name. */
const reasons: Readonly<Record<string, string>> = {
  'create, all fifty, to bare SVG':
    'the floor has bars, labels and counts; ours also rates, losses, the leak, a sentence, a card, names and keys for each mark',
  'create, all fifty, to the fastest peer': 'the same: compare the nodes, and the line of the same picture',
  'create, all fifty, to the same picture':
    'what remains is our own work: answering, shaping, formats, elements one by one',
  'update, all fifty, to the fastest peer':
    'an element is asked anew, its figure made anew and compared with what stands there',
  'heap, to the fastest peer': 'three times the nodes, and what each element keeps to draw again',
  'filter to': 'walls grow with the load of the machine: compare the CPU above',
  'hover to': 'walls grow with the load of the machine',
  'arrow key': 'walls grow with the load of the machine',
};

export function printRatios(runs: DrawnBy): void {
  const of = (name: LibraryName, column: Column) => least(runs[name].map((run) => run[column]));
  const fastest = (column: Column) => peers.reduce((best, name) => (of(name, column) < of(best, column) ? name : best));
  const ratio = (name: string, column: Column, over: LibraryName, most: number): Figure => ({
    name,
    figure: of('sluice', column) / of(over, column),
    most,
    unit: 'x',
    detail: `${over}: ${of('sluice', column).toFixed(0)} / ${of(over, column).toFixed(0)}, least of each`,
  });
  const peer = 'to the fastest peer';
  print(ratio('create until the first paint, to bare SVG', 'firstCreate', 'bare-svg', 1.5));
  print(ratio(`create until the first paint, ${peer}`, 'firstCreate', fastest('firstCreate'), 1));
  print(ratio('create, all fifty, to bare SVG', 'create', 'bare-svg', 1.5));
  print(ratio(`create, all fifty, ${peer}`, 'create', fastest('create'), 1));
  print(ratio('create, all fifty, to the same picture as bare markup', 'create', 'same-picture', 1.5));
  print(ratio(`update until the first paint, ${peer}`, 'firstUpdate', fastest('firstUpdate'), 1));
  print(ratio(`update, all fifty, ${peer}`, 'update', fastest('update'), 1));
  print(ratio(`heap, ${peer}`, 'heap', fastest('heap'), 1));
}

/** The 95th of a hundred, and what is usual. */
export function printInteractions({ filter, hover, arrow, filterCpu, changed }: Interacted, cells: number): void {
  const p95 = (values: readonly number[]) =>
    [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? NaN;
  const figure = (name: string, values: readonly number[], most: number): Figure => ({
    name,
    figure: p95(values),
    most,
    unit: 'ms',
    detail: `median ${median(values).toFixed(1)} ms, most ${Math.max(...values).toFixed(1)} ms of ${values.length}`,
  });
  console.log(
    `\nA dashboard over ${cells} stored cells; ${changed} different answers; ${filterCpu.toFixed(1)} ms of CPU for a filter`,
  );
  print(figure('filter to painted, p95', filter, 50));
  print(figure('hover to painted, p95', hover, 16));
  print(figure('arrow key to painted, p95', arrow, 16));
}

export function printShifts(shifts: Readonly<Record<string, number>>): void {
  const worst = Math.max(...Object.values(shifts));
  const detail = Object.entries(shifts)
    .map(([step, shift]) => `${step} ${shift.toFixed(4)}`)
    .join(', ');
  print({ name: 'CLS, the worst step', figure: Number(worst.toFixed(2)), most: 0, unit: 'CLS', detail });
}

function print(figure: Figure): void {
  const why = Object.entries(reasons).find(([name]) => figure.name.startsWith(name))?.[1];
  printFigure(figure, why ?? 'not explained yet');
}
