import { columnOf, dateColumns, keyLines, sumOf } from './columns.ts';
import { currencyOf } from './guess/currency.ts';
import type { ColumnProfile, FileProfile } from './guess/file-profile.ts';
import type { Proposal } from './proposal.ts';

/** What was paid: a cost and a day. The funnel counts impressions and clicks, or rows, as they stand in the file today. */
export function proposeSpend(file: FileProfile): Proposal | undefined {
  const cost = columnOf(file, ['cost'], 'number');
  const [from, to] = [columnOf(file, ['from_day'], 'day', 'instant'), columnOf(file, ['to_day'], 'day', 'instant')];
  const isSpread = from !== undefined && to !== undefined;
  const at = isSpread
    ? undefined
    : (columnOf(file, ['time', 'period', 'created'], 'day', 'instant') ?? dateColumns(file)[0]);
  if (cost === undefined || (at === undefined && !isSpread)) return undefined;
  const impressions = columnOf(file, ['impressions'], 'number');
  const clicks = columnOf(file, ['clicks'], 'number');
  const keys = {
    at,
    from_day: isSpread ? from : undefined,
    to_day: isSpread ? to : undefined,
    cost,
    source: columnOf(file, ['source'], 'text'),
    medium: columnOf(file, ['medium'], 'text'),
    campaign: columnOf(file, ['campaign'], 'text'),
    impressions,
    clicks,
  };
  const currency = currencyOf(file);
  return {
    kind: 'spend',
    ...(currency === undefined ? {} : { currency: currency.code }),
    because: 'a row has a cost and a day',
    source: [...keyLines(keys), ...(currency?.lines ?? [])],
    funnel: [
      'stages: [shown, clicked]',
      `counts: ${countsOf(file, cost, impressions, clicks)}   # taken from the file at import`,
    ],
  };
}

function countsOf(
  file: FileProfile,
  cost: ColumnProfile,
  impressions: ColumnProfile | undefined,
  clicks: ColumnProfile | undefined,
): string {
  if (impressions !== undefined && clicks !== undefined) {
    return `{shown: ${Math.round(sumOf(impressions))}, clicked: ${Math.round(sumOf(clicks))}}`;
  }
  return `{shown: ${file.rows}, clicked: ${cost.filled}}`;
}
