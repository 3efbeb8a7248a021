import type { KeyChange } from '../changed-keys.ts';
import { type Aligned, align } from './aligned.ts';
import { isAt, reasonsOf } from './reasons.ts';
import type { Aspect, LeadMove, Reason, ScoresMove, Transition } from './scores-move.ts';
import { type StandingSide, type Stands, scoredSide, standsOf } from './stands.ts';
import { thresholdMoves } from './thresholds.ts';

const mostReasons = 10;
const mostExamples = 3;

/** Which leads stand elsewhere, how many are above each threshold, and what moved their points. */
export function compareScores(before: StandingSide, after: StandingSide, changes: readonly KeyChange[]): ScoresMove {
  const pairs = alignments();
  const leads: LeadMove[] = [];
  const cuts: Reason[] = [];
  const transitions = pairsOf(standsOf(before), standsOf(after)).flatMap(([a, b]) => {
    const aligned = pairs(a?.subjects ?? [], b?.subjects ?? []);
    const moved: number[] = [];
    const found = transitionsOf(a, b, aligned, leads, moved);
    const by = cutsOf(before, after, b, aligned, moved, changes);
    if (a !== undefined && by !== null) cuts.push(by);
    return found;
  });
  const ids = [...new Set([...after.standings.scores, ...before.standings.scores].map(({ score }) => score))];
  const reasons = ids.flatMap((id) => {
    const [a, b] = [scoredSide(before, id), scoredSide(after, id)];
    return reasonsOf(a, b, pairs(a?.standings.subjects ?? [], b?.standings.subjects ?? []), changes);
  });
  return {
    leads,
    transitions: transitions.sort((x, y) => y.leads - x.leads),
    thresholds: ids.flatMap((id) => thresholdMoves(before, after, id)),
    reasons: biggest(reasons, cuts),
  };
}

/** Those that moved the most points first; cuts that moved leads without one have their place. */
function biggest(reasons: readonly Reason[], cuts: readonly Reason[]): Reason[] {
  const size = ({ points, leads }: Reason): number => Math.abs(points) + leads * 1e-9;
  const kept = cuts.toSorted((a, b) => b.leads - a.leads).slice(0, mostReasons / 2);
  return [...reasons.toSorted((a, b) => size(b) - size(a)).slice(0, mostReasons - kept.length), ...kept];
}

/** Aligns each two lists once. */
function alignments(): (before: readonly (string | null)[], after: readonly (string | null)[]) => Aligned {
  const known: { readonly before: unknown; readonly after: unknown; readonly aligned: Aligned }[] = [];
  return (before, after) => {
    const found = known.find((each) => each.before === before && each.after === after);
    if (found !== undefined) return found.aligned;
    const aligned = align(before, after);
    known.push({ before, after, aligned });
    return aligned;
  };
}

function pairsOf(before: readonly Stands[], after: readonly Stands[]): [Stands | undefined, Stands | undefined][] {
  const same = (a: Aspect, b: Aspect): boolean => a.kind === b.kind && a.of === b.of;
  return [
    ...after.map((b): [Stands | undefined, Stands] => [before.find((a) => same(a, b)), b]),
    ...before.flatMap((a): [Stands, undefined][] => (after.some((b) => same(a, b)) ? [] : [[a, undefined]])),
  ];
}

function transitionsOf(
  a: Stands | undefined,
  b: Stands | undefined,
  { keys, before, after }: Aligned,
  leads: LeadMove[],
  moved: number[],
): Transition[] {
  const aspect = b ?? a;
  if (aspect === undefined) return [];
  const { kind, of, label } = aspect;
  const found = new Map<string, { before: string | null; after: string | null; leads: number; examples: string[] }>();
  keys.forEach((subject, i) => {
    const [from, to] = [standAt(a, before[i] as number), standAt(b, after[i] as number)];
    if (from === to) return;
    moved.push(i);
    leads.push({ subject, kind, of, before: from, after: to });
    const key = JSON.stringify([from, to]);
    const known = found.get(key) ?? { before: from, after: to, leads: 0, examples: [] };
    known.leads++;
    if (known.examples.length < mostExamples) known.examples.push(subject);
    found.set(key, known);
  });
  return [...found.values()].map((each) => ({ kind, of, label, ...each }));
}

function standAt(stands: Stands | undefined, place: number): string | null {
  return stands === undefined || place < 0 ? null : stands.at(place);
}

/** Cuts that moved leads whose points are what they were; null where there are none. */
function cutsOf(
  before: StandingSide,
  after: StandingSide,
  b: Stands | undefined,
  aligned: Aligned,
  moved: readonly number[],
  changes: readonly KeyChange[],
): Reason | null {
  if (b === undefined) return null;
  const scores = after.standings.scores.flatMap(({ score }) => {
    const [x, y] = [scoredSide(before, score), scoredSide(after, score)];
    const counts = (b.kind !== 'grade' || score === b.of) && y?.standings.subjects === b.subjects;
    return counts && x !== undefined && y !== undefined ? [[x.standings.values, y.standings.values] as const] : [];
  });
  const isStill = (i: number): boolean => {
    const [from, to] = [aligned.before[i] as number, aligned.after[i] as number];
    const still = scores.every(([x, y]) => Math.abs((x[from] as number) - (y[to] as number)) <= 1e-9);
    return from >= 0 && to >= 0 && still;
  };
  const leads = moved.filter(isStill).length;
  if (leads === 0) return null;
  const because = changes.flatMap(({ key }) => (placesOf(b).some((place) => isAt(key, place)) ? [key] : []));
  return { kind: 'cuts', score: b.of, label: b.label, what: b.kind, ruleLabel: null, points: 0, leads, because };
}

function placesOf({ kind, of }: Aspect): string[] {
  if (kind === 'grade') return [`scores.${of}.grades`, `scores.${of}.ladder`];
  return kind === 'route' ? ['matrix'] : [`funnels.${of}`];
}
