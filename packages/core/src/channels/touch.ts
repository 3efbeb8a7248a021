/** Where a touch came from, as its row says; null is missing. */
export interface Touch {
  readonly source: string | null;
  readonly medium: string | null;
  readonly campaign: string | null;
  readonly referrer: string | null;
}

/** The fields a channel rule may look at. */
export const touchFields = ['source', 'medium', 'campaign', 'referrer'] as const;
