import type { Dimension, Experiment } from '../../catalog/index.ts';
import type { Experiment as Written } from '../../spec/index.ts';
import { reportTwice } from '../include.ts';
import type { MetricBook } from '../metrics/resolve-metrics.ts';
import type { Context } from '../shared/context.ts';
import { entriesOf } from '../shared/entries.ts';
import type { SpecFile } from '../shared/place.ts';
import { labelOfId, maybeText } from '../shared/text.ts';
import { bindArms } from './arms.ts';
import { type OpenExperiment, resolveExperiment } from './resolve-experiment.ts';

/** The arms of the experiments, which are dimensions already; their rates once the metrics are bound. */
export interface OpenExperiments {
  finish(metrics: MetricBook): Readonly<Record<string, Experiment>> | undefined;
}

/** Binds every experiment in two steps; a broken one is noted, so that its uses do not report it again. */
export function resolveExperiments(context: Context, files: readonly SpecFile[]): OpenExperiments {
  const entries = entriesOf(files, 'experiments', ({ spec }) => spec.experiments, reportTwice(context, 'experiment'));
  const open = new Map<string, OpenExperiment>();
  for (const [id, { value, place }] of entries) {
    context.names.define('experiment', id, place);
    const field = bindArms(context, value, place);
    if (field !== null) open.set(id, { id, written: value, place, field, dimension: addDimension(context, id, value) });
  }
  return { finish: (metrics) => finish(context, [...entries.keys()], open, metrics) };
}

/** What the values that are no arm's own name are called. */
const armNames: Dimension['values'] = {
  control: { default: 'control', byLocale: { en: 'control', 'zh-CN': '对照组', 'zh-TW': '對照組' } },
  two_arms: { default: 'two arms', byLocale: { en: 'two arms', 'zh-CN': '出现在两组', 'zh-TW': '出現在兩組' } },
};

/** The arm of a lead is a dimension, `<experiment>_arm`; with a further `_` where the file uses the name itself. */
function addDimension(context: Context, experiment: string, { label }: Written): string {
  let id = `${experiment}_arm`;
  while (Object.hasOwn(context.dimensions, id)) id += '_';
  const common = { declared: false, from: [], otherwise: { keep: true }, ofLead: { kind: 'first_touch' } } as const;
  const text = maybeText(label, context.settings.locale) ?? { default: labelOfId(experiment) };
  context.dimensions[id] = { ...common, id, label: text, experiment, values: armNames };
  return id;
}

function finish(
  context: Context,
  ids: readonly string[],
  open: ReadonlyMap<string, OpenExperiment>,
  metrics: MetricBook,
): Readonly<Record<string, Experiment>> | undefined {
  const experiments: Record<string, Experiment> = {};
  for (const id of ids) {
    const found = open.get(id);
    const bound = found === undefined ? null : resolveExperiment(context, found, metrics);
    if (bound === null) context.omit('experiment', id, 'broken');
    else experiments[id] = bound;
  }
  return ids.length === 0 ? undefined : experiments;
}
