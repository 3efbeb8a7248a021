import type { Table } from '@sluice/core/table';
import { readerOf } from '../read/reader.ts';

/** One stage of a plan's answer; null where there is no plan, or nothing is known. */
export interface PlanStage {
  readonly id: string;
  readonly count: number | null;
  readonly need: number | null;
  readonly needLow: number | null;
  readonly needHigh: number | null;
  readonly rate: number | null;
  readonly rateLow: number | null;
  readonly rateHigh: number | null;
  readonly entries: number | null;
  readonly reached: number | null;
  readonly lag: number | null;
  readonly cost: number | null;
  readonly gain: number | null;
  /** ISO day. */
  readonly leadBy: string | null;
}

/** The stages of an answer in the order of the funnel; another table gives none. */
export function readPlan(table: Table): PlanStage[] {
  const reader = readerOf(table);
  return Array.from({ length: table.length }, (_, row) => row).flatMap((row): PlanStage[] => {
    const id = reader.key('stage', row);
    if (id === null) return [];
    const number = (name: string) => reader.number(name, row);
    return [
      {
        id,
        count: number('count'),
        need: number('need'),
        needLow: number('need_low'),
        needHigh: number('need_high'),
        rate: number('rate'),
        rateLow: number('rate_low'),
        rateHigh: number('rate_high'),
        entries: number('entries'),
        reached: number('reached'),
        lag: number('lag'),
        cost: number('cost'),
        gain: number('gain'),
        leadBy: reader.key('lead_by', row),
      },
    ];
  });
}
