import type { Catalog, Dashboard, Formula, Metric, Source, Widget } from '@sluice/core/catalog';
import { furtherWidgets } from '@sluice/core/internal';
import { definitionKey, type EngineDescription } from '@sluice/core/query';
import type { Quality } from '@sluice/core/table';

/** The part of the catalog the dashboards need: no names, no paths, no rows of a file. */
export function strippedCatalog(catalog: Catalog, dashboards: readonly Dashboard[]): Catalog {
  const { names: _names, attribution, ...rest } = catalog;
  const widgets = dashboards.flatMap((d) => d.rows.flat());
  const metrics = neededMetrics(catalog, widgets);
  const funnels = new Set([
    ...widgets.flatMap((widget) => widgetFunnel(catalog, widget)),
    ...metrics.flatMap((m) => formulaFunnels(m.formula)),
  ]);
  return {
    ...rest,
    sources: Object.fromEntries(Object.entries(catalog.sources).map(([id, source]) => [id, strippedSource(source)])),
    funnels: pick(catalog.funnels, (id) => funnels.has(id)),
    metrics: Object.fromEntries(metrics.map((m) => [m.id, m])),
    targets: catalog.targets.filter((t) => metrics.some((m) => m.id === t.metric)),
    ...(catalog.experiments
      ? { experiments: pick(catalog.experiments, (id) => shows(widgets, 'experiment', id)) }
      : {}),
    ...(catalog.plans ? { plans: pick(catalog.plans, (id) => shows(widgets, 'plan', id)) } : {}),
    ...(attribution && widgets.some(({ kind }) => kind === 'attribution')
      ? {
          attribution: {
            ...attribution,
            touches: attribution.touches?.map(({ where: _where, ...rule }) => rule) ?? null,
          },
        }
      : {}),
    dashboards: pick(catalog.dashboards, (id) => dashboards.some((d) => d.id === id)),
  };
}

/** The report's counts without any cell's text, which is a lead's own. */
export function strippedQuality(quality: Quality): Quality {
  return {
    ...quality,
    sources: quality.sources.map((source) => ({ ...source, unparsed: [], files: source.files.map(baseName) })),
  };
}

/** Definitions of what the stripped catalog holds. */
export function strippedDefinitions(
  definitions: EngineDescription['definitions'],
  catalog: Catalog,
): EngineDescription['definitions'] {
  const further = new Set(furtherWidgets(catalog).map(definitionKey));
  return pick(definitions, (id) => id in catalog.metrics || id in catalog.funnels || further.has(id));
}

function strippedSource(source: Source): Source {
  const { rows: _rows, where: _where, won: _won, lost: _lost, ...rest } = source;
  return { ...rest, from: [] };
}

function baseName<F extends { readonly path: string }>(file: F): F {
  return { ...file, path: file.path.slice(file.path.lastIndexOf('/') + 1) };
}

function neededMetrics(catalog: Catalog, widgets: readonly Widget[]): Metric[] {
  const needed = new Map<string, Metric>();
  const add = (id: string): void => {
    const metric = catalog.metrics[id];
    if (!metric || needed.has(id)) return;
    needed.set(id, metric);
    formulaMetrics(metric.formula).forEach(add);
  };
  for (const widget of widgets) {
    if (widget.kind === 'kpi' || widget.kind === 'trend') add(widget.metric);
    if (widget.kind === 'table') widget.metrics.forEach(add);
    if (widget.kind === 'funnel') stageTargets(catalog, widget.funnel).forEach(add);
    if (widget.kind === 'matrix' && typeof widget.matrix === 'object' && 'value' in widget.matrix)
      add(widget.matrix.value ?? '');
  }
  return [...needed.values()];
}

/** Metrics with a target that is drawn at a stage of the funnel: a count or a rate of it. */
function stageTargets({ targets, metrics }: Catalog, funnel: string): string[] {
  return targets.flatMap(({ metric }) => {
    const formula = metrics[metric]?.formula;
    const measure = formula?.kind === 'measure' ? formula.measure : undefined;
    const isDrawn = measure?.kind === 'count' || measure?.kind === 'rate';
    return isDrawn && measure.funnel === funnel ? [metric] : [];
  });
}

/** Whether a widget shows the experiment or the plan. */
function shows(widgets: readonly Widget[], kind: 'experiment' | 'plan', id: string): boolean {
  return widgets.some((widget) => widget.kind === kind && Reflect.get(widget, kind) === id);
}

function widgetFunnel({ experiments, plans }: Catalog, widget: Widget): string[] {
  if (widget.kind === 'experiment') return [experiments?.[widget.experiment]?.rate.funnel ?? ''];
  if (widget.kind === 'plan') return [plans?.[widget.plan]?.funnel ?? ''];
  if (widget.kind === 'cohort') return [widget.cohort.funnel];
  return widget.kind === 'funnel' ? [widget.funnel] : [];
}

function formulaMetrics(formula: Formula): string[] {
  return formula.kind === 'metric' ? [formula.metric] : parts(formula).flatMap(formulaMetrics);
}

function formulaFunnels(formula: Formula): string[] {
  if (formula.kind === 'measure') return 'funnel' in formula.measure ? [formula.measure.funnel] : [];
  return parts(formula).flatMap(formulaFunnels);
}

function parts(formula: Formula): readonly Formula[] {
  if (formula.kind === 'binary') return [formula.left, formula.right];
  if (formula.kind === 'call') return formula.args;
  return 'of' in formula ? [formula.of] : [];
}

function pick<T>(record: Readonly<Record<string, T>>, keep: (id: string) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([id]) => keep(id)));
}
