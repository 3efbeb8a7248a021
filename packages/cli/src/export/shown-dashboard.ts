import type { Dashboard } from '@sluice/core/catalog';
import type { Engine } from '@sluice/core/query';
import { Answered, type ShownDashboard, settingOf, sourceOf } from '@sluice/embed/picture';

/**
 * A dashboard of the file in its own period and language, with all its answers. What the engine throws is thrown here, as
 * the command line says it in the language of the run.
 */
export async function shownDashboard(engine: Engine, dashboard: Dashboard): Promise<ShownDashboard> {
  const thrown: unknown[] = [];
  const setting = await settingOf(await sourceOf(watching(engine, (error) => thrown.push(error))), '');
  const asked = { setting, dashboard, state: {} };
  const answered = new Answered();
  await answered.ask(asked, dashboard.rows.flat(), new AbortController().signal);
  if (thrown.length > 0) throw thrown[0];
  return { ...asked, rows: dashboard.rows.map((row) => row.map((widget) => answered.dataOf(widget, asked))) };
}

/** The same engine; what it cannot answer is also told to `note`. */
function watching(engine: Engine, note: (error: unknown) => void): Engine {
  return {
    answer: (query, options) => engine.answer(query, options),
    answerAll: (queries, options) =>
      engine.answerAll(queries, options).catch((error: unknown) => {
        note(error);
        throw error;
      }),
    describe: (options) => engine.describe(options),
    close: () => engine.close(),
  };
}
