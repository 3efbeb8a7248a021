import { lastDay, stamp } from './clock.ts';
import type { Person, Visit } from './people.ts';
import { type Random, random } from './random.ts';

const header = 'occurred_at,anonymous_id,lead_id,event_name,page_path,utm_source,utm_medium,utm_campaign';
const pages = [
  ['/', 30],
  ['/product', 22],
  ['/pricing', 12],
  ['/blog/funnels', 14],
  ['/cases', 9],
  ['/docs', 9],
  ['/careers', 4],
] as const;

/** The web log, a file a quarter, rows in time order; most rows carry the visitor only. */
export function webFiles(everyone: readonly Person[]): Map<string, string> {
  const r = random(4711);
  const rows: [number, string][] = [];
  for (const person of everyone) for (const visit of person.visits) visitRows(r, person, visit, rows);
  for (const person of everyone) leadRows(person, rows);
  rows.sort((a, b) => a[0] - b[0]);
  return byQuarter(rows.filter(([at]) => at < lastDay + 86_400_000));
}

function visitRows(r: Random, person: Person, visit: Visit, rows: [number, string][]): void {
  const known = person.lead && visit.at > person.lead.at ? person.lead.id : '';
  const from = `${visit.touch.source},${visit.touch.medium},${visit.campaign}`;
  let at = visit.at;
  for (let i = 0; i < visit.pages; i++) {
    rows.push([at, `${stamp(at)},${person.visitor},${known},page_view,${r.pick(pages)},${i === 0 ? from : ',,'}`]);
    at += r.int(8, 260) * 1000;
  }
}

function leadRows(person: Person, rows: [number, string][]): void {
  const { lead } = person;
  if (lead) rows.push([lead.at, `${stamp(lead.at)},${person.visitor},${lead.id},${lead.form},/demo,,,`]);
}

function byQuarter(rows: readonly [number, string][]): Map<string, string> {
  const files = new Map<string, string[]>();
  for (const [at, row] of rows) {
    const date = new Date(at);
    const name = `${date.getUTCFullYear()}-q${Math.floor(date.getUTCMonth() / 3) + 1}`;
    const lines = files.get(name) ?? [header];
    if (lines.length === 1) files.set(name, lines);
    lines.push(row);
  }
  return new Map([...files].map(([name, lines]) => [name, `${lines.join('\n')}\n`]));
}
