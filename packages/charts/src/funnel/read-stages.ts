import type { Table } from '@sluice/core/table';
import { type Reader, readerOf, toNumber } from '../read/reader.ts';
import type { Texts } from '../texts/texts.ts';
import type { StageNumbers, StageWords } from './model.ts';

/** The stages of one cell of an answer: its key in the dimension asked for (null too without one), its numbers in stage order. */
export interface StagesPart {
  readonly key: string | null;
  readonly numbers: readonly StageNumbers[];
}

/** The stages in order: the catalog's words, or what the table names (`stage`, or `position` with `order: any`). */
export function stagesOf(table: Table, words: readonly StageWords[] | undefined, texts: Texts): readonly StageWords[] {
  const reader = readerOf(table);
  const named = words && words.length > 0 && (reader.column('stage') || table.length === 0);
  if (named) return words;
  const ids = new Set(Array.from({ length: table.length }, (_, row) => stageId(reader, row)));
  const isPosition = !reader.column('stage') && reader.column('position') !== undefined;
  return [...ids].map((id) => ({ id, label: isPosition ? texts.position(Number(id)) : id }));
}

/** One part per combination of the table's dimensions; every part has every stage, what the table leaves out is 0. */
export function readStages(table: Table, stages: readonly StageWords[], by: string | undefined): StagesPart[] {
  const reader = readerOf(table);
  const index = new Map(stages.map((stage, i) => [stage.id, i]));
  const dimensions = table.columns.filter((c) => c.role === 'dimension').map((c) => c.name);
  const nothing = readRow(reader, -1);
  const parts = new Map<string, { key: string | null; numbers: StageNumbers[] }>();
  for (let row = 0; row < reader.length; row++) {
    const at = index.get(stageId(reader, row));
    if (at === undefined) continue;
    const id = dimensions.length > 0 ? JSON.stringify(dimensions.map((name) => reader.key(name, row))) : '';
    const key = by === undefined ? null : reader.key(by, row);
    const part = parts.get(id) ?? { key, numbers: stages.map(() => nothing) };
    part.numbers[at] = readRow(reader, row);
    parts.set(id, part);
  }
  return [...parts.values()].map(({ key, numbers }) => ({ key, numbers: withLost(numbers, stages) }));
}

function stageId(reader: Reader, row: number): string {
  return reader.key('stage', row) ?? reader.key('position', row) ?? '';
}

/** The numbers of a row; of −1 those of a stage that the table leaves out. */
function readRow(reader: Reader, row: number): StageNumbers {
  const count = reader.cell('count', row);
  const value = reader.cell('value', row).value;
  const median = reader.cell('median_days_previous', row);
  const whole = Math.max(0, toNumber(count.value) ?? 0);
  return {
    count: whole,
    rateFirst: reader.number('rate_first', row),
    ratePrevious: reader.number('rate_previous', row),
    closedFirst: reader.number('closed_rate_first', row),
    closedPrevious: reader.number('closed_rate_previous', row),
    maturing: Math.min(whole, Math.max(0, reader.number('maturing', row) ?? 0)),
    entered: reader.number('entered', row),
    lost: null,
    value: value === null ? null : String(value),
    medianDays: toNumber(median.value),
    estimated: median.note?.kind === 'estimated',
    withheld: count.note?.kind === 'withheld',
  };
}

/** Adds what was lost before each stage: the stage before (the last required one, rule F7) less those who came from it. */
export function withLost(numbers: readonly StageNumbers[], stages: readonly StageWords[]): StageNumbers[] {
  return numbers.map((stage, k) => {
    const base = numbers[baseIndex(stages, k)];
    const hidden = stage.withheld || base?.withheld;
    return { ...stage, lost: k === 0 || !base || hidden ? null : base.count - (stage.count - (stage.entered ?? 0)) };
  });
}

/** Index of the stage that is the denominator of stage `k`: the last required one before it; −1 for the first. */
export function baseIndex(stages: readonly StageWords[], k: number): number {
  let base = k - 1;
  while (base > 0 && stages[base]?.optional) base--;
  return base;
}
