import type { FigureGroup } from '../figure/figure-group.ts';
import { extremesOf } from '../read/extremes.ts';
import type { FunnelOptions, FunnelStage } from './model.ts';
import { rateOf } from './words.ts';

const SMALLEST_GROUP = 30;

/** What came out of what went in, the biggest leak, the best and worst group, the change. */
export function funnelSummary(
  stages: readonly FunnelStage[],
  groups: readonly FigureGroup[],
  options: FunnelOptions,
): string {
  const { formats, texts } = options;
  const words = texts.funnel;
  const first = stages[0];
  const last = stages.findLast((stage) => !stage.optional) ?? stages.at(-1);
  if (!first || !last || stages.every((s) => s.count === 0))
    return words.none(texts.subject(options.subject ?? 'lead'));
  if (stages.some((stage) => stage.withheld)) return texts.state.withheld;
  if (last === first) return words.onlyStage(formats.count(first.count), first.label);
  const all = formats.ratio(last.rateFirst);
  const closed = formats.ratio(rateOf(last, 'first'));
  const rate = closed === all ? all : words.rates(closed, all);
  const leak = stages.findIndex((stage) => stage.biggestLeak);
  const from = stages.slice(0, Math.max(0, leak)).findLast((stage) => !stage.optional) ?? first;
  return texts.join([
    words.summary(formats.count(last.count), formats.count(first.count), first.label, last.label, rate),
    leak > 0 ? words.leak(from.label, stages[leak]?.label ?? '') : '',
    extremes(last, first, groups, options),
    changed(last, options),
  ]);
}

function extremes(
  last: FunnelStage,
  first: FunnelStage,
  groups: readonly FigureGroup[],
  { formats, texts }: FunnelOptions,
): string {
  const rated = groups.flatMap((group, g) => {
    const [bar, base] = [last.bars[g], first.bars[g]];
    const rate = bar ? rateOf(bar, 'first') : null;
    return group.select && rate !== null && (base?.count ?? 0) >= SMALLEST_GROUP ? [{ label: group.label, rate }] : [];
  });
  const found = extremesOf(rated, (group) => group.rate);
  if (!found || found.high.rate === found.low.rate) return '';
  const { high, low } = found;
  return texts.funnel.extremes(high.label, formats.ratio(high.rate), low.label, formats.ratio(low.rate));
}

function changed(last: FunnelStage, { formats, texts }: FunnelOptions): string {
  if (last.change === null) return '';
  const points = formats.points(Math.abs(last.change)).replace('+', '');
  if (points === formats.points(0)) return texts.funnel.sameRate;
  return texts.funnel.change(last.change > 0 ? 'up' : 'down', texts.points(points));
}
