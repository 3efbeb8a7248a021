const CURRENCY =
  /(?:[\s_-]+in)?\s*(?:[([]\s*(?<bracketed>[a-z]{3}|[€£$])\s*[)\]]|[\s_-](?<bare>eur|usd|gbp|chf|jpy|cny|twd|hkd|sek|nok|dkk|pln|cad|aud|inr|€|£|\$))\s*$/i;
const SIGNS: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', $: 'USD' };

/** The currency a header ends with, `Kosten (EUR)`, `cost_usd`; undefined where it says none. */
export function currencyInHeader(name: string): string | undefined {
  const { bracketed, bare } = CURRENCY.exec(name)?.groups ?? {};
  const said = bracketed ?? bare;
  if (said === undefined) return undefined;
  const code = SIGNS[said] ?? said.toUpperCase();
  return Intl.supportedValuesOf('currency').includes(code) ? code : undefined;
}

/** A header without the currency it ends with. */
export function withoutCurrency(name: string): string {
  return currencyInHeader(name) === undefined ? name : name.replace(CURRENCY, '');
}
