import type { BoundName, Catalog, Condition, Formula, Funnel, Measure, Score } from '@sluice/core/catalog';
import { type Diagnostic, nearest, report } from '@sluice/core/diagnostic';
import { chainSources, conditionFields, sourcesOf } from '@sluice/core/internal';
import type { Loaded } from '@sluice/sources';
import { scoreCycle } from './score/score-cycle.ts';

/** A field a definition reads, and the sources any of which may have it. */
interface FieldUse {
  readonly kind: BoundName['kind'];
  readonly id: string;
  readonly field: string;
  readonly sources: readonly string[];
  /** A bare name taken for a column of any source that may have it, or what a metric of the library would read. */
  readonly isGuess?: boolean;
}

/** Fields that definitions read and no loaded row has (language.md, Conditions): without this they would count as empty. */
export function unknownFields(catalog: Catalog, loaded: Loaded): Diagnostic[] {
  const known = (source: string): string[] | null =>
    loaded.failed.includes(source) ? null : Object.keys(loaded.sources[source]?.fields ?? {});
  const told = toldOfLoading(loaded);
  const found = fieldUses(catalog).flatMap((use): Diagnostic[] => {
    const fields = use.sources.map(known);
    if (use.sources.length === 0 || fields.some((names) => names === null || names.includes(use.field))) return [];
    const column = (source: string): string => catalog.sources[source]?.keys[use.field]?.column ?? use.field;
    const tellings = (source: string): string[] => ['', use.field, column(source)].map((name) => `${source} ${name}`);
    if (use.sources.some((source) => tellings(source).some((name) => told.has(name)))) return [];
    const path = use.kind === 'score' ? scoreCycle(catalog, use.id, use.field) : null;
    if (path !== null) return [report('score-cycle', { score: path[0] ?? '', path }, rangeOf(catalog, use))];
    const names = [...new Set(fields.flatMap((list) => list ?? []))].filter((name) => !name.startsWith('column('));
    const close = nearest(use.field, names);
    const params = { field: use.field, of: use.sources.join(', '), known: names, ...(close ? { nearest: close } : {}) };
    const milder = use.isGuess ? ({ severity: 'warning' } as const) : {};
    return [report('unknown-field', params, rangeOf(catalog, use), milder)];
  });
  return [...new Map(found.map((d) => [JSON.stringify([d.params, d.from]), d])).values()];
}

/** What loading has said already: `source field` of columns that are missing or cannot be read, `source ` of files without any. */
function toldOfLoading({ diagnostics, sources }: Loaded): Set<string> {
  return new Set(
    diagnostics.flatMap(({ code, params }) => {
      if (!('source' in params)) return [];
      const source = String(params.source);
      if (code === 'no-rows')
        return sources[source]?.length === 0 && !('header' in params && params.header) ? [`${source} `] : [];
      const names = [...('column' in params ? [params.column] : []), ...('key' in params ? [params.key] : [])];
      return names.map((name) => `${source} ${String(name).replace(/^(?:stages|measures|fields)\./, '')}`);
    }),
  );
}

function rangeOf(catalog: Catalog, { kind, id }: FieldUse): { from: number; to: number } {
  const name = catalog.names?.find((one) => one.kind === kind && one.id === id);
  const [from = 0, to = 0] = name?.definition ?? name?.uses[0] ?? [];
  return { from, to };
}

function fieldUses(catalog: Catalog): FieldUse[] {
  const metrics = Object.values(catalog.metrics).flatMap((metric) =>
    readFields(metric.formula).map(({ sources, field }) => ({
      ...use('metric', metric.id, field, sources),
      isGuess: metric.from === 'library',
    })),
  );
  const dimensions = Object.values(catalog.dimensions).flatMap((dimension) =>
    dimension.declared
      ? dimension.from.map(({ source, field }) => use('dimension', dimension.id, field, [source]))
      : {
          ...use(
            'dimension',
            dimension.id,
            dimension.id,
            dimension.from.map(({ source }) => source),
          ),
          isGuess: true,
        },
  );
  return [
    ...metrics,
    ...dimensions,
    ...Object.values(catalog.funnels).flatMap((funnel) => funnelUses(catalog, funnel)),
    ...Object.values(catalog.scores ?? {}).flatMap((score) => scoreUses(catalog, score)),
    ...(catalog.attribution?.touches ?? []).flatMap(({ where, sources }) =>
      conditionUses(catalog, where, 'funnel', '', sources),
    ),
  ];
}

const use = (kind: FieldUse['kind'], id: string, field: string, sources: readonly string[]): FieldUse => ({
  kind,
  id,
  field,
  sources,
});

function funnelUses(catalog: Catalog, funnel: Funnel): FieldUse[] {
  const stages = funnel.stages.flatMap((stage) => {
    const id = `${funnel.id}.${stage.id}`;
    const { reach } = stage;
    const sources = reach.kind === 'counts' ? [] : sourcesOf(reach);
    const dated = reach.kind === 'date' ? [use('stage', id, reach.field, sources)] : [];
    const valued = stage.value ? [use('stage', id, stage.value.field, [stage.value.source])] : [];
    return [...dated, ...valued, ...conditionUses(catalog, stage.where, 'stage', id, sources)];
  });
  const without = funnel.without.flatMap((w) => conditionUses(catalog, w.where, 'funnel', funnel.id, w.sources));
  const alike = funnel.same.map(({ name }) => use('funnel', funnel.id, name, chainSources(catalog.sources)));
  return [...stages, ...without, ...alike];
}

function scoreUses(catalog: Catalog, score: Score): FieldUse[] {
  return score.groups.flatMap(({ rules }) =>
    rules.flatMap((rule) => {
      if (rule.kind === 'inactive') return [];
      return conditionUses(catalog, rule.where, 'score', `${score.id}.${rule.id}`, rule.sources);
    }),
  );
}

function conditionUses(
  catalog: Catalog,
  where: Condition | undefined,
  kind: FieldUse['kind'],
  id: string,
  sources: readonly string[],
): FieldUse[] {
  if (!where) return [];
  const leads = Object.values(catalog.sources).flatMap((source) => (source.kind === 'leads' ? [source.id] : []));
  return conditionFields(where).map((field) => use(kind, id, field.name, field.of === 'lead' ? leads : sources));
}

/** The columns the measures of a formula read by name; of several sources one must have it. */
function readFields(formula: Formula): { sources: readonly string[]; field: string }[] {
  if (formula.kind === 'measure') return measureFields(formula.measure);
  if (formula.kind === 'binary') return [...readFields(formula.left), ...readFields(formula.right)];
  if (formula.kind === 'call') return formula.args.flatMap(readFields);
  return 'of' in formula ? readFields(formula.of) : [];
}

function measureFields(measure: Measure): { sources: readonly string[]; field: string }[] {
  switch (measure.kind) {
    case 'aggregate':
      return [{ sources: [measure.source], field: measure.field }];
    case 'counted':
      return [{ sources: [measure.source], field: measure.measure }];
    case 'key_sum':
    case 'level':
      return [{ sources: measure.sources, field: measure.key }];
    case 'open_deals':
      return measure.of === 'weighted' ? [{ sources: measure.sources, field: 'probability' }] : [];
    case 'deals':
      return measure.of === 'accounts' ? [{ sources: measure.sources, field: 'account' }] : [];
    default:
      return [];
  }
}
