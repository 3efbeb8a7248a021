import { createCalendar } from '@sluice/core/calendar';
import type { Catalog, Dashboard, Widget } from '@sluice/core/catalog';
import {
  dashboardQuestions,
  filterDimensions,
  type MetricQuery,
  offeredPeriods,
  whereCondition,
  wholeKindOf,
} from '@sluice/core/query';
import { type Cube, conditionDimensions, cubeKey, cubeSubject } from '@sluice/core/snapshot';

/** What a cube must hold: the union of what the dashboards' questions of one subject and stretch ask. */
export interface CubeNeed {
  readonly key: string;
  readonly subject: string;
  readonly basis: Cube['basis'];
  readonly grain: MetricQuery['grain'] | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly cohort: MetricQuery['cohort'];
  readonly metrics: ReadonlySet<string>;
  readonly dimensions: ReadonlySet<string>;
}

/** Every cube the dashboards can ask for, over every period they offer and the periods compared with. */
export function cubeNeeds(catalog: Catalog, dashboards: readonly Dashboard[], asOf: string): CubeNeed[] {
  const calendar = createCalendar(catalog);
  const needs = new Map<string, CubeNeed>();
  for (const dashboard of dashboards) {
    const filters = filterDimensions(catalog, dashboard);
    for (const period of offeredPeriods(dashboard)) {
      const state = { period, compare: true };
      const own = dashboardQuestions(catalog, dashboard, state, calendar, asOf);
      const lone = dashboardQuestions(catalog, ofTargets(catalog, dashboard), state, calendar, asOf);
      for (const { query } of [...own, ...lone.filter(({ query }) => query.basis === 'closed')]) {
        if (wholeKindOf(query) !== null) continue;
        const need = needOf(query, filters);
        needs.set(need.key, joined(needs.get(need.key), need));
      }
    }
  }
  return [...needs.values()];
}

/** The metrics of its tables that have a target, as a kpi alone in a page shows them: by closed windows (rule F12). */
function ofTargets({ targets }: Catalog, dashboard: Dashboard): Dashboard {
  const shown = dashboard.rows.flat().flatMap((widget) => (widget.kind === 'table' ? widget.metrics : []));
  const metrics = shown.filter((id) => targets.some(({ metric }) => metric === id));
  return { ...dashboard, rows: [metrics.map((metric): Widget => ({ id: metric, kind: 'kpi', metric, span: 1 }))] };
}

/** The cube of one question, and the dimensions it may be asked by. */
export function needOf(query: MetricQuery, filters: readonly string[] = []): CubeNeed {
  const where = conditionDimensions(whereCondition(query.where));
  const subject = cubeSubject(query);
  const place = {
    subject,
    basis: query.basis ?? null,
    grain: query.grain ?? null,
    from: query.from ?? null,
    to: query.to ?? null,
  };
  return {
    ...place,
    key: cubeKey(place),
    cohort: query.cohort,
    metrics: new Set(query.metrics ?? []),
    dimensions: new Set([...filters, ...(query.by ?? []), ...where]),
  };
}

function joined(a: CubeNeed | undefined, b: CubeNeed): CubeNeed {
  if (!a) return b;
  return {
    ...b,
    metrics: new Set([...a.metrics, ...b.metrics]),
    dimensions: new Set([...a.dimensions, ...b.dimensions]),
  };
}
