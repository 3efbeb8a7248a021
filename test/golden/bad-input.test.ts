import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sluice } from '../cli/support/cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'sluice-bad-input-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (sources: string, more: string) =>
  `sluice: 1\ncurrency: EUR\nas_of: 2026-06-30\nsources:\n${sources}\n${more}\n`;
const ads = (rows: string) => file(`  ads: {kind: spend, rows: [${rows}]}`, 'metrics: {all_in: {formula: spend}}');
const crm = (rows: string, more: string) => file(`  crm: {kind: leads, rows: [${rows}]}`, more);
const demand = 'funnels: {demand: {window: none, stages: [{id: lead, date: crm.at}, {id: won, date: crm.won_on}]}}';

/** What a team gets wrong most, what it is told, and a file that has it. */
const inputs: readonly (readonly [input: string, code: string, text: string])[] = [
  [
    'a metric whose source lacks a column',
    'unknown-field',
    file(
      '  web: {kind: events, rows: [{lead: ann, at: 2026-03-01, event: visit}]}',
      'metrics: {pages: {formula: sum(web.pages), unit: count}}',
    ),
  ],
  ['a currency mix', 'mixed-currencies', ads('{at: 2026-03-01, cost: "€5"}, {at: 2026-03-02, cost: "$5"}')],
  [
    'a stage order cycle',
    'stage-twice',
    crm(
      '{lead: ann, at: 2026-03-01, mql_on: 2026-03-02}',
      'funnels: {demand: {window: none, stages: [{id: lead, date: crm.at}, {id: mql, date: crm.mql_on}, {id: lead, date: crm.at}]}}',
    ),
  ],
  [
    'a stage order cycle, through a score',
    'score-cycle',
    file(
      '  web: {kind: events, rows: [{lead: ann, at: 2026-03-01, event: visit}]}',
      'funnels: {demand: {window: none, stages: [{id: lead, event: any}, {id: warm, score: {interest: {gte: 5}}}]}}\nscores: {interest: {groups: [{id: g, rules: [{event: visit, points: 5}, {event: visit, where: {warm: true}, points: 5}]}]}}',
    ),
  ],
  ['a target without metric', 'missing-key', crm('{lead: ann, at: 2026-03-01}', 'targets: [{at_least: 5}]')],
  [
    'a target of no metric',
    'unknown-metric',
    crm('{lead: ann, at: 2026-03-01}', 'targets: [{metric: leeds, at_least: 5}]'),
  ],
  [
    'an overlap of spend periods',
    'overlapping-costs',
    ads('{from_day: 2026-01-01, to_day: 2026-01-31, cost: 310}, {from_day: 2026-01-25, to_day: 2026-02-24, cost: 310}'),
  ],
  ['negative spend', 'negative-cost', ads('{at: 2026-03-01, cost: 5}, {at: 2026-03-02, cost: -5}')],
  [
    'a future date',
    'future-date',
    crm('{lead: ann, at: 2026-03-01, won_on: 2026-03-02}, {lead: bob, at: 2026-07-02}', demand),
  ],
  [
    'a conversion before its entry',
    'conversion-before-entry',
    crm('{lead: ann, at: 2026-03-01, won_on: 2026-02-02}', demand),
  ],
  [
    'a deal closed before it was opened',
    'conversion-before-entry',
    file(
      '  deals: {kind: deals, won: {stage: won}, lost: {stage: lost}, rows: [{deal: d, opened: 2026-03-01, closed: 2026-02-01, stage: won, amount: 5}]}',
      'metrics: {use: [win_rate]}',
    ),
  ],
];

describe('bad input', () => {
  it.each(inputs)('%s is told as %s, with what to do', async (_, code, text) => {
    writeFileSync(join(folder, 'sluice.yaml'), text);
    const { out, err } = await sluice(folder, 'check', '--data', 'sluice.yaml');
    expect(`${out}${err}`).toContain(` ${code}: `);
    expect(`${out}${err}`).toMatch(/\n {2}help: +\S/);
  });
});
