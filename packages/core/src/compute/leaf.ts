import { type Duration, durationText, type Grain } from '../calendar/index.ts';
import type { Catalog, Condition, Formula, Measure, Metric } from '../catalog/index.ts';
import { bothConditions } from '../query/where.ts';
import { measureText } from './measure-text.ts';

/** How a part of a formula is computed over another stretch. (`total` needs none: it merges the cells at hand.) */
export type Shift =
  | { readonly kind: 'prior'; readonly back: Duration }
  | { readonly kind: 'trailing'; readonly length: Duration }
  | { readonly kind: 'to_date'; readonly grain: Grain };

/** A measure in its place in a formula: with the conditions of the metrics around it, and how its span is shifted. */
export interface Leaf {
  readonly key: string;
  readonly measure: Measure;
  readonly where: Condition | undefined;
  /** From the outside in. */
  readonly shifts: readonly Shift[];
}

/** What surrounds a part of a formula. */
export interface Around {
  readonly where: Condition | undefined;
  readonly shifts: readonly Shift[];
}

/** The surroundings of a metric's own formula. */
export function aroundMetric(metric: Metric, around: Around = { where: undefined, shifts: [] }): Around {
  return { ...around, where: bothConditions(around.where, metric.where) };
}

/** The shift a formula node makes, if it is one that does. */
export function shiftOf(formula: Formula): Shift | null {
  switch (formula.kind) {
    case 'prior':
      return { kind: 'prior', back: formula.back };
    case 'trailing':
      return { kind: 'trailing', length: formula.length };
    case 'to_date':
      return { kind: 'to_date', grain: formula.grain };
    default:
      return null;
  }
}

/** A measure with its surroundings; equal ones have equal keys on every engine. */
export function leafOf(measure: Measure, around: Around): Leaf {
  const where = around.where ? ` where ${JSON.stringify(around.where)}` : '';
  const key = measureText(measure) + where + around.shifts.map((s) => ` ${shiftText(s)}`).join('');
  return { key, measure, ...around };
}

function shiftText(shift: Shift): string {
  switch (shift.kind) {
    case 'prior':
      return `prior ${durationText(shift.back)}`;
    case 'trailing':
      return `trailing ${durationText(shift.length)}`;
    case 'to_date':
      return `to_date ${shift.grain}`;
  }
}

/** Every measure a formula is made of, metrics it names included; each key once. */
export function formulaLeaves(catalog: Catalog, formula: Formula, around: Around): Leaf[] {
  const leaves = new Map<string, Leaf>();
  const visit = (part: Formula, near: Around): void => {
    const shift = shiftOf(part);
    const inner = shift ? { ...near, shifts: [...near.shifts, shift] } : near;
    if (part.kind === 'measure') leaves.set(leafOf(part.measure, near).key, leafOf(part.measure, near));
    else if (part.kind === 'metric') {
      const metric = catalog.metrics[part.metric];
      if (metric) visit(metric.formula, aroundMetric(metric, near));
    } else for (const child of formulaParts(part)) visit(child, inner);
  };
  visit(formula, around);
  return [...leaves.values()];
}

function formulaParts(formula: Formula): readonly Formula[] {
  switch (formula.kind) {
    case 'binary':
      return [formula.left, formula.right];
    case 'call':
      return formula.args;
    case 'negate':
    case 'prior':
    case 'trailing':
    case 'to_date':
    case 'total':
      return [formula.of];
    default:
      return [];
  }
}
