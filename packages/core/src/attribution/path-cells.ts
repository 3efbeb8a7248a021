import type { Calendar } from '../calendar/index.ts';
import type { CellColumn, Cells } from '../compute/cells.ts';
import { creditKey } from '../compute/further-keys.ts';
import type { CreditNode } from '../plan/nodes/credit.ts';
import { type CreditRun, creditRun } from './credit-run.ts';
import { CreditSums } from './credit-sums.ts';
import { type Journeys, UNATTRIBUTED } from './journeys.ts';
import { type PathSet, PathSets } from './path-sets.ts';
import { PathIndex } from './paths/path-index.ts';
import { Steps } from './paths/steps.ts';

/** The fewest leads of a path that is shown; rarer ones are one row without a path. */
export const fewestLeads = 5;

interface Gone {
  readonly span: number;
  readonly text: string | null;
  leads: number;
  readonly converted: number[];
}

/** How often each path was gone, how often to a conversion, and what these were worth. */
export function pathCells(node: CreditNode, journeys: Journeys, calendar: Calendar): Omit<Cells, 'info'> {
  const sums = new CreditSums(['path'], ['path']);
  const run = creditRun(node, journeys, calendar, sums);
  const leads: number[] = [];
  for (const gone of allPaths(run)) {
    const row = sums.row([gone.leads < fewestLeads ? null : gone.text], gone.span);
    leads[row] = (leads[row] ?? 0) + gone.leads;
    const path = sums.of('path');
    path.add(row, gone.converted.length, null);
    for (const journey of gone.converted) path.add(row, 0, journeys.values[journey] ?? null);
  }
  const worth: [string, CellColumn][] = node.money === null ? [] : [[creditKey.worth, sums.money('path')]];
  return sums.finish({
    [creditKey.leads]: { kind: 'sum', values: leads },
    [creditKey.gone]: sums.credit('path'),
    ...Object.fromEntries(worth),
  });
}

function allPaths(run: CreditRun): Iterable<Gone> {
  const found = new Map<string, Gone>();
  const goneOf = (span: number, text: string): Gone => {
    const key = `${span} ${text}`;
    const gone = found.get(key) ?? { span, text, leads: 0, converted: [] };
    found.set(key, gone);
    return gone;
  };
  const sets = new PathSets(run, true, () => new Steps());
  sets.addAll();
  for (const set of sets.sets) addPaths(run, set, goneOf);
  for (const journey of withoutTouch(run))
    for (const span of run.spansAt(run.journeys.at[journey] ?? Number.NaN)) {
      const gone = goneOf(span, UNATTRIBUTED);
      gone.leads++;
      gone.converted.push(journey);
    }
  return found.values();
}

/** Equal sequences of keys are merged before they are texts. */
function addPaths(
  run: CreditRun,
  { span, converted, open }: PathSet<Steps>,
  goneOf: (span: number, text: string) => Gone,
): void {
  const paths = new PathIndex(run.journeys.touch);
  const known: Gone[] = [];
  const find = (steps: Steps, i: number): Gone => {
    const path = paths.of(steps.from(i), steps.to(i));
    const gone = known[path] ?? goneOf(span, pathText(run, steps.from(i), steps.to(i)));
    known[path] = gone;
    return gone;
  };
  for (let i = 0; i < converted.length; i++) {
    const gone = find(converted, i);
    gone.leads++;
    gone.converted.push(converted.journey(i));
  }
  for (let i = 0; i < open.length; i++) find(open, i).leads++;
}

function withoutTouch({ journeys, isCounted }: CreditRun): number[] {
  const { starts, ends, conversions } = journeys;
  return Array.from({ length: conversions }, (_, journey) => journey).filter(
    (journey) => starts[journey] === ends[journey] && isCounted(journey),
  );
}

function pathText({ journeys, node }: CreditRun, from: number, to: number): string {
  const at = journeys.dimensions.indexOf(node.by[0]?.dimension ?? '');
  const steps = Array.from(journeys.touch.subarray(from, to), (key) => journeys.keys[key]?.[at] ?? '—');
  return steps.join(' > ');
}
