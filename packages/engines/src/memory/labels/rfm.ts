import type { Rfm } from '@sluice/core/catalog';
import { levelsOf, octantOf, rfmCuts, rfmScore, rfmSides, scoreText, segmentOf } from '@sluice/core/internal';
import type { RfmFacts } from '@sluice/core/query';
import type { Orders } from './orders.ts';

/** What RFM says of each lead: nothing of who has no order. */
export interface RfmOfLeads {
  readonly facts: (subject: number) => RfmFacts | null;
  readonly labelOf: (subject: number) => string | null;
}

/** Rule G1: the cuts are those of all customers, whatever is asked about. */
export function rfmOf(rfm: Rfm, { counts, sums, priced, days }: Orders): RfmOfLeads {
  const money = sums.map((sum, i) => {
    const orders = priced[i] as number;
    return orders === 0 ? Number.NaN : rfm.amount === 'average' ? sum / orders : sum;
  });
  const customers = [...counts.keys()].filter((subject) => (counts[subject] as number) > 0);
  const sides = { recency: days, frequency: counts, money };
  const levels = rfmSides.map((side) => levelsOf(rfm.cuts[side]));
  const cuts = rfmSides.map((side) =>
    rfmCuts(
      rfm.cuts[side],
      customers.map((subject) => sides[side][subject] as number),
    ),
  );
  const scoresOf = (subject: number): number[] | null =>
    (counts[subject] ?? 0) === 0
      ? null
      : rfmSides.map((side, i) => rfmScore(side, cuts[i] ?? [], levels[i] ?? 1, sides[side][subject] as number));
  return {
    labelOf: (subject) => {
      const scores = scoresOf(subject);
      if (scores === null) return null;
      if (rfm.shows === 'octant') return octantOf(scores);
      return rfm.shows === 'score' ? scoreText(scores, levels) : segmentOf(rfm.segments, scores);
    },
    facts: (subject) => {
      const scores = scoresOf(subject);
      const known = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? null : value);
      return (
        scores && {
          days: known(days[subject]),
          orders: counts[subject] ?? 0,
          money: known(money[subject]),
          scores,
        }
      );
    },
  };
}
