import type { Catalog, Formula, Measure } from '../catalog/index.ts';

/** Every measure a formula is made of, metrics it names included, each once in the order of the formula. */
export function measuresOf(formula: Formula, catalog: Pick<Catalog, 'metrics'>): Measure[] {
  const found = new Map<string, Measure>();
  const seen = new Set<string>();
  const visit = (each: Formula): void => {
    if (each.kind === 'measure') found.set(JSON.stringify(each.measure), each.measure);
    if (each.kind === 'metric' && !seen.has(each.metric)) {
      seen.add(each.metric);
      const metric = Object.hasOwn(catalog.metrics, each.metric) ? catalog.metrics[each.metric] : undefined;
      if (metric !== undefined) visit(metric.formula);
    }
    for (const part of partsOf(each)) visit(part);
  };
  visit(formula);
  return [...found.values()];
}

function partsOf(formula: Formula): readonly Formula[] {
  switch (formula.kind) {
    case 'binary':
      return [formula.left, formula.right];
    case 'call':
      return formula.args;
    case 'number':
    case 'measure':
    case 'metric':
      return [];
    default:
      return [formula.of];
  }
}
