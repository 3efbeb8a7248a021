import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Numbers in [0, 1), the same ones for the same seed. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

/** Writes the leads of the gallery beside this file, the same bytes on every run. All of them are made up. */
export function leadsCsv(length = 900): string {
  const next = numbers(5);
  const rows = Array.from({ length }, (_, i) => leadRow(i + 1, next));
  return `${['id,created,mql_at,sql_at,won_at,amount,medium,size', ...rows].join('\n')}\n`;
}

const mediums = ['organic', 'email', 'paid', 'referral', 'event'];
const sizes = ['small', 'mid', 'large', ''];
const dayMs = 86_400_000;
const last = Date.UTC(2026, 9, 31);

function leadRow(n: number, next: () => number): string {
  const medium = Math.floor(next() ** 1.6 * mediums.length);
  const created = Date.UTC(2024, 8, 1) + Math.floor(Math.sqrt(next()) * 790) * dayMs;
  const reached = [created];
  for (const rate of [0.55 + medium * 0.06, 0.5, 0.42]) {
    if (next() >= rate) break;
    reached.push((reached.at(-1) ?? created) + (2 + Math.floor(next() * 24)) * dayMs);
  }
  const dates = [0, 1, 2, 3].map((k) => iso(reached[k]));
  const isWon = dates[3] !== '';
  return [
    `L${String(n).padStart(4, '0')}`,
    ...dates,
    isWon ? Math.round(900 + next() * 6000) : '',
    mediums[medium],
    sizes[Math.floor(next() * sizes.length)],
  ].join(',');
}

/** What the leads did: where they came from, what they took, and which form, button and offer they saw. */
export function touchesCsv(leads: string): string {
  const next = numbers(11);
  const rows = leads
    .trim()
    .split('\n')
    .slice(1)
    .flatMap((line) => touchesOf(line.split(','), next));
  return `${['id,at,event,medium,form,button,offer', ...rows].join('\n')}\n`;
}

const actions = ['visit', 'visit', 'visit', 'download', 'webinar', 'demo'];

function touchesOf([id = '', created = '', mql = '', , , , own = '']: readonly string[], next: () => number): string[] {
  const seen = [next() < (mql ? 0.6 : 0.4), next() < 0.5, next() < 0.72];
  const form = seen[0] ? 'short' : 'long';
  const [button, offer] = [seen[1] ? 'green' : 'blue', seen[2] ? 'trial' : 'demo'];
  const count = next() < 0.06 ? 0 : 1 + Math.floor(next() ** 2 * 6);
  let at = Date.parse(created) - Math.floor(next() * 30) * dayMs;
  return Array.from({ length: count }, (_, i) => {
    const medium = i === 0 ? own : (mediums[Math.floor(next() ** 1.3 * mediums.length)] ?? own);
    const event = actions[Math.floor(next() * actions.length)] ?? 'visit';
    const row = [id, new Date(Math.min(at, last)).toISOString().slice(0, 10), event, medium, form, button, offer];
    at += (1 + Math.floor(next() * 16)) * dayMs;
    return row.join(',');
  });
}

const iso = (ms: number | undefined): string =>
  ms === undefined || ms > last ? '' : new Date(ms).toISOString().slice(0, 10);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const leads = leadsCsv();
  writeFileSync(new URL('data/leads.csv', import.meta.url), leads);
  writeFileSync(new URL('data/touches.csv', import.meta.url), touchesCsv(leads));
}
