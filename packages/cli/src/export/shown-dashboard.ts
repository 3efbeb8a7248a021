import type { Dashboard } from '@sluice/core/catalog';
import type { Engine } from '@sluice/core/query';
import { Answered, type ShownDashboard, settingOf, sourceOf } from '@sluice/embed/picture';
import { InputError } from '../console/usage-error.ts';

/** A dashboard of the file in its own period and language, with all its answers. */
export async function shownDashboard(engine: Engine, dashboard: Dashboard): Promise<ShownDashboard> {
  const setting = await settingOf(await sourceOf(engine), '');
  const asked = { setting, dashboard, state: {} };
  const answered = new Answered();
  await answered.ask(asked, dashboard.rows.flat(), new AbortController().signal);
  const { failure } = answered;
  if (failure) throw new InputError(() => failure.message);
  return { ...asked, rows: dashboard.rows.map((row) => row.map((widget) => answered.dataOf(widget, asked))) };
}
