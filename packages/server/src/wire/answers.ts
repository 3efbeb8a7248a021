import { isTable, type Unanswered } from '@sluice/core/query';
import type { Table, TableColumn, TableInfo } from '@sluice/core/table';

/** A table as it travels: `createTable` of the reader gives it its `rows()` back. */
export interface WireTable {
  readonly length: number;
  readonly columns: readonly TableColumn[];
  readonly info: TableInfo;
}

/** The answer to `Questions`, in their order. */
export interface Answers {
  readonly version: 1;
  readonly answers: readonly (WireTable | Unanswered)[];
}

/** Plain JSON of what an engine answered. */
export function toAnswers(answered: readonly (Table | Unanswered)[]): Answers {
  return { version: 1, answers: answered.map((answer) => (isTable(answer) ? toWireTable(answer) : answer)) };
}

function toWireTable({ length, columns, info }: Table): WireTable {
  return { length, columns, info };
}
