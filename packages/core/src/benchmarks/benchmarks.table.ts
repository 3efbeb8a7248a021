import type { Benchmark } from '../spec/index.ts';

/** Where figures were read: who published them, when, and on what terms single figures may be quoted. */
export interface BenchmarkOrigin {
  readonly from: string;
  readonly year: number;
  readonly url: string;
  readonly licence: string;
}

const quoted = 'no open licence stated; single figures quoted';

/** At most five figures of each; none of their tables. All were read in quotations, not at the source itself. */
export const benchmarkOrigins = {
  ruler: {
    from: 'Ruler Analytics, Conversion Rate Benchmarks 2026',
    year: 2026,
    url: 'https://www.ruleranalytics.com/blog/insight/conversion-rate-by-industry/',
    licence: quoted,
  },
  wordstream_search: {
    from: 'WordStream by LocaliQ, Google Ads Benchmarks 2026',
    year: 2026,
    url: 'https://www.wordstream.com/blog/2026-google-ads-benchmarks',
    licence: quoted,
  },
  wordstream_meta: {
    from: 'WordStream by LocaliQ, Facebook Ads Benchmarks 2025',
    year: 2025,
    url: 'https://www.wordstream.com/blog/facebook-ads-benchmarks-2025',
    licence: quoted,
  },
  revops: {
    from: 'B2B RevOps Skills (round-up of Data-Mania, First Page Sage, Artisan, Pavilion, Ebsta)',
    year: 2026,
    url: 'https://github.com/NEON-Rutger/B2B-revops-skills',
    licence: 'MIT',
  },
  skok: {
    from: 'David Skok, SaaS Metrics 2.0',
    year: 2013,
    url: 'https://www.forentrepreneurs.com/saas-metrics-2/',
    licence: quoted,
  },
  benchmarkit: {
    from: 'Benchmarkit, 2025 SaaS Performance Metrics',
    year: 2025,
    url: 'https://www.benchmarkit.ai/2025benchmarks',
    licence: quoted,
  },
  saas_capital: {
    from: 'SaaS Capital, 2025 Private B2B SaaS Retention',
    year: 2025,
    url: 'https://www.saas-capital.com/research/',
    licence: quoted,
  },
  mailchimp: {
    from: 'Mailchimp, Email Marketing Benchmarks',
    year: 2023,
    url: 'https://mailchimp.com/resources/email-marketing-benchmarks/',
    licence: quoted,
  },
} as const satisfies Readonly<Record<string, BenchmarkOrigin>>;

/** When all figures were last looked at. */
export const benchmarksRead = '2026-11-21';

type Row = Pick<Benchmark, 'metric' | 'value' | 'low' | 'high' | 'currency'> & {
  readonly of: keyof typeof benchmarkOrigins;
};

/** What others reach, by id: of which metric, and how much. Of whom stands with the texts. */
export const benchmarkRows = {
  site_conversion_software: { of: 'ruler', metric: 'visitor_to_lead_rate', value: 0.076 },
  site_conversion_services: { of: 'ruler', metric: 'visitor_to_lead_rate', value: 0.061 },
  search_ads_ctr: { of: 'wordstream_search', metric: 'click_through_rate', value: 0.0664 },
  search_ads_cpc: { of: 'wordstream_search', metric: 'cost_per_click', value: 5.42, currency: 'USD' },
  search_ads_cpl: { of: 'wordstream_search', metric: 'cpl', value: 66.69, low: 40.04, high: 131.63, currency: 'USD' },
  meta_leads_ctr: { of: 'wordstream_meta', metric: 'click_through_rate', value: 0.0259 },
  meta_leads_cpl: { of: 'wordstream_meta', metric: 'cpl', value: 27.66, currency: 'USD' },
  b2b_lead_to_mql: { of: 'revops', metric: 'lead_to_mql_rate', low: 0.2, high: 0.25 },
  b2b_mql_to_sql: { of: 'revops', metric: 'mql_to_sql_rate', low: 0.15, high: 0.21 },
  b2b_sql_to_opportunity: { of: 'revops', metric: 'sql_to_opportunity_rate', low: 0.6, high: 0.8 },
  b2b_opportunity_to_won: { of: 'revops', metric: 'opportunity_to_won_rate', low: 0.15, high: 0.3 },
  b2b_lead_to_won: { of: 'revops', metric: 'lead_conversion', low: 0.01, high: 0.03 },
  saas_ltv_cac: { of: 'skok', metric: 'ltv_cac', low: 3 },
  saas_ltv_cac_median: { of: 'benchmarkit', metric: 'ltv_cac', value: 3.6 },
  saas_payback_median: { of: 'benchmarkit', metric: 'payback', value: 18 },
  saas_nrr: { of: 'saas_capital', metric: 'nrr', low: 0.97, high: 1.18 },
  email_open_rate: { of: 'mailchimp', metric: 'open_rate', value: 0.356 },
  email_click_rate: { of: 'mailchimp', metric: 'click_rate', value: 0.0262 },
} as const satisfies Readonly<Record<string, Row>>;

export type BenchmarkId = keyof typeof benchmarkRows;
