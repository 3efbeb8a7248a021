import { compile } from '@sluice/core';
import { EngineError, type FitQuery } from '@sluice/core/query';
import { memory } from '@sluice/engines/memory';
import { beforeAll, describe, expect, it } from 'vitest';
import { createChance } from '../../../../test/reference/random.ts';

const day = 86_400_000;
const start = Date.UTC(2026, 0, 1);

/** Leads whose chance to buy is known: a webinar raises it by e^1.5, a download not at all. */
function world(seed: number, leads: number) {
  const chance = createChance(seed);
  const crm: Record<string, unknown>[] = [];
  const acts: Record<string, unknown>[] = [];
  const iso = (at: number) => new Date(at).toISOString();
  for (let i = 0; i < leads; i++) {
    const lead = `l${i}`;
    const created = start + chance.below(200) * day;
    const [webinar, download] = [chance.is(0.4), chance.is(0.4)];
    const size = chance.below(100);
    if (webinar) acts.push({ lead, at: iso(created + 3_600_000), event: 'webinar' });
    if (download) acts.push({ lead, at: iso(created + 7_200_000), event: 'download' });
    const z = -2.5 + (webinar ? 1.5 : 0) + size * 0.02;
    const won = chance.is(1 / (1 + Math.exp(-z))) ? created + (1 + chance.below(170)) * day : null;
    if (won !== null) acts.push({ lead, at: iso(won + day), event: 'invoice' });
    crm.push({
      lead,
      at: iso(created),
      size,
      plan: won === null ? 'trial' : 'paid',
      ...(won === null ? {} : { won_on: iso(won) }),
    });
  }
  const definition = {
    sluice: 1,
    timezone: 'UTC',
    as_of: '2026-12-31',
    sources: { crm: { kind: 'leads', from: 'crm.csv' }, acts: { kind: 'events', from: 'acts.csv' } },
    scores: {
      s: {
        range: [0, 100],
        groups: [
          {
            id: 'g',
            rules: [
              { event: 'webinar', points: 20 },
              { event: 'download', points: 40 },
              { event: 'fair', points: 5 },
              { where: { size: { gte: 50 } }, points: 10 },
            ],
          },
        ],
        grades: { hot: 40, cold: 0 },
      },
    },
    funnels: {
      f: {
        window: 'none',
        stages: [
          { id: 'lead', row: 'crm' },
          { id: 'won', date: 'crm.won_on' },
        ],
      },
    },
  };
  return { text: JSON.stringify(definition), rows: { crm, acts } };
}

type World = ReturnType<typeof world>;

async function calibrate({ text, rows }: World, query: FitQuery) {
  const { catalog, diagnostics } = compile(text);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return await (await memory(catalog, { rows })).fit(query);
}

describe('fit of a score', () => {
  let answer: Awaited<ReturnType<typeof calibrate>>;
  beforeAll(async () => {
    answer = await calibrate(world(1, 3000), { score: 's', conversion: 'won', within: '120 days' });
  });

  it('teaches by an earlier look and judges by a later one', () => {
    const { split } = answer;
    expect(split).toMatchObject({
      by: 'time',
      taughtAt: '2026-05-05T23:59:59.999999Z',
      heldOutAt: '2026-09-02T23:59:59.999999Z',
    });
    expect(split.taught.conversions).toBeGreaterThan(100);
    expect(split.heldOut.conversions).toBeGreaterThan(100);
  });

  it('finds which rule matters, on the scale of the strongest one', () => {
    const rules = Object.fromEntries(answer.score?.rules.map((rule) => [rule.rule, rule.suggested]) ?? []);
    expect(rules['g.1']).toBe(40);
    expect(Math.abs(rules['g.2'] ?? 99)).toBeLessThan(12);
    expect(rules['g.3'], 'never matched').toBeNull();
    expect(rules['g.4']).toBeGreaterThan(9);
  });

  it('shows that the suggestion tells better, on leads it was not taught by', () => {
    const { now, suggested } = answer.score ?? {};
    expect(suggested?.auc ?? 0).toBeGreaterThan((now?.auc ?? 1) + 0.05);
    expect(suggested?.logLoss ?? 9).toBeLessThan(now?.logLoss ?? 0);
    expect(suggested?.brier ?? 9).toBeLessThan(now?.brier ?? 0);
  });

  it('gives the lift by decile, and what each grade finds', () => {
    expect(answer.score?.lift).toHaveLength(10);
    const { heldOut } = answer.split;
    expect(answer.score?.lift.reduce((sum, { conversions }) => sum + conversions, 0)).toBe(heldOut.conversions);
    expect(answer.score?.thresholds.find(({ name }) => name === 'cold')).toMatchObject({
      above: heldOut.leads,
      recall: 1,
    });
  });

  it('calls what happens after the conversion leaking, and what tells it too well', () => {
    const column = (name: string) => answer.columns.find((each) => each.name === name);
    expect(column('plan')?.leak).toMatchObject({ why: 'too-good' });
    expect(column('size')?.leak).toBeUndefined();
    expect(column('webinar')?.leak).toBeUndefined();
    expect(column('won_on'), 'what defines the conversion').toBeUndefined();
  });

  it('gives the same answer each time', async () => {
    expect(await calibrate(world(1, 3000), { score: 's', conversion: 'won', within: '120 days' })).toEqual(answer);
  });
});

describe('fit where the data is too little', () => {
  it('says so and gives no weights', async () => {
    const answer = await calibrate(world(2, 40), { score: 's', conversion: 'won', within: '120 days' });
    expect(answer.diagnostics.map(({ code }) => code)).toEqual(['too-few-conversions']);
    expect(answer.score).toBeUndefined();
    expect(answer.together).toBeNull();
  });

  it('refuses what is not there', async () => {
    const refusal = async (query: FitQuery) => {
      const error: unknown = await calibrate(world(2, 40), query).catch((thrown: unknown) => thrown);
      return error instanceof EngineError ? error.diagnostics.map(({ code }) => code) : error;
    };
    expect(await refusal({ score: 't', conversion: 'won' })).toEqual(['unknown-score']);
    expect(await refusal({ score: 's', conversion: 'one' })).toEqual(['unknown-stage']);
    expect(await refusal({ score: 's', conversion: 'won', within: 'soon' })).toEqual(['bad-duration']);
  });
});

describe('an event that comes after the conversion', () => {
  it('is called leaking with its share', async () => {
    const { text, rows } = world(3, 2000);
    const acts = rows.acts.map((act) => (act['event'] === 'invoice' ? { ...act, event: 'webinar' } : act));
    const mixed = { text, rows: { crm: rows.crm, acts } };
    const { columns } = await calibrate(mixed, { conversion: 'won', within: '120 days' });
    const share = columns.find(({ name }) => name === 'webinar')?.leak?.share ?? 0;
    expect(share > 0.5 && share < 0.8, String(share)).toBe(true);
    const answer = await calibrate(world(3, 2000), { conversion: 'won', within: '120 days' });
    const invoice = answer.columns.find(({ name }) => name === 'invoice');
    expect(invoice?.leak).toEqual({ why: 'after-conversion', share: 1 });
  });
});
