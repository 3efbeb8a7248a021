import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile.ts';
import { describe as texts } from '../../src/diagnostic/index.ts';
import { resolveTable } from '../../src/diagnostic/resolve.table.ts';
import { cases } from './cases.ts';
import { fixed, unmark } from './marked.ts';

const elsewhere = new Set(['setting-in-include', 'metric-nested-too-deep', 'formula-too-long']);

describe('compile of a file with one fault', () => {
  it.each(cases.map((each, i) => [i, each.code, each] as const))('%i: reports %s where it is', (_, code, each) => {
    const { text, from, to } = unmark(each.text);
    const { diagnostics } = compile(text);
    const all = diagnostics.map((d) => `${d.severity} ${d.code} ${d.from}-${d.to}`);
    expect(all, text.slice(from, to)).toContain(`${each.severity ?? 'error'} ${code} ${from}-${to}`);
    const one = diagnostics.find((d) => d.code === code && d.from === from);
    expect(one?.params).toMatchObject(each.nearest === undefined ? {} : { nearest: each.nearest });
    if (each.fix !== undefined && one !== undefined)
      expect(fixed(text, one)?.slice(from, from + each.fix.length)).toBe(each.fix);
  });

  it.each(cases.map((each, i) => [i, each.code, each] as const))(
    '%i: says %s once, with nothing that follows from it',
    (_, code, each) => {
      const others = compile(unmark(each.text).text).diagnostics.filter(
        (d) => d.code !== code && d.severity === 'error',
      );
      expect(others).toEqual([]);
    },
  );

  it.each([
    ['funnels: {constructor: {stages: [a], counts: {a: 1}}}', '{funnel: constructor}'],
    ['metrics: {constructor: {formula: 1 + 1}}', '{kpi: constructor}'],
    ['metrics: {prototype: {formula: 1 + 1}, half: {formula: prototype / 2}}', '{kpi: half}'],
    ['sources: {constructor: {kind: leads, from: l.csv}}', '{kpi: rows(constructor)}'],
    ['plans: {constructor: {in: 2026}}', '{plan: constructor}'],
  ])('says of %s that its name is refused, and nothing of what uses it', (section, widget) => {
    const { diagnostics } = compile(`sluice: 1\n${section}\ndashboards: {main: {rows: [[${widget}]]}}\n`);
    expect(diagnostics.map(({ code }) => code)).toEqual(['forbidden-key']);
  });

  it('says of a funnel without stages that it has none, and nothing of the stages that are used', () => {
    const { diagnostics } = compile(`sluice: 1
sources: {report: {kind: counts, from: r.csv, stages: {lead: leads}}}
funnels: {f: {counts: report}}
metrics: {m: {formula: count(f.lead) / count(won)}}
targets: [{metric: count(lead), at_least: 3, in: 2026-01}]
dashboards: {main: {rows: [[{funnel: f}, {kpi: count(lead)}]]}}
`);
    expect(diagnostics.map(({ code }) => code)).toEqual(['missing-key']);
  });

  it('says of such a name that nothing has that it is not known', () => {
    const { diagnostics } = compile('sluice: 1\ndashboards: {main: {rows: [[{funnel: constructor}]]}}\n');
    expect(diagnostics.map(({ code }) => code)).toEqual(['unknown-funnel']);
  });

  it('says what, why and what to do in whole sentences', () => {
    const said = cases.flatMap(({ text }) => compile(unmark(text).text).diagnostics.map((d) => texts(d)));
    for (const { message, why, help } of said) {
      for (const sentence of [message, why, help]) expect(sentence).toMatch(/^["A-Z&*$].*[.?"}…]$/s);
      expect(message).not.toContain('undefined');
      expect(`${why}${help}`).not.toContain('undefined');
    }
  });

  it('has a case for every code of resolve', () => {
    const covered = new Set(cases.map(({ code }) => code));
    expect(Object.keys(resolveTable).filter((code) => !covered.has(code) && !elsewhere.has(code))).toEqual([]);
  });
});
