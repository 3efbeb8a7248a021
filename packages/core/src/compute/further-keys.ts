/** Names of the columns of a cohort's cells; lags by index. */
export const cohortKey = {
  entered: 'entered',
  reached: (lag: number): string => `reached within:${lag}`,
  /** Those whose lag is over (rule F12), and who of them reached it. */
  closed: (lag: number): string => `closed:${lag}`,
  closedReached: (lag: number): string => `closed within:${lag}`,
} as const;

/** Names of the columns of an attribution's cells, and of its common paths. */
export const creditKey = {
  conversions: (model: string): string => `conversions:${model}`,
  money: (money: 'revenue' | 'pipeline', model: string): string => `${money}:${model}`,
  /** Conversions with a path, of the same span and subjects. */
  paths: (of: 'conversions' | 'pipeline'): string => `paths:${of}`,
  spend: 'spend',
  leads: 'leads',
  gone: 'conversions',
  worth: 'worth',
} as const;

/** Numerator and denominator of a measure that is a rate. */
export const rateKeys = (key: string): { readonly over: string; readonly of: string } => ({
  over: `${key}/n`,
  of: `${key}/d`,
});
