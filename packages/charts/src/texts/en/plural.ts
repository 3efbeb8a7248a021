/** The form of an English noun for a number. */
export const plural = (n: number, one: string, many: string): string =>
  new Intl.PluralRules('en').select(n) === 'one' ? one : many;
