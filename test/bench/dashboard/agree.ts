import type { Table } from '@sluice/core/table';
import { countsText, tableCounts } from '../compute/agree.ts';
import { CHANNELS, STAGES } from '../compute/log.ts';
import type { Part } from './catalog.ts';

type SqlRow = Readonly<Record<string, unknown>>;

/** The figures of an answer as sorted lines, rounded to nine digits: equal texts are equal answers. */
export const OURS: Readonly<Record<Part, (table: Table) => string>> = {
  funnel: tableCounts,
  weeks: (table) =>
    lines(table, (row) => STAGES.flatMap((stage, k) => line(row['period'], String(k), row[`count(${stage})`]))),
  cohort: (table) => lines(table, (row) => line(row['period'], `${row['within']}`, row['cohort_rate'])),
  credit: (table) => lines(table, (row) => line(row['touch'] ?? 'none', String(row['model']), row['conversions'])),
  cost: (table) => lines(table, (row) => line(row['period'], 'cost', row['cost_per_mql'])),
};

/** The same of the rows a statement gives. */
export const THEIRS: Readonly<Record<Part, (rows: readonly SqlRow[]) => string>> = {
  funnel(rows) {
    const byChannel = new Map(rows.map((row) => [row['channel'], row]));
    return countsText((c, k) => Number(byChannel.get(CHANNELS[c] ?? '')?.[`n${k}`] ?? 0));
  },
  weeks: (rows) => sorted(rows.flatMap((row) => line(day(row['period']), String(row['k']), row['n']))),
  cohort: (rows) =>
    sorted(
      rows.flatMap((row) =>
        [30, 60, 90].flatMap((days) =>
          line(day(row['period']), `${days} days`, Number(row[`w${days}`]) / Number(row['entered'])),
        ),
      ),
    ),
  credit: (rows) => sorted(creditLines(rows)),
  cost: (rows) => sorted(rows.flatMap((row) => line(day(row['period']), 'cost', row['value']))),
};

function creditLines(rows: readonly SqlRow[]): string[] {
  const of = (kind: string) => rows.filter((row) => row['kind'] === kind);
  const position = of('position');
  const total = Number(of('all')[0]?.['n']);
  const known = position.reduce((sum, row) => sum + Number(row['n']), 0);
  const effects = markov(rows);
  const all = effects.reduce((sum, effect) => sum + effect, 0);
  return [
    ...position.flatMap((row) => line(row['a'], 'position', row['n'])),
    ...CHANNELS.flatMap((channel, c) => line(channel, 'markov', (known * (effects[c] ?? 0)) / all)),
    ...['position', 'markov'].flatMap((model) => line('none', model, total - known)),
  ];
}

/** 1 − P without a channel / P, of a first-order chain, by going on until nothing moves: on purpose not the kit's way. */
function markov(rows: readonly SqlRow[]): number[] {
  const n = CHANNELS.length;
  const place = (channel: unknown): number => (channel === null ? n : CHANNELS.indexOf(String(channel)));
  const steps = Array.from({ length: n + 1 }, () => new Float64Array(n));
  const [won, left] = [new Float64Array(n + 1), new Float64Array(n + 1)];
  for (const { kind, a, b, n: times } of rows) {
    if (kind !== 'step' && kind !== 'won' && kind !== 'lost') continue;
    const from = place(a);
    left[from] = (left[from] ?? 0) + Number(times);
    const into = kind === 'step' ? steps[from] : kind === 'won' ? won : null;
    const at = kind === 'step' ? place(b) : from;
    if (into) into[at] = (into[at] ?? 0) + Number(times);
  }
  const chanceWithout = (removed: number): number => {
    const chance = new Float64Array(n + 1);
    for (let moved = 1; moved > 1e-15; ) {
      moved = 0;
      for (let state = n; state >= 0; state--) {
        if (state === removed || left[state] === 0) continue;
        let sum = won[state] ?? 0;
        for (let to = 0; to < n; to++) sum += (steps[state]?.[to] ?? 0) * (chance[to] ?? 0);
        const next = sum / (left[state] ?? 1);
        moved = Math.max(moved, Math.abs(next - (chance[state] ?? 0)));
        chance[state] = next;
      }
    }
    return chance[n] ?? 0;
  };
  const all = chanceWithout(-1);
  return CHANNELS.map((_, c) => 1 - chanceWithout(c) / all);
}

function lines(table: Table, of: (row: Readonly<Record<string, unknown>>) => string[]): string {
  return sorted(table.rows().flatMap(of));
}

/** None where nothing is there: a bucket without leads is a row of ours, and none of a statement's. */
function line(place: unknown, name: string, value: unknown): string[] {
  const number = Number(value ?? 0);
  return Math.abs(number) < 1e-9 || Number.isNaN(number) ? [] : [`${String(place)} ${name} ${number.toPrecision(9)}`];
}

const sorted = (all: readonly string[]): string => [...all].sort().join('\n');
const day = (value: unknown): string => new Date(value as Date).toISOString().slice(0, 10);
