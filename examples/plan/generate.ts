// Writes data/leads.csv: seven months of leads of a software house. The same bytes on every machine.
import { writeFileSync } from 'node:fs';

let state = 20260101;

/** In [0, 1): the same sequence each time (mulberry32). */
function random(): number {
  state = (state + 0x6d2b79f5) | 0;
  let z = state;
  z = Math.imul(z ^ (z >>> 15), z | 1);
  z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
  return ((z ^ (z >>> 14)) >>> 0) / 4_294_967_296;
}

const first = Date.UTC(2026, 0, 1);
const day = (n: number) => new Date(first + n * 86_400_000).toISOString().slice(0, 10);
const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
const last = 272;

const rows: string[] = [];
for (let lead = 1; lead <= 1800; lead++) {
  const created = between(0, last);
  const dates: (number | null)[] = [];
  let at: number | null = created;
  for (const [chance, low, high] of [
    [0.34, 1, 14],
    [0.45, 2, 18],
    [0.52, 5, 30],
  ] as const) {
    at = at !== null && random() < chance ? at + between(low, high) : null;
    dates.push(at);
  }
  const amount = dates[2] == null ? '' : String(between(60, 240) * 100);
  const cells = dates.map((date) => (date === null || date > last ? '' : day(date)));
  rows.push([`L${lead}`, day(created), ...cells, cells[2] === '' ? '' : amount].join(','));
}
writeFileSync(
  new URL('data/leads.csv', import.meta.url),
  `lead,created,became_mql_on,became_opportunity_on,became_customer_on,amount\n${rows.join('\n')}\n`,
);
