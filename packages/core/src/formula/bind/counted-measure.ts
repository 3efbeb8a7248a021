import type { Measure } from '../../catalog/index.ts';
import type { FormulaScope } from '../scope.ts';

type Counted = Extract<Measure, { kind: 'counted' }>;

/** The `measures:` columns a name stands for, `sends` or `monthly.sends`. */
export function countedMeasures(scope: FormulaScope, name: string): Counted[] {
  const dot = name.indexOf('.');
  const measure = name.slice(dot + 1);
  return Object.values(scope.sources)
    .filter((source) => (dot < 0 || source.id === name.slice(0, dot)) && Object.hasOwn(source.measures, measure))
    .map((source) => ({ kind: 'counted', source: source.id, measure }));
}

/** The `measures:` column that `source.measure` names. */
export function countedMeasure(scope: FormulaScope, name: string): Counted | undefined {
  return name.includes('.') ? countedMeasures(scope, name)[0] : undefined;
}
