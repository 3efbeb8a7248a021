import type { Attribution, Catalog } from '../catalog/index.ts';
import type { Diagnostic } from '../diagnostic/index.ts';
import type { Library } from '../library/library.ts';
import type { Spec, Dimension as WrittenDimension, Metric as WrittenMetric } from '../spec/index.ts';
import { resolveDashboards } from './dashboards/resolve-dashboards.ts';
import type { WidgetNames } from './dashboards/widget-names.ts';
import { resolveDimensions } from './dimensions/resolve-dimensions.ts';
import type { OpenExperiments } from './experiments/resolve-experiments.ts';
import { resolveFunnels } from './funnels/resolve-funnels.ts';
import { reportTwice } from './include.ts';
import type { OpenLabels } from './labels/resolve-labels.ts';
import type { Lists } from './lists.ts';
import type { MetricParts } from './metrics/metric-parts.ts';
import type { MetricBook } from './metrics/resolve-metrics.ts';
import type { BoundPlans } from './plans/resolve-plans.ts';
import { channelIdsOf, channelsEntry, resolveChannels } from './resolve-channels.ts';
import type { BoundScores } from './scores/resolve-scores.ts';
import { engineOf, reportNotReady } from './sections-not-ready.ts';
import { settingsOf } from './settings.ts';
import { Context } from './shared/context.ts';
import { type Entries, entriesOf } from './shared/entries.ts';
import { Place, type SpecFile } from './shared/place.ts';
import { frozenPlain } from './shared/plain.ts';
import type { Rules } from './shared/rules.ts';
import { checkTimezone } from './shared/timezone.ts';
import type { PresetParts } from './sources/preset-of.ts';
import { resolveSources } from './sources/resolve-sources.ts';

/** The metric definitions, and what was wrong with the file. */
export interface Resolved {
  readonly catalog: Catalog;
  readonly diagnostics: readonly Diagnostic[];
}

/** What only some files need to be bound; a page that compiles plain files does without. */
export interface Extras {
  /** Notes what the grammar refused of the files, and what an included file cannot say. */
  readonly refused?: (context: Context, files: readonly SpecFile[]) => void;
  /** The named lists of the house, with those of the files. */
  readonly lists?: (files: readonly SpecFile[]) => Lists;
  /** Conditions, events, channels and the rules of chains. */
  readonly rules?: (context: Context) => Rules;
  /** Metrics, targets and what shows them. */
  readonly metrics?: MetricParts;
  /** The whole library, and the keys of further kinds of sources. */
  readonly library?: Library;
  readonly rareKinds?: Context['rareKinds'];
  readonly scores?: (context: Context, files: readonly SpecFile[]) => BoundScores;
  readonly attribution?: (
    context: Context,
    files: readonly SpecFile[],
    dimensions: Entries<WrittenDimension>,
  ) => Attribution | undefined;
  /** The known export formats. */
  readonly presets?: PresetParts;
  readonly experiments?: (context: Context, files: readonly SpecFile[]) => OpenExperiments;
  readonly labels?: (context: Context, files: readonly SpecFile[]) => OpenLabels;
  readonly plans?: (context: Context, files: readonly SpecFile[], metrics: MetricBook) => BoundPlans;
  /** Binders of further widgets by kind. */
  readonly further?: WidgetNames['further'];
}

/** What `resolve` gives, without what the metrics of the library mean. */
export function bind(
  main: SpecFile,
  included: readonly SpecFile[],
  { scores, attribution, presets, further, ...extras }: Extras,
): Resolved {
  const files = [main, ...included];
  const context = openContext(main, included, extras);
  const sections = sectionsOf(context, files);
  const channels = channelsEntry(context, files);
  resolveSources(context, sections.sources, channelIdsOf(channels), presets);
  resolveDimensions(context, sections.dimensions);
  const boundChannels = resolveChannels(context, channels);
  const boundScores = scores?.(context, files);
  const openLabels = extras.labels?.(context, files);
  const openExperiments = extras.experiments?.(context, files);
  resolveFunnels(context, sections.funnels, sections.dimensions);
  const labels = openLabels?.finish();
  if (channels !== null) context.rules.checkOfLead(boundChannels.ofLead, channels.place.at('of_lead'));
  checkDimensions(context, sections.dimensions);
  context.channelIds = channelIdsOf(channels);
  context.attribution = attribution?.(context, files, sections.dimensions) ?? null;
  const metrics = extras.metrics?.book(context, files, sections.metrics) ?? null;
  if (metrics) context.experiments = openExperiments?.finish(metrics);
  const benchmarks = bindPlans(context, files, metrics, extras);
  const targets = (metrics && extras.metrics?.targets(context, files, metrics, benchmarks)) ?? [];
  const { dimensions } = sections;
  const dashboards = resolveDashboards(context, sections.dashboards, {
    metrics,
    bindMetrics: extras.metrics?.widget,
    dimensions,
    further,
    bound: { scores: boundScores?.scores, matrix: boundScores?.matrix, labels },
  });
  const catalog = catalogOf(context, main, {
    channels: boundChannels,
    metrics: metrics?.metrics ?? {},
    scores: boundScores?.scores,
    matrix: boundScores?.matrix,
    labels,
    benchmarks,
    holidays: holidaysOf(files),
    targets,
    dashboards,
  });
  return { catalog: frozenPlain(catalog), diagnostics: context.diagnostics };
}

function openContext(
  main: SpecFile,
  included: readonly SpecFile[],
  { library, rareKinds, lists, refused, rules }: Pick<Extras, 'library' | 'rareKinds' | 'lists' | 'refused' | 'rules'>,
): Context {
  const files = [main, ...included];
  const context = new Context(settingsOf(main), lists?.(files) ?? {});
  const { costs = 'loaded', ...settings } = main.spec.metrics?.settings ?? {};
  context.costs = costs;
  context.librarySettings = settings;
  context.boundRules = rules?.(context) ?? null;
  if (library !== undefined) context.library = library;
  if (rareKinds !== undefined) context.rareKinds = rareKinds;
  refused?.(context, files);
  reportNotReady(context, files);
  checkTimezone(context, main.spec.timezone, new Place(main, ['timezone']));
  return context;
}

/** Binds the plans into the context, and gives the benchmarks. */
function bindPlans(
  context: Context,
  files: readonly SpecFile[],
  metrics: MetricBook | null,
  { plans }: Pick<Extras, 'plans'>,
): BoundPlans['benchmarks'] {
  const bound = metrics && plans?.(context, files, metrics);
  context.plans = bound?.plans;
  return bound?.benchmarks;
}

type Parts = Pick<
  { readonly [K in keyof Catalog]: Catalog[K] | undefined },
  'scores' | 'matrix' | 'labels' | 'benchmarks' | 'holidays'
> &
  Pick<Catalog, 'channels' | 'metrics' | 'targets' | 'dashboards'>;

/** What the context holds, and the parts bound beside it. */
function catalogOf(context: Context, main: SpecFile, { dashboards, ...parts }: Parts): Catalog {
  const { librarySettings: settings } = context;
  return {
    version: 1,
    ...context.settings,
    engine: engineOf(context, main),
    costs: context.costs === 'media' ? 'media' : undefined,
    settings: Object.keys(settings).length > 0 ? settings : undefined,
    sources: context.sources,
    dimensions: context.dimensions,
    funnels: context.funnels,
    attribution: context.attribution ?? undefined,
    experiments: context.experiments,
    plans: context.plans,
    ...parts,
    dashboards,
    names: context.names.list(),
  };
}

function sectionsOf(context: Context, files: readonly SpecFile[]) {
  const twice = (kind: string) => reportTwice(context, kind);
  return {
    sources: entriesOf(files, 'sources', ({ spec }) => spec.sources, twice('source')),
    dimensions: entriesOf(files, 'dimensions', ({ spec }) => spec.dimensions, twice('dimension')),
    funnels: entriesOf(files, 'funnels', ({ spec }) => spec.funnels, twice('funnel')),
    metrics: entriesOf(files, 'metrics', ({ spec }) => ownMetrics(spec), twice('metric')),
    dashboards: entriesOf(files, 'dashboards', ({ spec }) => spec.dashboards, twice('dashboard')),
  };
}

/** The named metrics of the section, without `use` and `settings`. */
function ownMetrics({ metrics = {} }: Spec): Record<string, WrittenMetric> {
  const own = Object.entries(metrics).filter(
    (entry): entry is [string, WrittenMetric] => entry[1] !== undefined && 'formula' in entry[1],
  );
  return Object.fromEntries(own);
}

function checkDimensions(context: Context, entries: Entries<unknown>): void {
  for (const [id, { place }] of entries) {
    const dimension = context.dimensions[id];
    if (dimension?.declared && dimension.ofLead.kind === 'at')
      context.rules.checkOfLead(dimension.ofLead, place.at('of_lead'));
  }
}
/** The days that are no working days, of all files; undefined where they name none. */
function holidaysOf(files: readonly SpecFile[]): readonly string[] | undefined {
  const days = files.flatMap((file) => file.spec.holidays ?? []);
  return days.length > 0 ? [...new Set(days)].sort() : undefined;
}
