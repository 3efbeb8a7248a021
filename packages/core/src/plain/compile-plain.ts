import type { Catalog } from '../catalog/index.ts';
import { Document } from '../parse/document.ts';
import { defaultMaxBytes } from '../parse/limits.ts';
import { isReadable } from '../parse/readable.ts';
import { bind } from '../resolve/bind.ts';
import type { Spec } from '../spec/index.ts';
import { fits } from '../validate/fits.ts';
import { funnelGrammar } from '../validate/generated/funnel-grammar.ts';
import type { Grammar } from '../validate/grammar.ts';
import { isRealTime } from '../validate/real-time.ts';
import { readPlain } from './read-plain.ts';

/**
 * The catalog `compile` gives, without what the library's metrics mean, for a text in the plain form without a mistake;
 * null for every other text. It holds nothing that explains, so that a page loads that only when it is asked for.
 */
export async function compilePlain(text: string): Promise<Catalog | null> {
  // these read the named lists and known formats of the house, which are left out here
  if (/domain_in|preset/.test(text) || !isReadable(text, defaultMaxBytes)) return null;
  const root = readPlain(text);
  if (root === null) return null;
  const document = new Document({ text, root });
  const written = document.toValue();
  const is = (grammar: Grammar) => fits(grammar, written, isRealTime);
  const rules = is(funnelGrammar) ? null : await import('./rules.ts');
  const more = !rules || is(rules.rulesGrammar) ? null : await import('./more.ts');
  if (more && !is(more.plainGrammar)) return null;
  const spec = written as Spec;
  const extras = { ...(rules && { rules: rules.rulesOf }), ...(more && { metrics: more.metricParts }) };
  const { catalog, diagnostics } = bind({ spec, document, written }, [], extras);
  // what is left out here may be bound by `compile`
  return diagnostics.some(({ severity, code }) => severity === 'error' || code === 'section-not-ready')
    ? null
    : catalog;
}
