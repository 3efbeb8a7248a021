import { dataTable } from './data.table.ts';
import { attributionTable } from './further/attribution.table.ts';
import { segmentTable } from './further/segment.table.ts';
import { storedTable } from './further/stored.table.ts';
import { studyTable } from './further/study.table.ts';
import { parseTable } from './parse.table.ts';
import { queryTable } from './query.table.ts';
import { resolveTable } from './resolve.table.ts';
import { presetTable } from './rooms/preset.table.ts';
import type { ParamsOfRow, SeverityOfRow } from './row.ts';
import { scoreTable } from './score.table.ts';
import { snapshotTable } from './snapshot.table.ts';
import { validateTable } from './validate.table.ts';

/** Every code of every room, with its severity and English texts. A code stands in one room's table only. */
export const diagnosticTable = {
  ...parseTable,
  ...validateTable,
  ...resolveTable,
  ...scoreTable,
  ...attributionTable,
  ...presetTable,
  ...studyTable,
  ...segmentTable,
  ...dataTable,
  ...queryTable,
  ...snapshotTable,
  ...storedTable,
} as const;

type DiagnosticTable = typeof diagnosticTable;

/** The stable kebab-case name of a diagnostic. */
export type DiagnosticCode = keyof DiagnosticTable & string;

/** The parameters a code's texts are made of. */
export type DiagnosticParams<C extends DiagnosticCode> = ParamsOfRow<DiagnosticTable[C]>;

/** The severity of every code that is not an error. */
export type MilderSeverities = {
  readonly [C in DiagnosticCode as SeverityOfRow<DiagnosticTable[C]> extends 'error' ? never : C]: SeverityOfRow<
    DiagnosticTable[C]
  >;
};
