import { compile } from '@sluice/core';
import type { MetricQuery } from '@sluice/core/query';
import { memory } from '@sluice/engines/memory';
import { describe, expect, it } from 'vitest';

type Fields = Readonly<Record<string, unknown>>;

interface File {
  readonly touches: readonly Fields[];
  readonly crm?: readonly Fields[];
  readonly deals?: readonly Fields[];
  readonly subject?: string;
  readonly attribution?: Fields;
}

const won = { closed: '2026-05-31T12:00:00Z', amount: 100 };

/** Rows as `value model conversions revenue`, by source. */
async function credit(file: File, query: MetricQuery = { attribution: true }): Promise<string[]> {
  const { touches, crm = [{ lead: 'ann', at: '2026-01-01T00:00:00Z', ...won }], deals } = file;
  const text = JSON.stringify({
    sluice: 1,
    as_of: '2026-06-30',
    currency: 'EUR',
    sources: {
      web: { kind: 'events', rows: touches.map((touch) => ({ lead: 'ann', event: 'visit', ...touch })) },
      crm: { kind: 'leads', rows: crm },
      ...(deals ? { deals: { kind: 'deals', rows: deals, won: { won: 'yes' }, lost: { won: 'no' } } } : {}),
    },
    funnels: {
      demand: {
        window: 'none',
        subject: file.subject ?? 'lead',
        stages: deals
          ? [
              { id: 'opened', date: 'deals.opened' },
              { id: 'won', date: 'deals.closed', value: 'deals.amount' },
            ]
          : [
              { id: 'lead', row: 'crm' },
              { id: 'won', date: 'crm.closed', value: 'crm.amount' },
            ],
      },
    },
    attribution: { conversion: 'won', by: 'source', model: 'linear', ...file.attribution },
  });
  const { catalog, diagnostics } = compile(text);
  expect(diagnostics).toEqual([]);
  const engine = await memory(catalog);
  const table = await engine.answer(query);
  await engine.close();
  const shown = (value: unknown) => (typeof value === 'number' ? Number(value.toFixed(4)) : value);
  return table.rows().map((row) => Object.values(row).map(shown).join(' '));
}

const at = (day: string, time = '12:00:00') => ({ at: `2026-${day}T${time}Z` });

describe('who gets the credit', () => {
  it('counts touches inside the lookback, both ends included (A1)', async () => {
    const touches = [
      { source: 'early', ...at('05-01', '11:59:59') },
      { source: 'edge', ...at('05-01') },
      { source: 'same', ...at('05-31') },
      { source: 'late', ...at('05-31', '12:00:01') },
    ];
    const rows = await credit({ touches, attribution: { lookback: '30 days' } });
    expect(rows).toEqual(['edge linear 0.5 50', 'same linear 0.5 50']);
  });

  it('compares all by local day where any date has no time (T3)', async () => {
    const touches = [
      { source: 'edge', ...at('05-01', '00:00:01') },
      { source: 'late', ...at('05-31', '23:59:59') },
    ];
    const crm = [{ lead: 'ann', at: '2026-01-01', closed: '2026-05-31', amount: 100 }];
    const rows = await credit({ touches, crm, attribution: { lookback: '30 days' } });
    expect(rows).toEqual(['edge linear 0.5 50', 'late linear 0.5 50']);
  });

  it('keeps what has no touch as a row of its own, an excluded channel included', async () => {
    const touches = [{ source: '(direct)', medium: '(none)', ...at('05-20') }];
    const file = { touches, attribution: { by: 'channel', exclude: ['direct'] } };
    expect(await credit(file)).toEqual(['unattributed linear 1 100']);
    expect(await credit({ touches: [{ source: 'x', ...at('06-20') }] })).toEqual(['unattributed linear 1 100']);
  });

  it('gives a deal the touches of all its leads', async () => {
    const touches = [
      { source: 'fair', ...at('05-01') },
      { source: 'mail', lead: 'bob', ...at('05-02') },
      { source: 'ads', lead: 'cid', ...at('05-03') },
    ];
    const deal = { deal: 'd1', opened: '2026-05-10T12:00:00Z', won: 'yes', ...won };
    const deals = [
      { ...deal, lead: 'ann' },
      { ...deal, lead: 'bob' },
    ];
    const rows = await credit({ touches, deals, subject: 'deal' });
    expect(rows).toEqual(['fair linear 0.5 50', 'mail linear 0.5 50']);
  });

  it('dates credit by the touch where asked to (A4)', async () => {
    const touches = [
      { source: 'mail', ...at('04-10') },
      { source: 'ads', ...at('05-20') },
    ];
    const file = { touches, attribution: { credit_on: 'touch' } };
    expect(await credit(file, { attribution: true, period: '2026-04' })).toEqual(['mail linear 0.5 50']);
    expect(await credit(file, { attribution: true, period: '2026-06' })).toEqual([]);
  });

  it('solves the paths of each group of leads by itself (A3)', async () => {
    const lead = (id: string, size: string, closes: boolean) => ({
      lead: id,
      at: '2026-01-01T00:00:00Z',
      size,
      closed: closes ? won.closed : null,
      amount: closes ? 100 : null,
    });
    const crm = [lead('ann', 'big', true), lead('bob', 'small', true), lead('cid', 'small', false)];
    const touches = [
      { source: 'ads', ...at('05-01') },
      { source: 'mail', ...at('05-02') },
      { source: 'mail', lead: 'bob', ...at('05-03') },
      { source: 'ads', lead: 'cid', ...at('05-04') },
    ];
    const query = { attribution: { models: ['markov'] }, by: ['source', 'size'] } as const;
    expect(await credit({ touches, crm }, query)).toEqual([
      'ads big markov 0.5 50',
      'ads small markov 0 0',
      'mail big markov 0.5 50',
      'mail small markov 1 100',
    ]);
    expect(await credit({ touches, crm }, { ...query, where: { size: 'small' } })).toEqual([
      'ads small markov 0 0',
      'mail small markov 1 100',
    ]);
    expect(await credit({ touches, crm }, { ...query, where: { source: 'mail' } })).toEqual([
      'mail big markov 0.5 50',
      'mail small markov 1 100',
    ]);
  });

  it('does not define Markov without conversions', async () => {
    const crm = [{ lead: 'ann', at: '2026-01-01T00:00:00Z', closed: '2026-06-20T00:00:00Z', amount: 1 }];
    const touches = [
      { source: 'ads', ...at('05-01') },
      { source: 'ads', lead: 'bob', ...at('05-01') },
    ];
    const query = { attribution: { models: ['markov', 'linear'] }, period: '2026-05' } as const;
    expect(await credit({ touches, crm }, query)).toEqual([]);
  });

  it('takes an account without a row in the funnel for a path to nothing, of all its leads (A3)', async () => {
    const touches = [
      { source: 'ads', account: 'acme', ...at('05-01') },
      { source: 'mail', account: 'acme', ...at('05-02') },
      { source: 'mail', lead: 'bob', account: 'beta', ...at('05-03') },
      { source: 'ads', lead: 'cid', account: 'beta', ...at('05-04') },
      { source: 'mail', lead: 'dora', ...at('05-05') },
    ];
    const deals = [{ deal: 'd1', account: 'acme', opened: '2026-05-10T12:00:00Z', won: 'yes', ...won }];
    const query = { attribution: { models: ['markov'] } } as const;
    // Paths: ads > mail > won, mail > ads > nothing, mail > nothing. Chances: mail 2/5, ads 1/5, at the start 1/3.
    // Without ads 2/9 at the start, without mail 0: effects 1/3 and 1. Without beta it would be 1/2 and 1.
    expect(await credit({ touches, deals, subject: 'account' }, query)).toEqual([
      'ads markov 0.25 25',
      'mail markov 0.75 75',
    ]);
  });

  it('names the paths of five leads or more', async () => {
    const touches = ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((lead, i) => [
      { lead, source: 'ads', ...at('05-01') },
      ...(i < 5 ? [{ lead, source: 'mail', ...at('05-02') }] : []),
    ]);
    const crm = [{ lead: 'a', at: '2026-01-01T00:00:00Z', ...won }];
    expect(await credit({ touches, crm }, { attribution: { paths: true } })).toEqual(['ads > mail 5 1 100', ' 1 0 0']);
  });
});
