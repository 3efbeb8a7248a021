/** Names that stay as they are in every language. */
const KEPT = new Set(
  'MQL MQLs SQL CSV TSV PNG SVG PDF HTML JSON YAML URL ID ROI ROAS ACOS CAC CPL CRM GA4 Google Analytics Sluice CPA CLV LTV MRR ARR ARPA SaaS Home End Enter Esc t k pp z Wilson Newcombe Holm Beta p unattributed A B E BG NBD Gamma'.split(
    ' ',
  ),
);

/** Latin words of a text that are no names. */
export function latinWords(text: string): string[] {
  return (text.match(/[A-Za-z][A-Za-z0-9]*/g) ?? []).filter((word) => !KEPT.has(word));
}
