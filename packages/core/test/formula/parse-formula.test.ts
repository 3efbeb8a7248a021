import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../src/formula/syntax/parse-formula.ts';
import { printFormula } from '../../src/formula/syntax/print-formula.ts';

const printed = (text: string): string | undefined => {
  const { syntax } = parseFormula(text);
  return syntax === null ? undefined : printFormula(syntax);
};

describe('parseFormula and printFormula', () => {
  it.each([
    ['count( mql )', 'count(mql)'],
    ['spend/count(lead)', 'spend / count(lead)'],
    ['(value(won)-spend)/spend', '(value(won) - spend) / spend'],
    ['a - (b - c)', 'a - (b - c)'],
    ['(a - b) - c', 'a - b - c'],
    ['a + (b * c)', 'a + b * c'],
    ['a / (b / c)', 'a / (b / c)'],
    ['a * (b * c)', 'a * (b * c)'],
    ['-(a + b) * 2', '-(a + b) * 2'],
    ['--a', '--a'],
    ['((((a))))', 'a'],
    ['cohort_rate(lead,won,365 days)', 'cohort_rate(lead, won, 365 days)'],
    ['prior(spend,1 month)', 'prior(spend, 1 month)'],
    ['count(demand.mql)', 'count(demand.mql)'],
    ['1.50 + 02', '1.5 + 2'],
    ['count(线索) / 2', 'count(线索) / 2'],
    ['\n spend\n  / 2', 'spend / 2'],
  ])('reads %j as %s', (text, normal) => {
    expect(printed(text)).toBe(normal);
    expect(printed(normal)).toBe(normal);
  });

  it.each([
    ['', 0, 0],
    ['1 +', 3, 3],
    ['spend spend', 6, 11],
    ['count(', 6, 6],
    ['count(lead', 10, 10],
    ['a ? b', 2, 3],
    ['a ** b', 3, 4],
    [')', 0, 1],
    ['f(a,)', 4, 5],
    ['a . b', 2, 3],
    ['😀', 0, 2],
  ])('says of %j where it stops being a formula', (text, from, to) => {
    const { diagnostics } = parseFormula(text);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code: 'formula-syntax', from, to });
  });

  it('offers the half-width mark for a full-width one', () => {
    const [first] = parseFormula('spend ÷ 2').diagnostics;
    expect(first).toMatchObject({ code: 'full-width-punctuation', fix: { from: 6, to: 7, insert: '/' } });
  });

  it('refuses a formula nobody could read', () => {
    expect(parseFormula('1 + '.repeat(600)).diagnostics[0]?.code).toBe('formula-too-long');
  });

  it('refuses brackets within brackets beyond a depth, instead of running out of stack', () => {
    expect(parseFormula('('.repeat(1_000)).diagnostics[0]?.code).toBe('formula-syntax');
    expect(parseFormula('-'.repeat(1_999)).diagnostics[0]?.code).toBe('formula-syntax');
  });

  it('keeps the stretch of every part', () => {
    const { syntax } = parseFormula('spend / count(lead)');
    expect(syntax).toMatchObject({
      kind: 'binary',
      from: 0,
      to: 19,
      left: { from: 0, to: 5 },
      right: { kind: 'call', from: 8, to: 19, fnSpan: { from: 8, to: 13 }, args: [{ name: 'lead', from: 14, to: 18 }] },
    });
  });
});
