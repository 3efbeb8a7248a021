import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePageScript, scriptTimeoutMs, sluice, temporaryFolder } from '../cli/support/cli.ts';
import { launchChromium, noBrowser } from '../support/browser.ts';
import { pdfPages } from '../support/pdf-text.ts';

const campaigns = Array.from({ length: 70 }, (_, i) => `campaign ${String(i + 1).padStart(2, '0')}`);

/** A dashboard of several pages, with a table that is folded on the screen and longer than a page on paper. */
function file(): string {
  const day = (i: number) => new Date(Date.UTC(2026, 7, 1 + (i % 80))).toISOString().slice(0, 10);
  const rows = Array.from({ length: 280 }, (_, i) => {
    const won = i % 4 === 0 ? `, won_at: ${day(i + 5)}` : '';
    return `      - {id: L${i}, created: ${day(i)}, mql_at: ${day(i + 2)}, campaign: '${campaigns[i % 70]}', segment: ${i % 2 ? 'mid' : 'large'}${won}}`;
  });
  return `sluice: 1
title: Print
timezone: Europe/Berlin
as_of: 2026-11-01T06:00
sources:
  crm:
    kind: leads
    lead: id
    at: created
    stages: {mql: mql_at, won: won_at}
    rows:
${rows.join('\n')}
dimensions:
  campaign: {label: Campaign, from: crm.campaign}
  segment: {label: Segment, from: crm.segment}
funnels:
  demand:
    label: Demand funnel
    window: 60 days
    stages:
      - {id: lead, label: Lead, date: crm.created}
      - {id: mql, label: Qualified, date: crm.mql_at}
      - {id: won, label: Won, date: crm.won_at}
dashboards:
  main:
    title: Printed overview
    period: last 6 months
    compare: previous_period
    filters: [period, segment]
    rows:
      - [{kpi: count(mql), title: Qualified leads}, {kpi: count(won), title: Customers}]
      - [{funnel: demand, span: 2}, {trend: count(mql), title: Course, grain: month}]
      - [{table: [count(lead), count(won)], by: campaign, title: All campaigns, limit: 5}, {text: Words at the end.}]
      - [{funnel: demand, by: segment, title: By segment}]
`;
}

const tidy = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ');

describe.skipIf(noBrowser)('a dashboard on paper', () => {
  const { folder, remove } = temporaryFolder();
  let browser: Browser;
  beforeAll(makePageScript, scriptTimeoutMs);
  beforeAll(async () => {
    writeFileSync(join(folder, 'sluice.yaml'), file());
    expect((await sluice(folder, 'build', 'sluice.yaml', '-o', 'out', '--single-file')).code).toBe(0);
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    remove();
  });

  async function opened(width: number, colorScheme: 'light' | 'dark' = 'light', hash = ''): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
    await page.goto(`file://${join(folder, 'out/index.html')}${hash}`);
    await page.locator('sluice-funnel .mark').first().waitFor({ state: 'attached' });
    return page;
  }

  async function printed(page: Page, format: 'A4' | 'Letter') {
    const margin = { top: '10mm', bottom: '10mm', left: '10mm', right: '10mm' };
    return pdfPages(await page.pdf({ format, margin })).map(({ text }) => tidy(text));
  }

  for (const format of ['A4', 'Letter'] as const)
    for (const width of [360, 1280])
      it(`cuts no card on ${format}, printed from a window of ${width} pixels`, async () => {
        const page = await opened(width);
        const pages = await printed(page, format);
        const together = [
          ['Qualified leads', '280', 'Customers', '70'],
          ['Demand funnel', '60-day window', 'Qualified', 'Won'],
          ['Course', 'Oct'],
          ['By segment', 'large', 'mid', '60-day window'],
        ];
        for (const words of together)
          expect(
            pages.filter((text) => words.every((word) => text.includes(word))).length,
            words.join(),
          ).toBeGreaterThan(0);
        await page.close();
      });

  it('has period, zone, as-of, filters and definitions as text', async () => {
    const page = await opened(1280, 'light', '#segment=mid');
    const [first = '', ...others] = await printed(page, 'A4');
    expect(first).toContain('Printed overview 1 May – 31 Oct 2026 · Europe/Berlin · as of 1 Nov 2026, 06:00');
    expect(first).toContain('Segment is filtered to mid.');
    const last = others.join(' ');
    for (const word of ['Qualified', 'Window', '60 days', 'Time zone', 'Counted by', 'As of'])
      expect(last).toContain(word);
    await page.close();
  });

  it('has tables in full, each row whole, with the heads on every page', async () => {
    const page = await opened(1280);
    expect(await page.locator('sluice-table tbody tr').count()).toBe(6);
    const pages = await printed(page, 'A4');
    const all = pages.join(' ');
    for (const campaign of campaigns) expect(all).toContain(campaign);
    const withRows = pages.filter((text) => /campaign \d\d/.test(text));
    expect(withRows.length).toBeGreaterThan(1);
    for (const text of withRows) expect(text).toContain('Campaign');
    expect(await page.locator('sluice-table tbody tr').count(), 'folded again afterwards').toBe(6);
    await page.close();
  });

  it('is drawn for paper and for the screen again, also from a dark page', async () => {
    const page = await opened(1280, 'dark');
    const width = () => page.locator('sluice-funnel svg[part=chart]').first().getAttribute('width');
    const before = await width();
    const light = () =>
      page
        .locator('sluice-funnel')
        .first()
        .evaluate((el) => getComputedStyle(el).getPropertyValue('--_sluice-surface'));
    const dark = await light();
    await page.emulateMedia({ media: 'print' });
    expect(await light()).not.toBe(dark);
    await page.emulateMedia({ media: 'screen' });
    await printed(page, 'A4');
    expect(await width()).toBe(before);
    await page.close();
  });
});
