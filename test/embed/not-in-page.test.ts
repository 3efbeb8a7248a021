import { EngineError } from '@sluice/core/query';
import { expect, it } from 'vitest';
import { openYamlText } from '../../packages/embed/src/yaml.ts';

const file = (sources: string, more = '') => `sluice: 1
timezone: UTC
as_of: 2026-02-01
${more}sources:
  crm: {kind: leads, ${sources}, stages: {lead: at, won: won_on}}
funnels:
  sales: {window: none, stages: [lead, won]}
dashboards:
  main:
    rows:
      - [{funnel: sales}]
`;

const refused = async (text: string) => {
  const error: unknown = await openYamlText(text, 'https://portal.invalid/').catch((thrown: unknown) => thrown);
  if (!(error instanceof EngineError)) throw new Error('it was opened');
  return { codes: error.diagnostics.map(({ code }) => code), message: error.message };
};

it('a file in the page that names data by a pattern is refused with the pattern, the source and the way around', async () => {
  const { codes, message } = await refused(file("from: 'data/*.csv'"));
  expect(codes).toEqual(['file-not-readable']);
  expect(message).toBe(
    '"data/*.csv" of the source "crm" is not read: a page cannot list the files of a pattern. Name each file. Or: Show the snapshot that `sluice build` makes of this file.',
  );
});

it('a file in the page that includes others is refused, though it has a dashboard', async () => {
  const rows = 'rows: [{lead: a, at: 2026-01-02}]';
  const { codes, message } = await refused(file(rows, 'include: [metrics.yaml]\n'));
  expect(codes).toContain('include-not-read');
  expect(message).toContain('"metrics.yaml" cannot be included');
  expect(message).toContain('sluice build');
});

it('a file in the page with its rows in it is opened', async () => {
  const engine = await openYamlText(file('rows: [{lead: a, at: 2026-01-02}]'), 'https://portal.invalid/');
  const table = await engine.answer({ funnel: 'sales' });
  expect(table.rows()[0]).toMatchObject({ stage: 'lead', count: 1 });
});
