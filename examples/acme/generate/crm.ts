import { stamp } from './clock.ts';
import type { Lead, Person } from './people.ts';
import { random } from './random.ts';

const header =
  'contact_id,email,created_at,country,employees,owner,became_mql_at,became_sql_at,became_opportunity_at,became_customer_at,amount';

/** The CRM's export: a row a lead, a column a stage, and a few rows as dirty as real ones. */
export function crmCsv(everyone: readonly Person[]): string {
  const leads = everyone.flatMap((p) => (p.lead ? [p.lead] : []));
  const r = random(77);
  const rows = leads.map((lead) => leadRow(lead, r.chance(0.02)));
  return `${[header, ...rows, ...dirtyRows(leads)].join('\n')}\n`;
}

const or = (ms: number | null): string => (ms === null ? '' : stamp(ms));

function leadRow(lead: Lead, shouts: boolean): string {
  const email = `${lead.id.toLowerCase()}@company-${Number(lead.id.slice(1)) % 9000}.example`;
  const amount = lead.amount === null ? '' : lead.amount.toFixed(2);
  const cells = [
    lead.id,
    shouts ? email.toUpperCase() : email,
    stamp(lead.at),
    lead.country,
    lead.employees ?? '',
    lead.owner,
  ];
  return [...cells, or(lead.mql), or(lead.sql), or(lead.opportunity), or(lead.won), amount].join(',');
}

/** A duplicate, a row without its id, a cut row, a date that does not exist, a word where money should be. */
function dirtyRows(leads: readonly Lead[]): string[] {
  const [a, b] = leads;
  if (!a || !b) return [];
  return [
    leadRow(a, false),
    ',lost@company-1.example,2026-03-02 10:00:00,DE,40,Amara,,,,,',
    'L900001,short@company-2.example,2026-04-01 09:30:00,FR',
    'L900002,date@company-3.example,2026-05-04 11:00:00,NL,80,Bruno,2026-02-31 10:00:00,,,,',
    'L900003,money@company-4.example,2026-06-08 15:20:00,DE,900,Chloe,2026-06-12 09:00:00,,,,tbd',
  ];
}
