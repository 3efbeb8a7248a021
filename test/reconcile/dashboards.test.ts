import type { Catalog, Dashboard, Formula, Widget } from '@sluice/core/catalog';
import type { MetricQuery } from '@sluice/core/query';
import { describe, expect, it } from 'vitest';
import { additivityOf } from '../../packages/core/src/explain/additivity.ts';
import { examples, openExample } from '../examples/example.ts';
import type { OpenedFile, Row } from '../support/open-file.ts';

/** Sums and differences of what adds up do so themselves; a quotient, a median or a count of distinct values does not. */
function addsUp(formula: Formula, catalog: Catalog): boolean {
  switch (formula.kind) {
    case 'measure':
      return additivityOf(formula.measure) === 'additive';
    case 'metric': {
      const named = catalog.metrics[formula.metric];
      return named !== undefined && addsUp(named.formula, catalog);
    }
    case 'binary':
      return '+-'.includes(formula.op) && addsUp(formula.left, catalog) && addsUp(formula.right, catalog);
    case 'negate':
      return addsUp(formula.of, catalog);
    default:
      return false;
  }
}

interface Pair {
  readonly dashboard: string;
  readonly metric: string;
  readonly by: readonly string[];
  readonly asked: MetricQuery;
}

function metricsOf(widget: Widget): readonly string[] {
  if (widget.kind === 'table') return widget.metrics;
  return widget.kind === 'kpi' || widget.kind === 'trend' ? [widget.metric] : [];
}

/** Each metric of each dashboard that adds up, with the dimensions a reader can split or filter it by. */
function pairsOf(catalog: Catalog, { id, period, filters, rows }: Dashboard): Pair[] {
  return rows.flat().flatMap((widget) =>
    metricsOf(widget)
      .filter((metric) => {
        const { formula } = catalog.metrics[metric] ?? {};
        return formula !== undefined && addsUp(formula, catalog);
      })
      .map((metric) => ({
        dashboard: id,
        metric,
        by: [...new Set([...filters.filter((filter) => filter !== 'period'), ...(widget.by ? [widget.by] : [])])],
        asked: {
          period: widget.period ?? period,
          ...(widget.where ? { where: widget.where } : {}),
          ...(widget.basis ? { basis: widget.basis } : {}),
        },
      })),
  );
}

/** Exact decimal text as millionths. */
function micros(value: unknown): bigint {
  const [whole = '0', part = ''] = String(value ?? 0)
    .replace('-', '')
    .split('.');
  const size = BigInt(whole) * 1_000_000n + BigInt(part.padEnd(6, '0').slice(0, 6));
  return String(value).startsWith('-') ? -size : size;
}

const sum = (rows: readonly Row[], name: string): bigint => rows.reduce((total, row) => total + micros(row[name]), 0n);

async function differences({ ask, catalog }: OpenedFile, pair: Pair): Promise<string[]> {
  const { metric, asked } = pair;
  const [total] = await ask({ metrics: [metric], ...asked });
  const whole = micros(total?.[metric]);
  const found: string[] = [];
  for (const by of pair.by) {
    const rows = await ask({ metrics: [metric], by: [by], ...asked });
    const isDefined = rows.some((row) => row[metric] !== null);
    if (isDefined && sum(rows, metric) !== whole) found.push(`${metric} by ${by}: ${sum(rows, metric)} of ${whole}`);
  }
  const isDated = catalog.metrics[metric]?.basis === 'activity' && total?.[metric] !== null;
  const days = isDated && asked.period !== 'all' ? await ask({ metrics: [metric], grain: 'day', ...asked }) : null;
  if (days && sum(days, metric) !== whole) found.push(`${metric} by day: ${sum(days, metric)} of ${whole}`);
  return found;
}

describe.each(examples)('the dashboards of examples/%s', (example) => {
  it('show totals that their breakdowns and trends add up to, to the last digit', async () => {
    const opened = await openExample(example);
    const pairs = Object.values(opened.catalog.dashboards).flatMap((each) => pairsOf(opened.catalog, each));
    const found: string[] = [];
    for (const pair of pairs) found.push(...(await differences(opened, pair)));
    expect(found).toEqual([]);
    if (example === 'acme') expect(pairs.length).toBeGreaterThan(3);
  }, 60_000);
});
