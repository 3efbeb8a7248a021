import type { Measure, Source, Unit } from '../../catalog/index.ts';

/** Bare names that are measures of a kind of source, and the kind each needs. */
export const builtinNames = {
  spend: 'spend',
  media_spend: 'spend',
  won_amount: 'deals',
  won_deals: 'deals',
  lost_deals: 'deals',
  opened_deals: 'deals',
  days_to_win: 'deals',
  mean_days_to_win: 'deals',
} as const;

export type BuiltinName = keyof typeof builtinNames;

export function isBuiltinName(name: string): name is BuiltinName {
  return Object.hasOwn(builtinNames, name);
}

interface BuiltinScope {
  readonly sources: Readonly<Record<string, Source>>;
  /** Which spend `spend` sums (rule M2). */
  readonly costs: 'loaded' | 'media';
}

/** The measure a bare name stands for; null where no source of its kind is there. */
export function builtinMeasure(
  name: BuiltinName,
  { sources, costs }: BuiltinScope,
): { readonly measure: Measure; readonly unit: Unit } | null {
  const ids = Object.values(sources).flatMap((s) => (s.kind === builtinNames[name] ? [s.id] : []));
  if (ids.length === 0) return null;
  switch (name) {
    case 'spend':
      return { measure: { kind: 'spend', types: costs === 'media' ? ['media'] : 'all' }, unit: 'currency' };
    case 'media_spend':
      return { measure: { kind: 'spend', types: ['media'] }, unit: 'currency' };
    case 'won_amount':
      return { measure: { kind: 'deals', sources: ids, which: 'won', of: 'amount' }, unit: 'currency' };
    case 'won_deals':
      return { measure: { kind: 'deals', sources: ids, which: 'won', of: 'count' }, unit: 'count' };
    case 'lost_deals':
      return { measure: { kind: 'deals', sources: ids, which: 'lost', of: 'count' }, unit: 'count' };
    case 'opened_deals':
      return { measure: { kind: 'deals', sources: ids, which: 'opened', of: 'count' }, unit: 'count' };
    case 'days_to_win':
      return { measure: { kind: 'deal_days', sources: ids, fn: 'median' }, unit: 'days' };
    case 'mean_days_to_win':
      return { measure: { kind: 'deal_days', sources: ids, fn: 'avg' }, unit: 'days' };
  }
}
