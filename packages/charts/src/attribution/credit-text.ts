import type { Formats } from '../format/formats.ts';
import type { CreditRow } from './model.ts';
import type { AttributionModelData } from './read-attribution.ts';

/** Credits of a model with as many decimals as its others have: one where some are parts and none is large. Sums are as they are. */
export function creditText({ models, rows }: AttributionModelData, formats: Formats) {
  const tenths = new Intl.NumberFormat(formats.locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const isInParts = models.map((_, m) => {
    const credits = rows.flatMap(({ kind, credits: all }) => (kind === 'sum' ? [] : [all[m]?.credit ?? 0]));
    return credits.some((credit) => !Number.isInteger(credit)) && credits.every((credit) => credit < 1000);
  });
  return ({ kind, credits }: CreditRow, model: number): string => {
    const credit = credits[model]?.credit ?? null;
    const isPart = credit !== null && kind !== 'sum' && isInParts[model];
    return isPart ? tenths.format(credit) : formats.short(credit, 'count');
  };
}
