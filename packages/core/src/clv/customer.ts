/** What a customer bought up to a moment; times in weeks. Purchases of one day are one purchase. */
export interface Customer {
  /** Purchases after the first. */
  readonly repeats: number;
  /** From the first purchase to the last. */
  readonly recency: number;
  /** From the first purchase to the moment. */
  readonly age: number;
  /** Mean worth of the purchases after the first; 0 without any. */
  readonly worth: number;
}

/** How often customers buy and when they stop: BG/NBD (Fader, Hardie and Lee 2005). */
export interface BuyingModel {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

/** What a purchase is worth: Gamma-Gamma (Fader and Hardie 2013). */
export interface WorthModel {
  readonly p: number;
  readonly q: number;
  readonly v: number;
}
