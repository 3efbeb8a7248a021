import type { Catalog, Formula, Measure, Metric } from '../../catalog/index.ts';
import { rateKeys } from '../further-keys.ts';
import { type Around, aroundMetric, leafOf, shiftOf } from '../leaf.ts';
import type { Calculation } from './calculation.ts';

/** What is done with cells to get a metric. */
export function calculationOf(catalog: Catalog, metric: Metric): Calculation {
  return ofFormula(catalog, metric.formula, aroundMetric(metric));
}

function ofFormula(catalog: Catalog, formula: Formula, around: Around): Calculation {
  const shift = shiftOf(formula);
  const inner = shift ? { ...around, shifts: [...around.shifts, shift] } : around;
  const part = (of: Formula): Calculation => ofFormula(catalog, of, inner);
  switch (formula.kind) {
    case 'number':
      return { kind: 'number', value: formula.value };
    case 'measure':
      return ofMeasure(formula.measure, around);
    case 'metric': {
      const metric = catalog.metrics[formula.metric];
      return metric ? ofFormula(catalog, metric.formula, aroundMetric(metric, around)) : { kind: 'missing' };
    }
    case 'binary':
      return { kind: 'binary', op: formula.op, left: part(formula.left), right: part(formula.right) };
    case 'call':
      return { kind: 'call', fn: formula.fn, args: formula.args.map(part) };
    case 'negate':
    case 'total':
      return { kind: formula.kind, of: part(formula.of) };
    case 'prior':
    case 'trailing':
    case 'to_date':
      return part(formula.of);
  }
}

function ofMeasure(measure: Measure, around: Around): Calculation {
  const { key } = leafOf(measure, around);
  const column = (of: string): Calculation => ({ kind: 'column', key: of });
  if (measure.kind === 'rate' || measure.kind === 'cohort_rate') {
    const { over, of } = rateKeys(key);
    return { kind: 'binary', op: '/', left: column(over), right: column(of) };
  }
  return measure.kind === 'deal_days' && measure.fn === 'avg' ? { kind: 'column', key, mean: true } : column(key);
}
