import type { ChainStage } from '@sluice/core/plan';
import type { RowSet } from '../../rows/row-set.ts';
import { toTextColumn } from '../../rows/text-column.ts';
import { LaterRows } from './later-rows.ts';
import type { RowOrder } from './row-order.ts';
import { kindOf, SubjectKinds } from './subject-kinds.ts';

const mostStages = 8;

/**
 * What a funnel's depths are found from: of each subject which stages it has a row of; and the rows that match a stage, of
 * those subjects alone who have a row of another stage than the first.
 */
export interface StageRows {
  readonly kinds: SubjectKinds;
  readonly later: LaterRows;
}

/** The column all stages read their events of; null where one asks for more than an event's name. */
export function eventField(stages: readonly ChainStage[]): string | null {
  const [field, ...others] = new Set(stages.flatMap(({ match }) => match.map(({ events }) => events?.field ?? null)));
  const isPlain = stages.every(
    ({ match, enters }) =>
      !enters && match.every(({ where, undated, standing }) => where === null && !undated && !standing),
  );
  return field !== undefined && others.length === 0 && stages.length <= mostStages && isPlain ? field : null;
}

/** `field`: what `eventField` gave; null where the rows have no such column. */
export function stageRows(
  order: RowOrder,
  rows: RowSet,
  stages: readonly ChainStage[],
  field: string,
): StageRows | null {
  const column = rows.column(field);
  if (!column) return null;
  const { dictionary, codes } = toTextColumn(column);
  const bits = new Map<string, number>();
  stages.forEach(({ match }, k) => {
    for (const value of match.flatMap(({ events }) => events?.values ?? []))
      bits.set(value, (bits.get(value) ?? 0) | (1 << k));
  });
  const stageOf = Uint8Array.from(['', ...dictionary], (text, at) => (at === 0 ? 0 : (bits.get(text) ?? 0)));
  const kinds = new SubjectKinds(order.subjects);
  kinds.note(order.subjectOf, codes, Int32Array.from(stageOf, kindOf));
  // subjects with rows of several stages are looked at again
  const isAgain = stageOf.some((stages) => (stages & (stages - 1)) !== 0);
  return { kinds, later: new LaterRows(order, { codes, stageOf }, kinds, isAgain) };
}
