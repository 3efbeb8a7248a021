import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Writes the example's deals beside this file, the same bytes on every run. All of it is made up. */
export function dealsCsv(): string {
  let state = 9;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
  const rows = Array.from({ length: 420 }, (_, i) => dealRow(i + 1, next));
  return `${['deal_id,owner,product,opened_on,closed_on,stage,amount,probability', ...rows].join('\n')}\n`;
}

const owners = ['Ada', 'Bela', 'Cleo', 'Dario', 'Edda'];
const products = ['Basic', 'Plus', 'Pro'];
const dayMs = 86_400_000;
const isoDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

function dealRow(n: number, next: () => number): string {
  const owner = Math.floor(next() * owners.length);
  const product = Math.floor(next() * products.length);
  const opened = Date.UTC(2025, 9, 1) + Math.floor(next() * 380) * dayMs;
  const closes = opened + (10 + Math.floor(next() * next() * 150)) * dayMs;
  const closed = closes <= Date.UTC(2026, 9, 31);
  const won = closed && next() < 0.48 + owner * 0.05;
  const amount = Math.round((800 + next() * 5200) * (1 + product)).toFixed(2);
  const stage = closed ? (won ? 'Won' : 'Lost') : next() < 0.5 ? 'Demo' : 'Proposal';
  const probability = stage === 'Won' ? 1 : stage === 'Lost' ? 0 : stage === 'Demo' ? 0.3 : 0.6;
  const cells = [
    `D${String(n).padStart(4, '0')}`,
    owners[owner],
    products[product],
    isoDay(opened),
    closed ? isoDay(closes) : '',
  ];
  return [...cells, stage, amount, probability].join(',');
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(fileURLToPath(new URL('data/deals.csv', import.meta.url)), dealsCsv());
