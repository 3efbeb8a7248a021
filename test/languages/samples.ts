/** Stands for a value in a sentence. */
export const mark = (i: number): string => 'αβγδε'.charAt(i);

/** What functions are given that take something else than words. */
export type Given = Readonly<Record<string, readonly unknown[]>>;

export const ofCharts: Given = {
  join: [[mark(0), mark(1)]],
  label: [mark(0), [mark(1), mark(2)]],
  subject: ['lead'],
  'dates.year': [2026],
  'dates.quarter': [3, 2026],
  'dates.fiscalYear': [2026],
  'dates.fiscalQuarter': [3, 2026],
  'funnel.change': ['up', mark(1)],
  'funnel.windowOf': [90, 'day'],
  'kpi.changed': ['up', mark(1)],
  'trend.buckets': ['month', 3],
  'trend.last': [mark(0), 'month'],
  'trend.changed': ['down', mark(1)],
  'trend.extremes': [mark(0), mark(1), mark(2), mark(3), 'month'],
  'trend.sentence': [[mark(0), mark(1)]],
  'state.undefinedReason': ['no-rows'],
  'state.unknownName': [mark(0), mark(1)],
  'filter.lastUnits': [3, 'month'],
  'filter.thisUnit': ['month'],
};

export const ofExplanations: Given = {
  'further.list': [[mark(0), mark(1)]],
  duration: [{ n: 90, unit: 'day' }],
  or: [[mark(0), mark(1), mark(2)]],
  and: [[mark(0), mark(1), mark(2)]],
  sentences: [[mark(0), mark(1)]],
  subjects: ['lead'],
  'measure.deals': ['amount', 'won'],
  'measure.dealDays': ['avg'],
  'measure.openDeals': ['weighted'],
  'measure.customers': [{ of: 'count', days: 365, discount: 0 }],
  'measure.level': [mark(0), mark(1), 'end'],
  'measure.recurring': ['closing', mark(1)],
  'measure.aggregate': ['distinct', mark(1)],
  'formula.binary': [mark(0), '/', mark(2)],
  'formula.call': ['greatest', [mark(0), mark(1)]],
  'formula.toDate': [mark(0), 'fiscal_year'],
  'condition.all': [[mark(0), mark(1)]],
  'condition.any': [[mark(0), mark(1)]],
  'condition.isOneOf': [mark(0), [mark(1), mark(2)]],
  'condition.compare': [mark(0), 'gte', mark(1)],
  'condition.exists': [mark(0), true],
  'funnel.without': [mark(0), mark(1), mark(2), 'lead'],
  'stage.is': [mark(0), [mark(1), mark(2)]],
  'dimension.band': [mark(0), 200, 2000],
  'dimension.everythingElse': ['none'],
};

/** Every text of a locale by its path, functions called with marks for their values or with what is `given`. */
export function samples(texts: object, given: Given, path: readonly string[] = []): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    const at = [...path, key];
    const id = at.join('.');
    if (typeof value === 'string') return [[id, value]];
    if (typeof value === 'function') {
      const marks = Array.from({ length: value.length }, (_, i) => mark(i));
      return [[id, String(value(...(given[id] ?? marks)))]];
    }
    return typeof value === 'object' && value !== null ? samples(value, given, at) : [];
  });
}
