import { describe, expect, it } from 'vitest';
import { cardWidths, insideOf, isOneRow } from '../../src/server/layout.ts';

const kpi = { kind: 'kpi', span: 1 };
const funnel = { kind: 'funnel', span: 2 };
const trend = { kind: 'trend', span: 1 };

describe('cardWidths', () => {
  it('shares a wide row by the spans, with 16 px between', () => {
    expect(cardWidths([funnel, trend], 1000, false)).toEqual([661.3333333333334, 322.6666666666667]);
  });

  it('puts 12 px between where it is compact', () => {
    expect(cardWidths([kpi, kpi], 1000, true)).toEqual([494, 494]);
  });

  it('gives numbers half a row of a narrower page, and the last one all of it where it stands alone', () => {
    expect(cardWidths([kpi, kpi, kpi], 760, false)).toEqual([372, 372, 760]);
    expect(cardWidths([funnel, trend], 760, false)).toEqual([760, 760]);
  });

  it('gives every card all of a phone', () => {
    expect(cardWidths([kpi, funnel], 360, false)).toEqual([360, 360]);
    expect([isOneRow(900), isOneRow(901)]).toEqual([false, true]);
  });
});

describe('insideOf', () => {
  it('is less by padding and border on both sides', () => {
    expect([insideOf(700, false), insideOf(700.9, true)]).toEqual([666, 674]);
  });
});
