import type { Calendar } from '../calendar/index.ts';
import type { CellColumn, Cells } from '../compute/cells.ts';
import { creditKey } from '../compute/keys.ts';
import type { CreditNode } from '../plan/nodes/credit.ts';
import { type CreditRun, creditRun } from './credit-run.ts';
import { CreditSums } from './credit-sums.ts';
import { type Journeys, UNATTRIBUTED } from './journeys.ts';
import { PathSets, type Step } from './path-sets.ts';

/** The fewest leads of a path that is shown; rarer ones are one row without a path. */
export const fewestLeads = 5;

interface Gone {
  readonly span: number;
  readonly text: string | null;
  leads: number;
  conversions: number;
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
    sums.add('path', row, gone.conversions, null);
    for (const journey of gone.converted) sums.add('path', row, 0, journeys.values[journey] ?? null);
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
  const note = (span: number, text: string, journey: number, isConverted: boolean): void => {
    const key = `${span} ${text}`;
    const gone = found.get(key) ?? { span, text, leads: 0, conversions: 0, converted: [] };
    found.set(key, gone);
    gone.leads++;
    if (!isConverted) return;
    gone.conversions++;
    gone.converted.push(journey);
  };
  for (const { span, converted, open } of pathSets(run)) {
    for (const step of converted) note(span, pathText(run, step), step.journey, true);
    for (const step of open) note(span, pathText(run, step), step.journey, false);
  }
  for (const journey of withoutTouch(run))
    for (const span of run.spansAt(run.journeys.at[journey] ?? Number.NaN)) note(span, UNATTRIBUTED, journey, true);
  return found.values();
}

function pathSets(run: CreditRun) {
  const sets = new PathSets(run, true);
  for (let journey = 0; journey < run.journeys.length; journey++) if (run.isCounted(journey)) sets.add(journey);
  return sets.sets;
}

function withoutTouch({ journeys, isCounted }: CreditRun): number[] {
  const { starts, isConverted } = journeys;
  return Array.from({ length: journeys.length }, (_, journey) => journey).filter(
    (journey) => starts[journey] === starts[journey + 1] && isConverted[journey] === 1 && isCounted(journey),
  );
}

function pathText({ journeys, node }: CreditRun, { from, to }: Step): string {
  const at = journeys.dimensions.indexOf(node.by[0]?.dimension ?? '');
  const steps = [...journeys.touch.subarray(from, to)].map((key) => journeys.keys[key]?.[at] ?? '—');
  return steps.join(' > ');
}
