import type { Engine, MetricQuery } from '@sluice/core/query';
import { describe, expect, it, vi } from 'vitest';
import { openRemote } from '../src/remote.ts';
import { openYamlText } from '../src/yaml.ts';

const file = `
sluice: 1
as_of: 2026-06-30
sources:
  web:
    kind: events
    rows: [{lead: a, at: 2026-06-01, event: visit, utm_source: news}]
  crm:
    kind: leads
    stages: {lead: at, won: won_on}
    rows: [{lead: a, at: 2026-06-02, won_on: 2026-06-03, size: small}]
dimensions:
  size: {from: crm.size}
funnels:
  sales: {window: 90 days, stages: [lead, won]}
attribution:
  conversion: won
  lookback: 90 days
  model: first
dashboards:
  main: {rows: [[{funnel: sales}]]}
`;
const asked = { attribution: { models: ['first'] }, by: ['size'] } satisfies MetricQuery;

async function said(engine: Engine, locale: string) {
  const [answer] = await engine.answerAll([asked], { locale });
  return answer && 'texts' in answer ? answer.texts?.[0] : undefined;
}

describe('a question without an answer, in a page', () => {
  it('is told as the command line tells it where the file is compiled in the page', async () => {
    const engine = await openYamlText(file, 'https://portal.invalid/');
    expect(await said(engine, 'en')).toMatchObject({ message: expect.stringContaining('size'), help: 'Add channel.' });
    for (const locale of ['zh-CN', 'zh-TW'])
      expect((await said(engine, locale))?.message).toMatch(/\p{Script=Han}.*size|size.*\p{Script=Han}/u);
  });

  it('is told the same where a server has it', async () => {
    const engine = await openYamlText(file, 'https://portal.invalid/');
    const [answer] = await engine.answerAll([asked]);
    const diagnostics = answer && 'diagnostics' in answer ? answer.diagnostics : [];
    vi.stubGlobal('fetch', async () => Response.json({ version: 1, answers: [{ diagnostics }] }));
    const far = await said(openRemote('https://portal.invalid/'), 'en');
    vi.unstubAllGlobals();
    expect(far).toEqual(await said(engine, 'en'));
    expect(far?.message).toContain('size');
  });

  it('leaves the answers alone where there are some', async () => {
    const engine = await openYamlText(file, 'https://portal.invalid/');
    const [table] = await engine.answerAll([{ funnel: 'sales' }]);
    expect(table).toMatchObject({ length: 2 });
  });
});
