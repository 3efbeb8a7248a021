// Writes data/web.csv: who saw which form, and who filled it in. The same bytes on every machine.
import { writeFileSync } from 'node:fs';

let state = 20260301;

/** In [0, 1): the same sequence each time (mulberry32). */
function random(): number {
  state = (state + 0x6d2b79f5) | 0;
  let z = state;
  z = Math.imul(z ^ (z >>> 15), z | 1);
  z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
  return ((z ^ (z >>> 14)) >>> 0) / 4_294_967_296;
}

const start = Date.UTC(2026, 2, 2, 8);
const stamp = (minutes: number) => new Date(start + minutes * 60_000).toISOString().replace('.000Z', 'Z');
const chances: Readonly<Record<string, number>> = { long: 0.095, short: 0.152, steps: 0.107 };

const rows: string[] = [];
for (let lead = 1; lead <= 3300; lead++) {
  const variant = ['long', 'short', 'steps'][Math.floor(random() * 3)] ?? 'long';
  const seen = Math.floor(random() * 40_000);
  rows.push(`v${lead},${stamp(seen)},page_view,${variant}`);
  if (lead % 300 === 0) rows.push(`v${lead},${stamp(seen + 90)},page_view,${variant === 'long' ? 'short' : 'long'}`);
  if (random() < (chances[variant] ?? 0))
    rows.push(`v${lead},${stamp(seen + 3 + Math.floor(random() * 600))},sign_up,`);
}
rows.sort((a, b) => (a.split(',')[1] ?? '').localeCompare(b.split(',')[1] ?? ''));
writeFileSync(new URL('data/web.csv', import.meta.url), `lead_id,occurred_at,event_name,variant\n${rows.join('\n')}\n`);
