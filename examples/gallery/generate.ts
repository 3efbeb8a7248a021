import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Writes the leads of the gallery beside this file, the same bytes on every run. All of them are made up. */
export function leadsCsv(length = 900): string {
  let state = 5;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
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

const iso = (ms: number | undefined): string =>
  ms === undefined || ms > last ? '' : new Date(ms).toISOString().slice(0, 10);

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(new URL('data/leads.csv', import.meta.url), leadsCsv());
