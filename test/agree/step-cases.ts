import type { Funnel } from '@sluice/core/catalog';
import type { Trial } from '../reference/generate.ts';
import type { LogRow } from '../reference/log.ts';

/** An event of a user: a name; with properties; or with its time. Without times events are an hour apart, in the order given. */
export type Step = string | readonly [event: string, more: string | Readonly<Record<string, string>>];

/** A funnel case as published elsewhere: what each user did, and how many got to each step. Steps follow strictly later. */
export interface StepCase {
  readonly id: string;
  readonly steps: readonly Step[];
  readonly window_days?: number;
  readonly users: Readonly<Record<string, readonly Step[]>>;
  readonly expected_counts?: readonly number[];
  readonly expected_avg_seconds?: readonly (number | null)[];
  readonly expected_median_seconds?: readonly (number | null)[];
  readonly variants?: readonly {
    readonly window: string;
    readonly expected_counts: readonly number[];
    readonly expected_avg_seconds_step2: number;
  }[];
}

/** A case as a funnel and a log of one events source; `window` in words, where the case has several. */
export function toTrial(one: StepCase, window?: string): Trial {
  const log = {
    timezone: 'UTC',
    asOf: '2022-01-01T00:00:00Z',
    sources: [
      { id: 'crm', kind: 'leads', rows: [] },
      {
        id: 'web',
        kind: 'events',
        rows: Object.entries(one.users).flatMap(([user, steps]) => steps.map((s, i) => toRow(user, s, i))),
      },
      { id: 'app', kind: 'events', rows: [] },
    ],
  } as const;
  return { seed: 0, funnel: toFunnel(one, window), log };
}

function toRow(lead: string, step: Step, index: number): LogRow {
  const [event, more] = typeof step === 'string' ? [step, null] : step;
  const at = typeof more === 'string' ? `${more}:00Z` : new Date(Date.UTC(2021, 0, 1, index)).toISOString();
  return {
    lead,
    visitor: null,
    at,
    event,
    campaign: null,
    page: typeof more === 'object' ? (more?.['browser'] ?? null) : null,
    value: null,
  };
}

function toFunnel(one: StepCase, window: string | undefined): Funnel {
  const [n, unit] = window?.split(' ') ?? [one.window_days, 'days'];
  return {
    id: 'steps',
    label: { default: one.id },
    subject: 'lead',
    count: 'subjects',
    order: 'in_sequence',
    window: n === undefined ? null : { n: Number(n), unit: unit === 'minutes' ? 'minute' : 'day' },
    skipped: 'absent',
    entry: 'closed',
    ties: 'strict',
    same: [],
    without: [],
    stages: one.steps.map((step, k) => {
      const [event, more] = typeof step === 'string' ? [step, null] : step;
      const browser = typeof more === 'object' ? more?.['browser'] : undefined;
      const where = { kind: 'in', field: { of: 'row', name: 'page' }, values: [browser ?? ''] } as const;
      return {
        id: `s${k}`,
        label: { default: event },
        reach: { kind: 'event', sources: ['web', 'app'], events: [event] },
        direct: false,
        optional: false,
        ...(browser === undefined ? {} : { where }),
      };
    }),
  };
}
