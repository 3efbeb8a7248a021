import { compile } from '@sluice/core';
import type { MetricQuery } from '@sluice/core/query';
import { memory } from '@sluice/engines/memory';
import { expect } from 'vitest';
import type { Row } from '../support/open-file.ts';

type Fields = Readonly<Record<string, string>>;
/** An event by its name, with a time or with fields. */
export type PublishedEvent = string | readonly [name: string, more: string | Fields];

export interface FunnelCase {
  readonly id: string;
  readonly steps: readonly (string | readonly [name: string, where: Fields])[];
  readonly filter?: string;
  readonly window_days?: number;
  readonly date_range?: readonly [string, string];
  readonly users: Readonly<Record<string, readonly PublishedEvent[]>>;
  readonly expected_counts?: readonly number[];
  readonly variants?: readonly { readonly window: string; readonly expected_counts: readonly number[] }[];
}

/** Asks a case as it would be written in a file: rows of one events source, and `ties: strict`, as its authors count. */
export async function answerCase(one: FunnelCase, window: string): Promise<Row[]> {
  const { catalog, diagnostics } = compile(JSON.stringify(definition(one, window)));
  expect(diagnostics).toEqual([]);
  const engine = await memory(catalog, { rows: { log: rowsOf(one) } });
  expect(engine.diagnostics).toEqual([]);
  const [from, last] = one.date_range ?? [];
  const query: MetricQuery = { funnel: 'case', ...(from && last ? { period: `${from}..${last}` } : {}) };
  return (await engine.answer(query)).rows();
}

/** Every JSON text is a YAML text. */
function definition(one: FunnelCase, window: string): object {
  const everywhere = one.filter === undefined ? {} : { where: { browser: 'Safari' } };
  const stages = one.steps.map((step, i) => ({
    id: `s${i + 1}`,
    ...(typeof step === 'string' ? { event: step, ...everywhere } : { event: step[0], where: step[1] }),
  }));
  return {
    sluice: 1,
    title: one.id,
    as_of: 'latest_row',
    sources: { log: { kind: 'events', from: 'log.csv' } },
    funnels: { case: { window, ties: 'strict', stages } },
  };
}

function rowsOf({ users }: FunnelCase): Record<string, string>[] {
  return Object.entries(users).flatMap(([lead, events]) =>
    events.map((event, i) => {
      const [name, more] = typeof event === 'string' ? [event, {}] : event;
      const at = typeof more === 'string' ? `${more}:00Z` : `2021-03-01T10:0${i}:00Z`;
      return { lead, event: name, at, browser: '', ...(typeof more === 'string' ? {} : more) };
    }),
  );
}
