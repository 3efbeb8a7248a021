// Writes the made-up leads and actions of this example: the same ones each time.
// `node --import tsx examples/scoring/generate.ts`
import { writeFileSync } from 'node:fs';

const titles = [
  'Chief Marketing Officer',
  'Head of Sales',
  'Marketing Manager',
  'Chief Executive Officer',
  'Analyst',
  'Student',
];
const countries = ['DE', 'AT', 'CH', 'PL', 'FR', 'NL'];
const timelines = ['this quarter', 'next quarter', 'next year', ''];
const day = 86_400_000;
const start = Date.UTC(2026, 0, 5);
const end = Date.UTC(2026, 5, 30);

let state = 20_260_630;

/** In [0, 1): the same sequence each time (mulberry32). */
function chance(): number {
  state = (state + 0x6d2b79f5) | 0;
  let z = state;
  z = Math.imul(z ^ (z >>> 15), z | 1);
  z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
  return ((z ^ (z >>> 14)) >>> 0) / 4_294_967_296;
}

const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;
const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
const stampOf = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

const leads = ['email,created_on,job_title,employees,country,budget,need,timeline,called_on,won_on,amount'];
const acts: { at: number; line: string }[] = [];

for (let i = 1; i <= 400; i++) {
  const free = chance() < 0.2;
  const email = `lead${String(i).padStart(3, '0')}@${free ? 'example-mail.com' : `firm${i % 130}.example`}`;
  const created = start + Math.floor(chance() * ((end - start) / day)) * day;
  const warmth = chance() * (free ? 0.5 : 1);
  const moments = Array.from({ length: Math.floor(warmth * 14) }, () => created + (1 + chance() * 50) * day).sort(
    (a, b) => a - b,
  );
  let heat = 0;
  for (const at of moments.filter((one) => one < end)) {
    const [action, page] = act(warmth);
    heat += action === 'demo_request' ? 5 : action === 'page_view' ? 0.5 : 1;
    acts.push({ at, line: `${email},${stampOf(at)},${action},${page}` });
  }
  const last = moments.filter((one) => one < end).at(-1) ?? created;
  const called = heat > 4 && chance() < 0.7 ? last + (1 + chance() * 6) * day : null;
  const won = called !== null && called < end && chance() < 0.35 ? called + (5 + chance() * 30) * day : null;
  const known = (probability: number) => (chance() < 0.3 ? '' : String(chance() < probability));
  leads.push(
    [
      email,
      dateOf(created),
      free ? 'Student' : pick(titles),
      free ? '' : Math.floor(10 ** (1 + chance() * 2)),
      pick(countries),
      known(warmth),
      known(warmth),
      pick(timelines),
      called !== null && called < end ? dateOf(called) : '',
      won !== null && won < end ? dateOf(won) : '',
      won !== null && won < end ? 2000 + Math.floor(chance() * 90) * 100 : '',
    ].join(','),
  );
}

function act(warmth: number): [action: string, page: string] {
  const kind = chance();
  if (kind < 0.12 * warmth) return ['demo_request', ''];
  if (kind < 0.22) return ['webinar', ''];
  if (kind < 0.4) return ['download', ''];
  if (kind < 0.6) return ['email_click', ''];
  return ['page_view', pick(['/pricing', '/pricing/teams', '/blog', '/docs', '/careers'])];
}

acts.sort((a, b) => a.at - b.at);
const folder = new URL('data/', import.meta.url);
writeFileSync(new URL('leads.csv', folder), `${leads.join('\n')}\n`);
writeFileSync(
  new URL('activity.csv', folder),
  `${['email,occurred_at,action,page', ...acts.map(({ line }) => line)].join('\n')}\n`,
);
