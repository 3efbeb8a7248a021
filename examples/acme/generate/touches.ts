/** Where a visit comes from and how well such visitors convert. Weights and rates are made up. */
export interface Touch {
  readonly source: string;
  readonly medium: string;
  readonly campaigns: readonly string[];
  readonly weight: number;
  /** How the weight grows over the two years, as a factor at the end. */
  readonly growth: number;
  /** Chance that a visitor becomes a lead, a lead an MQL, an opportunity a customer. */
  readonly lead: number;
  readonly mql: number;
  readonly won: number;
}

export const touches: readonly Touch[] = [
  { source: 'google', medium: 'organic', campaigns: [''], weight: 36, growth: 1.2, lead: 0.19, mql: 0.38, won: 0.52 },
  {
    source: 'google',
    medium: 'cpc',
    campaigns: ['brand', 'category', 'rivals'],
    weight: 17,
    growth: 1,
    lead: 0.2,
    mql: 0.36,
    won: 0.47,
  },
  { source: 'linkedin', medium: 'social', campaigns: [''], weight: 9, growth: 1.3, lead: 0.15, mql: 0.35, won: 0.45 },
  {
    source: 'linkedin',
    medium: 'paid-social',
    campaigns: ['whitepaper', 'webinar'],
    weight: 8,
    growth: 1.7,
    lead: 0.19,
    mql: 0.41,
    won: 0.4,
  },
  {
    source: 'newsletter',
    medium: 'email',
    campaigns: ['monthly', 'product'],
    weight: 9,
    growth: 1.1,
    lead: 0.23,
    mql: 0.47,
    won: 0.55,
  },
  {
    source: 'partner-site.example',
    medium: 'referral',
    campaigns: [''],
    weight: 5,
    growth: 1.1,
    lead: 0.24,
    mql: 0.5,
    won: 0.66,
  },
  { source: '', medium: '', campaigns: [''], weight: 11, growth: 1, lead: 0.16, mql: 0.37, won: 0.53 },
  {
    source: 'adnetwork',
    medium: 'display',
    campaigns: ['reach'],
    weight: 4,
    growth: 0.6,
    lead: 0.06,
    mql: 0.2,
    won: 0.3,
  },
  {
    source: 'fair',
    medium: 'offline_event',
    campaigns: ['expo-spring', 'expo-autumn'],
    weight: 2.4,
    growth: 1,
    lead: 0.62,
    mql: 0.58,
    won: 0.58,
  },
];
