// Writes the made-up touches, leads and spend of this example: the same ones each time.
// `node --import tsx examples/attribution/generate.ts`
import { writeFileSync } from 'node:fs';

interface Origin {
  readonly source: string;
  readonly medium: string;
  readonly campaigns: readonly string[];
  /** How often a path starts here, goes on here, and how much a touch here brings a deal nearer. */
  readonly opens: number;
  readonly follows: number;
  readonly pull: number;
}

const origins: readonly Origin[] = [
  { source: 'google', medium: 'cpc', campaigns: ['brand', 'category', 'rivals'], opens: 30, follows: 14, pull: 0.5 },
  { source: 'google', medium: 'organic', campaigns: [''], opens: 26, follows: 12, pull: 0.4 },
  {
    source: 'linkedin',
    medium: 'paid_social',
    campaigns: ['heads_of_ops', 'retarget'],
    opens: 18,
    follows: 10,
    pull: 0.6,
  },
  { source: 'newsletter', medium: 'email', campaigns: ['monthly', 'case_study'], opens: 3, follows: 30, pull: 0.8 },
  { source: 'partner', medium: 'referral', campaigns: [''], opens: 12, follows: 6, pull: 0.9 },
  { source: '(direct)', medium: '(none)', campaigns: [''], opens: 11, follows: 28, pull: 0.3 },
];
const day = 86_400_000;
const start = Date.UTC(2026, 0, 1);
const end = Date.UTC(2026, 5, 30);

let state = 20_260_701;

/** In [0, 1): the same sequence each time (mulberry32). */
function chance(): number {
  state = (state + 0x6d2b79f5) | 0;
  let z = state;
  z = Math.imul(z ^ (z >>> 15), z | 1);
  z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
  return ((z ^ (z >>> 14)) >>> 0) / 4_294_967_296;
}

function drawn(weight: (origin: Origin) => number): Origin {
  const total = origins.reduce((sum, origin) => sum + weight(origin), 0);
  let left = chance() * total;
  for (const origin of origins) {
    left -= weight(origin);
    if (left <= 0) return origin;
  }
  return origins[0] as Origin;
}

const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;
const stampOf = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;
const dateOf = (at: number): string => stampOf(at).slice(0, 10);

const leads = ['lead_id,created_on,size,opened_on,won_on,amount'];
const touches: { at: number; line: string }[] = [];

for (let i = 1; i <= 900; i++) {
  const id = `L${String(i).padStart(4, '0')}`;
  const first = start + chance() * (end - start - 20 * day);
  let at = first;
  let pull = 0;
  const hops = 1 + Math.floor(chance() ** 2 * 7);
  for (let hop = 0; hop < hops && at < end; hop++) {
    const origin = drawn(({ opens, follows }) => (hop === 0 ? opens : follows));
    pull += origin.pull;
    const row = [id, stampOf(at), 'visit', origin.source, origin.medium, pick(origin.campaigns)];
    if (chance() > 0.02) touches.push({ at, line: row.join(',') });
    at += (0.5 + chance() * 12) * day;
  }
  const created = first + chance() * Math.max(day, at - first) * 0.5;
  const opened = chance() < pull / 6 ? at + chance() * 6 * day : Number.NaN;
  const won = chance() < 0.2 + pull / 10 ? opened + (2 + chance() * 20) * day : Number.NaN;
  const amount = Math.round(chance() ** 2 * 40_000 + 2_000);
  const until = (time: number) => (time < end ? dateOf(time) : '');
  const size = pick(['small', 'mid', 'mid', 'large']);
  leads.push([id, dateOf(created), size, until(opened), until(won), until(opened) === '' ? '' : amount].join(','));
}

const spend = ['day,source,medium,campaign,cost'];
for (let at = start; at < end; at += 7 * day)
  for (const { source, medium, campaigns } of origins)
    if (medium === 'cpc' || medium === 'paid_social' || medium === 'email')
      for (const campaign of campaigns)
        spend.push(
          [dateOf(at), source, medium, campaign, (medium === 'email' ? 60 : 300 + chance() * 400).toFixed(2)].join(','),
        );

const sorted = touches.sort((a, b) => a.at - b.at).map(({ line }) => line);
const write = (name: string, lines: readonly string[]) =>
  writeFileSync(new URL(`data/${name}.csv`, import.meta.url), `${lines.join('\n')}\n`);
write('touches', ['lead_id,at,event,source,medium,campaign', ...sorted]);
write('leads', leads);
write('spend', spend);
