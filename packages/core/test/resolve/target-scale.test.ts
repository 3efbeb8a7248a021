import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile.ts';

function warned(...goals: string[]): unknown[] {
  const text = `sluice: 1
currency: EUR
sources:
  crm: {kind: leads, from: leads.csv, value: amount}
  ads: {kind: spend, from: ads.csv}
funnels:
  demand: {window: 30 days, stages: [{id: lead, row: crm}, {id: won, date: crm.won_on, value: crm.amount}]}
metrics:
  drop: {formula: "1 - rate(lead, won)"}
  per_lead: {formula: count(won) / count(lead)}
  back: {formula: (value(won) - spend) / spend}
targets:
${goals.map((goal) => `  - {metric: ${goal}}\n`).join('')}`;
  return compile(text).diagnostics.map(({ code, severity, params, from, to, fix }) => [
    code,
    severity,
    'goal' in params && params.goal,
    text.slice(from, to),
    fix?.insert,
  ]);
}

describe('a goal of a ratio', () => {
  it('warns of a share above 1, with the number that is meant', () => {
    expect(warned('"rate(lead, won)", at_least: 40', 'close_rate, at_most: 2.5', 'drop, at_most: 60')).toEqual([
      ['goal-in-percent', 'warning', 40, '40', '0.4'],
      ['goal-in-percent', 'warning', 2.5, '2.5', '0.025'],
      ['goal-in-percent', 'warning', 60, '60', '0.6'],
    ]);
  });

  it('warns of a quotient that is far too great, and fixes nothing that may be meant', () => {
    expect(warned('per_lead, at_least: 30', 'back, at_least: 300')).toEqual([
      ['goal-in-percent', 'warning', 30, '30', undefined],
      ['goal-in-percent', 'warning', 300, '300', undefined],
    ]);
  });

  it('is silent where the goal can be meant, and of counts and money', () => {
    const fine = ['"rate(lead, won)", at_least: 1', 'close_rate, at_least: 0.4', 'per_lead, at_least: 3'];
    expect(warned(...fine, 'back, at_least: 36', 'count(lead), at_least: 600', 'cpl, at_most: 50')).toEqual([]);
  });
});
