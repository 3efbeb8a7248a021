import { durationText } from '../calendar/index.ts';
import type { Measure } from '../catalog/index.ts';

/** A measure as text: the stem of its keys in cells. Equal text, equal measure. */
export function measureText(m: Measure): string {
  switch (m.kind) {
    case 'count':
    case 'value':
    case 'open_value':
      return `${m.kind}(${m.funnel}.${m.stage})`;
    case 'rate':
    case 'median_days':
      return `${m.kind}(${m.funnel}.${m.from}, ${m.funnel}.${m.to})`;
    case 'cohort_rate':
      return `cohort_rate(${m.funnel}.${m.from}, ${m.funnel}.${m.to}, ${durationText(m.within)})`;
    case 'spend':
      return m.types === 'all' ? 'spend' : `spend(${m.types.join(', ')})`;
    case 'deals':
      return `deals(${m.sources.join(', ')}: ${m.which} ${m.of})`;
    case 'open_deals':
      return `open_deals(${m.sources.join(', ')}: ${m.of})`;
    case 'count_within':
      return `count_within(${m.funnel}.${m.from}, ${m.funnel}.${m.to}, ${durationText(m.within)})`;
    case 'key_sum':
      return `key_sum(${m.sources.join(', ')}: ${m.key}${m.where ? ` ${JSON.stringify(m.where)}` : ''})`;
    case 'level':
      return `level(${m.sources.join(', ')}: ${m.key} ${m.at})`;
    case 'recurring':
      return `recurring(${m.sources.join(', ')}: ${m.of}${m.over ? ` over ${durationText(m.over)}` : ''})`;
    case 'customers': {
      const { kind, sources, ...part } = m;
      return `${kind}(${sources.join(', ')}: ${Object.values(part).join(' ')})`;
    }
    case 'deal_days':
      return `deal_days(${m.sources.join(', ')}: ${m.fn})`;
    case 'rows':
      return `rows(${m.source})`;
    case 'aggregate':
      return `${m.fn}(${m.source}.${m.field})`;
    case 'counted':
      return `counted(${m.source}.${m.measure})`;
  }
}
