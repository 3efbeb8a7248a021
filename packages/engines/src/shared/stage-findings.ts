import type { Calendar } from '@sluice/core/calendar';
import type { Catalog, Funnel, Source } from '@sluice/core/catalog';
import type { Column, Finding, LoadedSource, Quality } from '@sluice/core/table';

/** The load's report with what the definitions add: dates of one row that run backwards (rules F10 and T4). */
export function withStageFindings(
  quality: Quality,
  catalog: Catalog,
  sources: Readonly<Record<string, LoadedSource>>,
  calendar: Calendar,
): Quality {
  const findings = (id: string): Finding[] => {
    const source = catalog.sources[id];
    const loaded = sources[id];
    if (!source || !loaded) return [];
    return [...laterStages(catalog, source, loaded, calendar), ...negativeLags(source, loaded, calendar)];
  };
  return {
    ...quality,
    sources: quality.sources.map((s) => ({ ...s, findings: [...s.findings, ...findings(s.source)] })),
  };
}

/** A stage that is a date of a row. */
export interface DateStage {
  readonly stage: string;
  readonly field: string;
}

/** Dates that follow each other in a funnel, the former first. */
export function stagePairs(catalog: Catalog, source: Source): Iterable<readonly [DateStage, DateStage]> {
  const pairs = new Map<string, readonly [DateStage, DateStage]>();
  for (const funnel of Object.values(catalog.funnels)) {
    const dates = dateStages(funnel, source.id);
    dates.forEach((later, k) => {
      const former = dates[k - 1];
      if (former && former.field !== later.field) pairs.set(`${former.field} ${later.field}`, [former, later]);
    });
  }
  return pairs.values();
}

function laterStages(catalog: Catalog, source: Source, loaded: LoadedSource, calendar: Calendar): Finding[] {
  return [...stagePairs(catalog, source)].flatMap(([former, later]): Finding[] => {
    const count = countEarlier(loaded, former.field, later.field, calendar);
    const detail = `${later.stage} (${later.field}) lies before ${former.stage} (${former.field})`;
    return count === 0 ? [] : [{ code: 'later-stage-before-former', count, detail }];
  });
}

function dateStages(funnel: Funnel, source: string): DateStage[] {
  return funnel.stages.flatMap(({ id, reach }) =>
    reach.kind === 'date' && reach.source === source ? [{ stage: id, field: reach.field }] : [],
  );
}

function negativeLags(source: Source, loaded: LoadedSource, calendar: Calendar): Finding[] {
  const count = source.kind === 'deals' ? countEarlier(loaded, 'opened', 'closed', calendar) : 0;
  return count === 0 ? [] : [{ code: 'negative-lag', count, detail: 'closed lies before opened' }];
}

/** Rows whose `later` date lies before their `former` one, by local day where either is a date. */
export function countEarlier(
  { fields, length }: LoadedSource,
  former: string,
  later: string,
  calendar: Calendar,
): number {
  const [a, b] = [stampReader(fields[former], calendar), stampReader(fields[later], calendar)];
  if (!a || !b) return 0;
  const byDay = a.isDay || b.isDay;
  let count = 0;
  for (let row = 0; row < length; row++) if (b.read(row, byDay) < a.read(row, byDay)) count++;
  return count;
}

function stampReader(column: Column | undefined, calendar: Calendar) {
  if (column?.type !== 'instant' && column?.type !== 'day') return null;
  const isDay = column.type === 'day';
  const read = (row: number, byDay: boolean): number => {
    const value = column.values[row] ?? Number.NaN;
    return isDay || !byDay || Number.isNaN(value) ? value : calendar.dayOf(value);
  };
  return { isDay, read };
}
