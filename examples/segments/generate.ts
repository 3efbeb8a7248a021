// Writes the made-up orders and visits of this example: the same ones each time.
// `node --import tsx examples/segments/generate.ts`
import { writeFileSync } from 'node:fs';

const day = 86_400_000;
const end = Date.UTC(2026, 5, 30);
const industries = ['retail', 'machinery', 'software'];
const stages = ['awareness', 'scope', 'plan', 'select', 'purchase'];
/** How likely a visit comes this way at each stage: social fades towards the purchase, the own site grows. */
const ways = [
  { source: 'wechat', medium: 'social', pull: [67, 48, 42, 42, 32] },
  { source: 'baidu', medium: 'organic', pull: [60, 55, 40, 25, 8] },
  { source: 'newsletter', medium: 'email', pull: [10, 22, 30, 34, 24] },
  { source: '(direct)', medium: '(none)', pull: [5, 10, 18, 28, 33] },
];
const pages = [
  'why-now',
  'cost-guide',
  'roi-sheet',
  'security-faq',
  'case-retail',
  'demo-video',
  'buyer-checklist',
  '',
];

let state = 20_260_709;

/** In [0, 1): the same sequence each time (mulberry32). */
function chance(): number {
  state = (state + 0x6d2b79f5) | 0;
  let z = state;
  z = Math.imul(z ^ (z >>> 15), z | 1);
  z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
  return ((z ^ (z >>> 14)) >>> 0) / 4_294_967_296;
}

const dayText = (at: number) => new Date(at).toISOString().slice(0, 10);
const whole = (most: number) => Math.floor(chance() * most);

const leads: string[] = ['lead,created_on,industry'];
const orders: string[] = ['lead,ordered_on,event,amount'];
const visits: string[] = ['lead,visited_on,event,source,medium,stage,page'];

for (let i = 1; i <= 240; i++) {
  const lead = `c${String(i).padStart(3, '0')}`;
  const created = end - (120 + whole(500)) * day;
  leads.push(`${lead},${dayText(created)},${industries[whole(3)]}`);
  const bought = chance() < 0.35 ? 0 : 1 + Math.floor(chance() ** 2 * 9);
  const price = chance() < 0.3 ? 9000 : 1500;
  for (let k = 0; k < bought; k++) {
    const at = created + chance() ** 0.6 * (end - created);
    orders.push(`${lead},${dayText(at)},order,${Math.round(price * (0.5 + chance()))}`);
  }
  const furthest = bought > 0 ? 5 : 1 + whole(4);
  for (let s = 0; s < furthest; s++) {
    for (const { source, medium, pull } of ways) {
      if (chance() * 100 > (pull[s] ?? 0)) continue;
      const page = pages[whole(pages.length)];
      visits.push(`${lead},${dayText(end - whole(120) * day)},page_view,${source},${medium},${stages[s]},${page}`);
    }
  }
}

const write = (name: string, lines: readonly string[]) =>
  writeFileSync(new URL(`data/${name}.csv`, import.meta.url), `${lines.join('\n')}\n`);
write('leads', leads);
write('orders', orders);
write('visits', visits);
