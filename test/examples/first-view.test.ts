import type { MetricQuery } from '@sluice/core/query';
import type { Snapshot } from '@sluice/core/snapshot';
import { renderToHtml } from '@sluice/elements/server';
import { writeSnapshot } from '@sluice/engines/snapshot-writer';
import { beforeAll, describe, expect, it } from 'vitest';
import { pageEngine } from '../../packages/engines/src/snapshot/page-engine.ts';
import { examples, openExample } from './example.ts';

/** A page's engine that notes what it is asked beside what is stored for a first view. */
function noting(json: unknown) {
  const rest: MetricQuery[] = [];
  const engine = pageEngine(json, async () => async (queries) => {
    rest.push(...queries);
    return queries.map(() => ({ diagnostics: [] }));
  });
  return { engine, rest };
}

describe.each(examples)('the first view of examples/%s', (example) => {
  let stored: Snapshot;
  beforeAll(async () => {
    const { catalog, engine } = await openExample(example);
    stored = JSON.parse((await writeSnapshot(catalog, engine, { withoutReport: true })).text);
  }, 240_000);

  it('asks nothing of a dashboard that its snapshot has to sum up', async () => {
    for (const name of stored.dashboards) {
      const { engine, rest } = noting(stored);
      const html = await renderToHtml('sluice-dashboard', { engine, width: 1280, attributes: { name } });
      expect(html).toContain('<svg');
      expect(rest).toEqual([]);
    }
  });

  it('asks nothing of a funnel or a number alone that its snapshot has to sum up', async () => {
    const widgets = Object.values(stored.catalog.dashboards).flatMap(({ rows }) => rows.flat());
    for (const widget of widgets) {
      const { engine, rest } = noting(stored);
      if (widget.kind === 'funnel')
        await renderToHtml('sluice-funnel', { engine, width: 700, attributes: { name: widget.funnel } });
      if (widget.kind === 'kpi')
        await renderToHtml('sluice-kpi', { engine, width: 300, attributes: { name: widget.metric } });
      expect(rest).toEqual([]);
    }
  });

  it('is another question where a reader filters, and then it is summed up', async () => {
    const { engine, rest } = noting(stored);
    const filters = { channel: ['email'] };
    await renderToHtml('sluice-dashboard', { engine, width: 1280, filters });
    expect(rest.length).toBeGreaterThan(0);
  });
});
