import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile } from '@sluice/core';
import { isTable } from '@sluice/core/query';
import { memory } from '@sluice/engines/memory';
import { describe, expect, it } from 'vitest';

const examples = fileURLToPath(new URL('../../../../examples/', import.meta.url));

const backwards = `sluice: 1
sources:
  crm:
    kind: leads
    rows:
      - {id: a, created: 2026-01-05, won: 2026-01-02}
      - {id: b, created: 2026-01-06, won: 2026-01-08, odd: 1}
    lead: id
    stages: {lead: created, won: won}
funnels:
  f: {window: 30 days, stages: [lead, won]}
`;

async function both(text: string, folder = '') {
  const { catalog } = compile(text);
  const options = {
    now: Date.UTC(2026, 6, 1),
    read: async (path: string) => new Uint8Array(readFileSync(`${examples}${folder}/${path}`)),
  };
  const engines = await Promise.all([memory(catalog, options), memory(catalog, { ...options, lean: true })]);
  return { catalog, engines };
}

describe('memory(catalog, {lean: true}), as a page opens it', () => {
  it('says of the rows what the page shows of them, and leaves out what only diagnostics say', async () => {
    const [whole, lean] = (await both(backwards)).engines;
    const [expected, shown] = [await whole.describe({ brief: true }), await lean.describe({ brief: true })];
    expect(shown).toEqual(expected);
    expect(JSON.stringify(shown.quality)).toContain('"count":1');
    expect(whole.diagnostics.map(({ code }) => code)).toContain('conversion-before-entry');
    expect(lean.diagnostics).toEqual([]);
  });

  it.each(['acme', 'pipeline', 'mailing', 'segments', 'scoring'])(
    'describes and answers examples/%s as any engine does',
    async (example) => {
      const text = readFileSync(`${examples}${example}/sluice.yaml`, 'utf8');
      const { catalog, engines } = await both(text, example);
      const [whole, lean] = engines;
      expect(await lean.describe()).toEqual(await whole.describe());
      const queries = Object.keys(catalog.funnels).flatMap((funnel) =>
        (['entries', 'activity'] as const).map((basis) => ({ funnel, basis, period: 'last 6 months' })),
      );
      expect(queries.length).toBeGreaterThan(0);
      const rows = (answers: Awaited<ReturnType<typeof whole.answerAll>>) =>
        answers.map((answer) => (isTable(answer) ? answer.rows() : answer));
      expect(rows(await lean.answerAll(queries))).toEqual(rows(await whole.answerAll(queries)));
    },
  );
});
