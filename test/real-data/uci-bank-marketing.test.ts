import { beforeAll, describe, expect, it } from 'vitest';
import type { OpenedFile, Row } from '../support/open-file.ts';
import { expectedOf, expectPublished, lacks, open } from './shared.ts';

interface Rates {
  readonly contacts: number;
  readonly yes: number;
  readonly rate: number;
}

const dimensions = ['contact', 'poutcome', 'month', 'job', 'education', 'marital', 'campaign_bucket'];

describe.skipIf(lacks('uci_bank_marketing'))('uci_bank_marketing (../shared/data)', () => {
  let file: OpenedFile;
  beforeAll(async () => {
    file = await open('uci');
  });
  const metrics = ['contacts', 'deposits', 'deposit_rate'];
  const expectRates = (row: Row | undefined, e: Rates | undefined) => {
    expect(row?.['contacts']).toBe(e?.contacts);
    expect(row?.['deposits']).toBe(e?.yes);
    expectPublished(row?.['deposit_rate'], e?.rate ?? Number.NaN, 6, 'rate');
  };

  it('counts 5,289 of 45,211, by rows and by leads', async () => {
    const { rows: contacts, yes, rate } = expectedOf('uci_bank_marketing');
    expectRates((await file.ask({ metrics }))[0], { contacts, yes, rate });
    const stages = await file.ask({ funnel: 'campaign' });
    expect(stages.map((r) => r['count'])).toEqual([45_211, 5289]);
    expectPublished(stages[1]?.['rate_first'], rate, 6, 'rate of the funnel');
  });

  it('says that rows without an id are leads of their own', async () => {
    const { quality } = await file.engine.describe();
    expect(quality.sources[0]?.findings).toMatchObject([{ code: 'rows-as-leads', count: 45_211 }]);
  });

  it.each(dimensions)('breaks it down by %s', async (by) => {
    const groups: Record<string, Rates> = expectedOf('uci_bank_marketing')[`by_${by}`];
    const rows = await file.ask({ metrics, by: [by] });
    expect(rows.map((r) => r[by]).sort()).toEqual(Object.keys(groups).sort());
    for (const row of rows) expectRates(row, groups[String(row[by])]);
  });

  it.each(dimensions)('breaks the funnel down by %s', async (by) => {
    const groups: Record<string, Rates> = expectedOf('uci_bank_marketing')[`by_${by}`];
    const rows = await file.ask({ funnel: 'campaign', by: [by] });
    const found = Object.keys(groups).map((group) => rows.filter((r) => r[by] === group).map((r) => r['count']));
    expect(found).toEqual(Object.values(groups).map(({ contacts, yes }) => [contacts, yes]));
    expect(rows).toHaveLength(2 * found.length);
  });

  it('answers a filtered query with the row of the breakdown', async () => {
    const { by_job } = expectedOf('uci_bank_marketing');
    expectRates((await file.ask({ metrics, where: { job: 'student' } }))[0], by_job.student);
  });

  it('gives mean, median, least and greatest of every number', async () => {
    const { numeric, never_previously_contacted_pdays_minus1: never } = expectedOf('uci_bank_marketing');
    for (const [column, e] of Object.entries<Record<string, number>>(numeric)) {
      const asked = ['avg', 'median', 'min', 'max'].map((fn) => `${fn}(calls.${column})`);
      const values = Object.values((await file.ask({ metrics: asked }))[0] ?? {});
      [e['mean'], e['median'], e['min'], e['max']].forEach((value, i) => {
        expectPublished(values[i], value ?? Number.NaN, 6, asked[i] ?? column);
      });
    }
    expect(await file.ask({ metrics: ['never_contacted'] })).toEqual([{ never_contacted: never }]);
  });

  it('tells who subscribes better without the length of the call than any other column alone', async () => {
    const { columns, together, split } = await file.engine.fit({ conversion: 'subscribed', exclude: ['duration'] });
    const duration = columns.find(({ name }) => name === 'duration');
    const published: Record<string, number> = expectedOf('uci_bank_marketing').auc;
    for (const [name, auc] of Object.entries(published))
      expectPublished(columns.find((column) => column.name === name)?.auc, auc, 6, name);
    expect(duration?.excluded).toBe(true);
    expect(split).toMatchObject({ by: 'order', taught: { conversions: 1840 }, heldOut: { conversions: 3449 } });
    const best = Math.max(...columns.filter(({ excluded }) => !excluded).map(({ heldOutAuc }) => heldOutAuc ?? 0));
    expect(best).toBeGreaterThan(0.6);
    expect(together?.auc ?? 0).toBeGreaterThan(best);
  });
});
