import type { Formula, Measure } from '../../catalog/index.ts';
import type { Diagnostic } from '../../diagnostic/index.ts';
import type { FormulaScope, FormulaUse, MeasureBasis } from '../scope.ts';
import type { UnitType } from '../units.ts';

/** A bound part of a formula with its unit; null where a diagnostic says why there is none. */
export type Typed = { readonly formula: Formula; readonly unit: UnitType } | null;

/** What one binding gathers while it walks the tree. */
export interface Binding {
  readonly scope: FormulaScope;
  readonly diagnostics: Diagnostic[];
  readonly uses: FormulaUse[];
  readonly bases: Set<MeasureBasis>;
  /** Library metrics being expanded, so that an own metric within one is found to be a cycle and not an endless walk. */
  readonly expanding: readonly string[];
}

const entryMeasures: ReadonlySet<Measure['kind']> = new Set(['rate', 'cohort_rate', 'median_days']);

/** The measure as a part, with its basis noted (rules F11 and F12). */
export function measured(binding: Binding, measure: Measure, unit: UnitType): Typed {
  binding.bases.add(entryMeasures.has(measure.kind) ? 'entries' : 'activity');
  if (matures(binding, measure)) binding.bases.add('maturing');
  return { formula: { kind: 'measure', measure }, unit };
}

function matures({ scope }: Binding, measure: Measure): boolean {
  if (measure.kind !== 'rate' && measure.kind !== 'cohort_rate') return false;
  const funnel = scope.funnels[measure.funnel];
  return funnel !== undefined && !funnel.counts && (measure.kind === 'cohort_rate' || funnel.window !== null);
}
