import type { Catalog } from '../catalog/index.ts';
import { checkText } from '../parse/check-text.ts';
import { Document } from '../parse/document.ts';
import { defaultMaxBytes } from '../parse/limits.ts';
import { bind } from '../resolve/bind.ts';
import type { MetricParts } from '../resolve/metrics/metric-parts.ts';
import type { Spec } from '../spec/index.ts';
import { fits } from '../validate/fits.ts';
import { plainGrammar } from '../validate/generated/plain-grammar.ts';
import { isRealTime } from '../validate/real-time.ts';
import { readPlain } from './read-plain.ts';

/**
 * The catalog `compile` gives, without what the library's metrics mean, for a text in the plain form without a mistake;
 * null for every other text. It holds nothing that explains, so that a page loads that only when it is asked for.
 */
export async function compilePlain(text: string): Promise<Catalog | null> {
  // these read the named lists and known formats of the house, which are left out here
  if (/domain_in|preset/.test(text) || checkText(text, defaultMaxBytes).length > 0) return null;
  const root = readPlain(text);
  if (root === null) return null;
  const document = new Document({ text, root });
  const written = document.toValue();
  if (!fits(plainGrammar, written, isRealTime) || hasScores(written)) return null;
  const spec = written as Spec;
  const metrics = await metricsFor(spec);
  const { catalog, diagnostics } = bind({ spec, document, written }, [], metrics ? { metrics } : {});
  // what is left out here may be bound by `compile`
  return diagnostics.some(({ severity, code }) => severity === 'error' || code === 'section-not-ready')
    ? null
    : catalog;
}

/** Scores and what explains them are bound by `compile` alone. */
function hasScores(written: unknown): boolean {
  return (
    typeof written === 'object' &&
    written !== null &&
    ('scores' in written || 'matrix' in written || 'labels' in written)
  );
}

/** What binds metrics, where the file has any or shows one. */
async function metricsFor({ metrics, targets, dashboards = {} }: Spec): Promise<MetricParts | null> {
  const widgets = Object.values(dashboards).flatMap((dashboard) => dashboard?.rows.flat() ?? []);
  const isShown = widgets.some((widget) => !('funnel' in widget || 'text' in widget));
  if (!isShown && !metrics && !targets) return null;
  return (await import('../resolve/metrics/metric-parts.ts')).metricParts;
}
