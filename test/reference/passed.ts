import type { Outcome, Rules, Span, WrittenChain } from './chains.ts';
import { furthest } from './chains.ts';
import type { Moment } from './timeline.ts';

/** Rule F10 `skipped: passed`, straight from the words: no order, no window, one attempt a subject. */
export function passedOutcomes(rules: Rules, moments: readonly Moment[]): (spans: readonly Span[]) => Outcome[] {
  const none: Outcome = { best: null, attempts: [], firsts: rules.funnel.stages.map(() => -1), isRemoved: false };
  const chains: WrittenChain[] = [];
  for (const values of selections(moments, rules.funnel.same.length)) {
    const stamped = stampedBy(rules, moments, values);
    const drops = rules.funnel.without.flatMap((rule, j) =>
      rule.drops !== 'rest' && (gapOf(rules, moments, stamped, j) !== null || standsAfter(rules, moments, stamped, j))
        ? [rule.drops]
        : [],
    );
    if (drops.includes('lead')) return (spans) => spans.map(() => ({ ...none, isRemoved: true }));
    if (drops.length === 0) chains.push(...cut(rules, moments, stamped));
  }
  const best = furthest(chains);
  if (best === null) return (spans) => spans.map(() => none);
  const isIn = (span: Span): boolean => span === null || span(moments[best.entry] as Moment);
  return (spans) =>
    spans.map((span) => ({
      ...none,
      best: isIn(span) ? best : null,
      attempts: isIn(span) ? [best] : [],
      firsts: best.rows,
    }));
}

/** Every way to fix the value of each `same` field. */
function selections(moments: readonly Moment[], fields: number): unknown[][] {
  let all: unknown[][] = [[]];
  for (let f = 0; f < fields; f++) {
    const values = [...new Set(moments.map((m) => m.same[f]).filter((v) => v !== null && v !== undefined))];
    all = all.flatMap((chosen) => (values.length === 0 ? [[...chosen, undefined]] : values.map((v) => [...chosen, v])));
  }
  return all;
}

/** By stage the earliest row of the selection that no stage before it took, or -1. */
function stampedBy(rules: Rules, moments: readonly Moment[], values: readonly unknown[]): number[] {
  const taken: number[] = [];
  for (const [k] of rules.funnel.stages.entries()) {
    taken[k] = moments.findIndex(
      (m, i) =>
        m.stages.includes(k) && !taken.includes(i) && m.same.every((v, f) => v === undefined || v === values[f]),
    );
  }
  return taken;
}

/** The stage before the first gap in which a row of rule j stands, or null. */
function gapOf(rules: Rules, moments: readonly Moment[], stamped: readonly number[], j: number): number | null {
  const rule = rules.funnel.without[j];
  const filled = stamped.flatMap((row, stage) => (row < 0 ? [] : [{ stage, t: moments[row]?.t ?? Number.NaN }]));
  for (const [i, { stage, t }] of filled.entries()) {
    const next = filled[i + 1];
    if (rule === undefined || next === undefined || stage < rule.after || next.stage > rule.before) continue;
    if (moments.some((m) => m.withouts.includes(j) && t < m.t && m.t < next.t)) return stage;
  }
  return null;
}

function standsAfter(rules: Rules, moments: readonly Moment[], stamped: readonly number[], j: number): boolean {
  const rule = rules.funnel.without[j];
  const depth = stamped.findLastIndex((row) => row >= 0);
  const t = moments[stamped[depth] ?? -1]?.t ?? Number.NaN;
  if (rule === undefined || depth < rule.after || depth >= rule.before) return false;
  return moments.some((m) => m.withouts.includes(j) && m.t > t);
}

function cut(rules: Rules, moments: readonly Moment[], stamped: readonly number[]): WrittenChain[] {
  const gaps = rules.funnel.without.flatMap((rule, j) =>
    rule.drops === 'rest' ? (gapOf(rules, moments, stamped, j) ?? []) : [],
  );
  const depth = Math.min(
    stamped.findLastIndex((row) => row >= 0),
    ...gaps,
  );
  if (depth < 0) return [];
  const rows = stamped.map((row, k) => (k > depth ? -1 : row));
  const present = rows.filter((row) => row >= 0);
  const first = rules.funnel.entry === 'open' ? (present[0] ?? -1) : (rows[0] ?? -1);
  const isStamped = first >= 0 && !Number.isNaN(moments[first]?.t);
  const entry = isStamped || rules.funnel.entry === 'open' ? first : Math.min(...present);
  return [{ rows, depth, filled: present.length, entry }];
}
