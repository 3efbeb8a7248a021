/** What a column is likely to be, by its header in lower case with `_` between words. Earlier rows win. */
export const columnRoles = [
  { role: 'deal', form: /^(deal|opportunity|opp)(_?(id|key|no|number))?$|^(deal|opportunity)_name$/ },
  {
    role: 'lead',
    form: /^(lead|contact|person|customer|client|user|member|subscriber|prospect|record|company|account)(_?(id|key|no|number))?$|^record_id(_contact)?$|^(id|uid|uuid|user_pseudo_id|vid)$/,
  },
  { role: 'email', form: /^(e_?mail)(_?address)?$/ },
  { role: 'from_day', form: /^(from_day|start_day|start_date|reporting_starts|period_start)$/ },
  { role: 'to_day', form: /^(to_day|end_day|end_date|reporting_ends|period_end)$/ },
  { role: 'event', form: /^(event|event_name|event_type|action|activity|activity_type|interaction)$/ },
  { role: 'cost', form: /^(cost|costs|spend|spent|amount_spent.*|total_spent|media_cost|ad_spend|cost_in_.*)$/ },
  {
    role: 'amount',
    form: /^(amount|deal_amount|value|deal_value|close_value|revenue|price|total|contract_value|annual_contract_value)$/,
  },
  { role: 'state', form: /^(deal_?stage|stage|stage_?name|status|deal_status|state|outcome)$/ },
  { role: 'closed', form: /^(close_?date|closed|closed_(on|at|date)|close_(on|at))$/ },
  {
    role: 'created',
    form: /^(created?|create_?date|created_?(on|at|date)|opened|open_date|opened_(on|at)|engage_date|signup_date|signed_up(_at|_on)?|registered(_at|_on)?)$/,
  },
  {
    role: 'time',
    form: /^(at|time|timestamp|event_timestamp|occurred_?(at|on)|date|day|datetime|event_(date|time)|ts)$/,
  },
  { role: 'period', form: /^(period|month|week|quarter|year)$/ },
  { role: 'source', form: /^(utm_)?source$/ },
  { role: 'medium', form: /^(utm_)?medium$/ },
  { role: 'campaign', form: /^(utm_)?campaign(_name)?$/ },
  { role: 'visitor', form: /^(visitor|visitor_id|anonymous_id|client_id|cookie_id)$/ },
  { role: 'owner', form: /^(owner|deal_owner|sales_agent|sales_rep|contact_owner|rep)$/ },
  { role: 'impressions', form: /^(impressions?|impr)$/ },
  { role: 'clicks', form: /^(clicks?|link_clicks)$/ },
] as const;

export type ColumnRole = (typeof columnRoles)[number]['role'];

/** A header as words in lower case joined by `_`. */
export function wordsOf(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '');
}

/** What a column is likely to be; undefined where its header says nothing known. */
export function roleOf(name: string): ColumnRole | undefined {
  const words = wordsOf(name);
  return columnRoles.find(({ form }) => form.test(words))?.role;
}
