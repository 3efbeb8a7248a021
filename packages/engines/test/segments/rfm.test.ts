import { compile } from '@sluice/core';
import { memory } from '@sluice/engines/memory';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

async function open(text: string) {
  const { catalog, diagnostics } = compile(`sluice: 1\ntimezone: UTC\ncurrency: USD\n${text}`);
  expect(diagnostics).toEqual([]);
  return await memory(catalog);
}

type Order = readonly [lead: string, on: string, value: number];
const rowsOf = (orders: readonly Order[]) =>
  orders.map(([lead, at, value]) => `      - {lead: ${lead}, at: ${at}, event: order, value: ${value}}`).join('\n');
const shop = (orders: readonly Order[], rfm: string) => `as_of: 2026-12-31
sources:
  orders:
    kind: events
    rows:
${rowsOf(orders)}
  crm:
    kind: leads
    rows: [{lead: idle, at: 2026-01-01}]
labels:
  worth: {rfm: {rows: orders, ${rfm}}}
`;

async function labelled(orders: readonly Order[], rfm: string) {
  const { rows } = await (await open(shop(orders, rfm))).labels({ label: 'worth' });
  return Object.fromEntries(rows.map(({ lead, value }) => [lead, value]));
}

/** Five customers: 1, 2, 3, 4, 5 orders of 10 each, the last one 50, 40, 30, 20, 10 days before as-of. */
const five: readonly Order[] = [1, 2, 3, 4, 5].flatMap((n) => {
  const last = new Date(Date.UTC(2026, 11, 31) - (60 - 10 * n) * 86_400_000).toISOString().slice(0, 10);
  return Array.from({ length: n }, (_, i): Order => [`c${n}`, i === 0 ? last : '2026-01-01', 10]);
});

describe('an RFM label', () => {
  it('scores by quintiles of type 7, a value at the cut in the higher score, recency reversed', async () => {
    expect(await labelled(five, 'cuts: quintile')).toEqual({
      c1: '111',
      c2: '222',
      c3: '333',
      c4: '444',
      c5: '555',
      idle: null,
    });
    const { rows } = await (await open(shop(five, 'cuts: quintile'))).labels({ label: 'worth' });
    expect(rows.find(({ lead }) => lead === 'c2')?.rfm).toEqual({ days: 40, orders: 2, money: 20, scores: [2, 2, 2] });
  });

  it('adds 1 to each cut for quintile_plus_one, as the R package does', async () => {
    const found = await labelled(five, 'cuts: quintile_plus_one');
    expect(Object.values(found)).toEqual(['111', '212', '323', '434', '545', null]);
  });

  it('divides at the mean, the median or numbers, each side by its own', async () => {
    expect(await labelled(five, 'recency: [30], frequency: [4], money: [30]')).toEqual({
      c1: 'ordinary_win_back',
      c2: 'ordinary_win_back',
      c3: 'important_win_back',
      c4: 'high_value',
      c5: 'high_value',
      idle: null,
    });
    const mean = await labelled([...five, ['rich', '2026-01-01', 1000]], 'cuts: mean');
    expect(mean).toMatchObject({ rich: 'important_win_back', c5: 'ordinary_value', c1: 'ordinary_develop' });
    const median = await labelled([...five, ['rich', '2026-01-01', 1000]], 'cuts: median');
    expect(median).toMatchObject({ rich: 'important_win_back', c5: 'high_value', c3: 'ordinary_value' });
    expect(await labelled(five, 'recency: [15, 35], frequency: [3], money: [30, 50]')).toMatchObject({
      c1: '111',
      c3: '222',
      c5: '323',
    });
  });

  it('takes the money of all orders, or of one', async () => {
    const orders: Order[] = [
      ['many', '2026-12-01', 10],
      ['many', '2026-12-02', 10],
      ['many', '2026-12-03', 10],
      ['one', '2026-12-01', 20],
    ];
    const cuts = 'recency: [90], frequency: [1], money: [15]';
    expect(await labelled(orders, cuts)).toMatchObject({ many: 'high_value', one: 'high_value' });
    expect(await labelled(orders, `${cuts}, amount: average`)).toMatchObject({
      many: 'ordinary_value',
      one: 'high_value',
    });
  });

  it('names scores by the first segment they fit', async () => {
    const segments = '[{name: best, recency: [4, 5], money: [4, 5]}, {name: recent, recency: [3, 5]}, {name: Others}]';
    expect(await labelled(five, `cuts: quintile, segments: ${segments}`)).toEqual({
      c1: 'Others',
      c2: 'Others',
      c3: 'recent',
      c4: 'best',
      c5: 'best',
      idle: null,
    });
  });

  it('gives equal values one score, whatever the order of the rows (property)', async () => {
    const order = fc.tuple(
      fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      fc.constantFrom('2026-10-01', '2026-11-01', '2026-12-01'),
      fc.integer({ min: 1, max: 4 }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(order, { minLength: 1, maxLength: 20 }),
        fc.constantFrom('quintile', 'quintile_plus_one', '[2, 3]'),
        async (orders, cuts) => {
          const text = shop(orders as Order[], `cuts: ${cuts}`);
          const { rows } = await (await open(text)).labels({ label: 'worth' });
          const known = rows.flatMap(({ rfm }) => (rfm ? [rfm] : []));
          for (const [side, of] of (['days', 'orders', 'money'] as const).entries()) {
            for (const one of known)
              for (const other of known) {
                const [a, b] = [Number(one[of]), Number(other[of])];
                const [x = 0, y = 0] = [one.scores[side], other.scores[side]];
                if (a === b) expect(x).toBe(y);
                else if (side === 0 ? a < b : a > b) expect(x).toBeGreaterThanOrEqual(y);
              }
          }
          const turned = shop([...(orders as Order[])].reverse(), `cuts: ${cuts}`);
          expect((await (await open(turned)).labels({ label: 'worth' })).rows).toEqual(rows);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('reads won deals by their close, of customers no other source has', async () => {
    const engine = await open(`as_of: 2026-12-31
sources:
  crm:
    kind: deals
    won: {result: won}
    lost: {result: lost}
    rows:
      - {deal: 1, lead: ada, opened: 2026-01-01, closed: 2026-12-01, amount: 500, result: won}
      - {deal: 2, lead: ada, opened: 2026-01-01, closed: 2027-01-05, amount: 500, result: won}
      - {deal: 3, lead: bob, opened: 2026-06-01, closed: 2026-06-30, amount: 900, result: lost}
labels:
  worth: {rfm: {rows: crm, recency: [60], frequency: [1], money: [100]}}
`);
    const { rows } = await engine.labels({ label: 'worth' });
    expect(rows).toEqual([
      { lead: 'ada', value: 'high_value', rfm: { days: 30, orders: 1, money: 500, scores: [2, 2, 2] } },
      { lead: 'bob', value: null },
    ]);
    const table = await engine.answer({ metrics: ['rows(crm)'], by: ['worth'], where: { worth: 'high_value' } });
    expect(table.rows()).toEqual([{ worth: 'high_value', 'rows(crm)': 2 }]);
  });

  it('counts days between dates, and exact ones between instants', async () => {
    const text = (at: string) => `as_of: "2026-03-02T12:00:00Z"
sources:
  orders: {kind: events, rows: [{lead: a, at: "${at}", event: order, value: 1}]}
labels: {worth: {rfm: {rows: orders}}}
`;
    const days = async (at: string) => (await (await open(text(at))).labels({ label: 'worth' })).rows[0]?.rfm?.days;
    expect(await days('2026-03-01')).toBe(1);
    expect(await days('2026-03-01T18:00:00Z')).toBe(0.75);
  });
});
