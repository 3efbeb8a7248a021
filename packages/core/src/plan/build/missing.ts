import type { Funnel, Stage } from '../../catalog/index.ts';
import { conditionFields } from '../../condition/fields.ts';
import { chainSources, sourcesOf } from '../../resolve/funnels/sources-of.ts';
import type { CellMeasure } from '../nodes/group.ts';
import type { PlanContext } from './context.ts';
import type { GroupSet } from './group-set.ts';

/** Whether a source could not be loaded, or its data lacks a field that is asked for: then there is no number, not 0. */
export function isMissing(ctx: PlanContext, source: string, field?: string): boolean {
  const facts = ctx.facts.sources[source];
  if (facts === undefined) return false;
  if (facts.failed === true) return true;
  return field !== undefined && Object.keys(facts.fields).length > 0 && !Object.hasOwn(facts.fields, field);
}

/** The measures over a funnel whose stages all have their data; of the others it is noted that an input is missing. */
export function withData(
  ctx: PlanContext,
  groups: GroupSet,
  funnel: Funnel,
  measures: readonly CellMeasure[],
): readonly CellMeasure[] {
  // what `same` names need not be in the sources of this funnel (rule F9)
  const told = chainSources(ctx.catalog.sources);
  const isAlike = funnel.same.every(({ name, fields }) => told.some((id) => !isMissing(ctx, id, fields[id] ?? name)));
  const missing = funnel.stages.flatMap((stage, k) => {
    const { reach, where } = stage;
    const sources = rowSources(stage);
    const dated = reach.kind === 'date' && isMissing(ctx, reach.source, reach.field);
    const asked = where === undefined ? [] : conditionFields(where).filter(({ of }) => of === 'row');
    const unknown = asked.some(({ name }) => sources.length > 0 && sources.every((id) => isMissing(ctx, id, name)));
    return !isAlike || dated || unknown || sources.some((source) => isMissing(ctx, source)) ? [k] : [];
  });
  if (missing.length === 0) return measures;
  const isTold = (stage: number): boolean =>
    missing.some((k) => (funnel.skipped === 'passed' || funnel.stages[k]?.optional ? k === stage : k <= stage));
  const lacking = measures.filter((measure) => stagesOf(measure).some(isTold));
  groups.lack(
    lacking.map(({ key }) => key),
    'missing-input',
  );
  return measures.filter((measure) => !lacking.includes(measure));
}

function rowSources({ reach }: Stage): readonly string[] {
  return reach.kind === 'counts' ? [] : sourcesOf(reach);
}

function stagesOf(measure: CellMeasure): readonly number[] {
  switch (measure.kind) {
    case 'reached':
      return measure.stages;
    case 'lag':
      return [measure.from, measure.to];
    case 'first_within':
      return [measure.from, measure.stage];
    case 'entered':
    case 'chain_value':
    case 'first_reached':
    case 'first_value':
      return [measure.stage];
    default:
      return [];
  }
}
