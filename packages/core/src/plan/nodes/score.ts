/** Points per lead and group at an instant, or the crossings of a threshold (rules S1 to S5). Typed only: no engine lowers it yet. */
export interface ScoreNode {
  readonly kind: 'score';
  readonly timeline: string;
  readonly leads: string;
  readonly score: string;
  readonly at:
    | { readonly kind: 'instant'; readonly micros: number }
    | { readonly kind: 'crossing'; readonly gte: number };
}
