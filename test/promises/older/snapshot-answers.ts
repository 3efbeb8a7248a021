import { createCalendar } from '@sluice/core/calendar';
import { dashboardQuestions, isTable } from '@sluice/core/query';
import { snapshot } from '@sluice/engines/snapshot';

/** What the page of a stored dashboard is answered, widget by widget, over the periods it offers. */
export async function snapshotAnswers(json: unknown): Promise<unknown[]> {
  const engine = snapshot(json);
  const { catalog, asOf, periods } = await engine.describe();
  const calendar = createCalendar(catalog);
  const dashboards = Object.values(catalog.dashboards);
  const asked = (periods ?? []).flatMap((period) =>
    dashboards.flatMap((dashboard) =>
      dashboardQuestions(catalog, dashboard, { period, compare: true }, calendar, asOf).map((one) => ({
        period,
        ...one,
      })),
    ),
  );
  const answers = await engine.answerAll(asked.map(({ query }) => query));
  return answers.map((answer, i) => ({
    period: asked[i]?.period,
    widget: asked[i]?.widget.id,
    role: asked[i]?.role,
    rows: isTable(answer) ? answer.rows() : answer.diagnostics.map(({ code }) => code),
  }));
}
