/** A `sources:` entry and a funnel, as the lines of YAML below their names. */
export interface Proposal {
  readonly kind: 'leads' | 'events' | 'deals' | 'spend' | 'counts';
  /** Why this kind, in a phrase. */
  readonly because: string;
  /** The currency of its money, where the file says one. */
  readonly currency?: string;
  /** Lines of the source after `kind:` and `from:`. */
  readonly source: readonly string[];
  /** Lines of the funnel. */
  readonly funnel: readonly string[];
}
