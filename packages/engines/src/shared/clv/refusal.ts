import { type CustomerFit, fewestReturning } from '@sluice/core/clv';
import { type Diagnostic, report } from '@sluice/core/diagnostic';
import type { Look } from './predictions.ts';

/** Why nothing is foreseen anywhere, of the last span with customers; null where it is, or where nobody bought at all. */
export function refusalOf(perSpan: readonly Look[]): Diagnostic | null {
  const some = perSpan.filter(({ known }) => known.length > 0);
  const last = some.at(-1);
  if (last === undefined || some.some(({ fit }) => fit.kind === 'fitted')) return null;
  const returning = last.known.filter(({ customer }) => customer.repeats > 0).length;
  const params = { customers: last.known.length, returning, least: fewestReturning, reason: reasonOf(last.fit) };
  return report('customers-not-fitted', params, { from: 0, to: 0 });
}

function reasonOf(fit: CustomerFit): string {
  return fit.kind === 'no_rest' ? fit.model : 'too_few';
}
