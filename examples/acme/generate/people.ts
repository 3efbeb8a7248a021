import { firstDay, lastDay, moment } from './clock.ts';
import { type Random, random } from './random.ts';
import { type Touch, touches } from './touches.ts';

/** A visitor of the web site and what became of them; times are local wall time in milliseconds. */
export interface Person {
  readonly visitor: string;
  readonly visits: readonly Visit[];
  readonly lead: Lead | null;
}

export interface Visit {
  readonly at: number;
  readonly touch: Touch;
  readonly campaign: string;
  readonly pages: number;
}

export interface Lead {
  readonly id: string;
  readonly at: number;
  readonly form: 'sign_up' | 'form_submit';
  readonly country: string;
  readonly employees: number | null;
  readonly owner: string;
  readonly mql: number | null;
  readonly sql: number | null;
  readonly opportunity: number | null;
  readonly won: number | null;
  /** Whole euros. */
  readonly amount: number | null;
}

const count = 184_000;
const dayMs = 86_400_000;
const end = lastDay + dayMs;
const countries = [
  ['DE', 46],
  ['AT', 9],
  ['CH', 8],
  ['FR', 14],
  ['NL', 9],
  ['BE', 5],
  ['LU', 1],
  ['PL', 8],
] as const;
const owners = [
  ['Amara', 30],
  ['Bruno', 26],
  ['Chloe', 24],
  ['Dmitri', 20],
] as const;

/** About 190,000 visitors, of whom about 40,000 become leads. */
export function people(): Person[] {
  const r = random(20_261_101);
  let leads = 0;
  return Array.from({ length: count }, (_, i) => {
    const visits = visitsOf(r);
    const first = visits[0];
    const becomes = first ? r.chance(leadChance(first, visits.length)) : false;
    const lead = first && becomes ? leadOf(r, visits, leads + 1) : null;
    if (lead) leads++;
    return { visitor: `v${((i * 2_654_435_761) % 4_294_967_296).toString(16).padStart(8, '0')}`, visits, lead };
  });
}

const leadChance = (first: Visit, visits: number): number => Math.min(0.9, first.touch.lead * (0.72 + 0.28 * visits));

function visitsOf(r: Random): Visit[] {
  let at = moment(r);
  const visits: Visit[] = [];
  do {
    const touch = touchAt(r, at, visits[0]);
    visits.push({
      at,
      touch,
      campaign: r.pick(touch.campaigns.map((c) => [c, 1] as const)),
      pages: 1 + Math.floor(r.lognormal(1.35, 0.7)),
    });
    at += Math.round((r.lognormal(4, 1.1) * dayMs) / 1000) * 1000;
  } while (at < end && r.chance(0.3));
  return visits;
}

/** Who comes back often types the address or clicks a mail. */
function touchAt(r: Random, at: number, first: Visit | undefined): Touch {
  if (first && r.chance(0.35)) return first.touch;
  const through = (at - firstDay) / (end - firstDay);
  return r.pick(touches.map((t) => [t, t.weight * (1 + (t.growth - 1) * through)] as const));
}

function leadOf(r: Random, visits: readonly Visit[], n: number): Lead | null {
  const visit = visits[r.int(0, visits.length - 1)] ?? visits[0];
  if (!visit) return null;
  const at = visit.at + r.int(40, 1500) * 1000;
  const employees = r.chance(0.08) ? null : Math.max(1, Math.round(r.lognormal(120, 1.7)));
  const first = (visits[0] ?? visit).touch;
  const path = pathOf(r, at, first, employees ?? 60);
  return {
    id: `L${String(n).padStart(6, '0')}`,
    at,
    form: r.chance(0.6) ? 'form_submit' : 'sign_up',
    country: r.pick(countries),
    employees,
    owner: r.pick(owners),
    ...path,
  };
}

type Path = Pick<Lead, 'mql' | 'sql' | 'opportunity' | 'won' | 'amount'>;

function pathOf(r: Random, at: number, touch: Touch, employees: number): Path {
  const size = employees >= 2000 ? 1.5 : employees >= 200 ? 1.2 : 0.85;
  const mql = step(r, at, touch.mql * size, 6, 1);
  const sql = mql === null ? null : step(r, mql, 0.45, 10, 0.9);
  const opportunity = sql === null ? null : step(r, sql, 0.47, 14, 0.8);
  const won = opportunity === null ? null : step(r, opportunity, touch.won, 30 * size, 0.6);
  const amount = opportunity === null ? null : Math.round(r.lognormal(2600 * size * size, 0.7));
  return { mql, sql, opportunity, won, amount };
}

/** When the next stage is reached, null for never or not yet. */
function step(r: Random, from: number, chance: number, medianDays: number, spread: number): number | null {
  const reaches = r.chance(Math.min(0.95, chance));
  const at = from + Math.round(r.lognormal(medianDays, spread) * 86_400) * 1000;
  return reaches && at < end ? at : null;
}
