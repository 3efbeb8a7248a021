export type {
  BooleanColumn,
  Column,
  ColumnType,
  DayColumn,
  InstantColumn,
  ListColumn,
  LoadedSource,
  MoneyColumn,
  NumberColumn,
  TextColumn,
} from './column.ts';
export type { ExperimentFacts, GridFacts, PlanFacts, PlanReason, Verdict } from './facts.ts';
export type { CellIssue, FileQuality, Finding, JoinQuality, Quality, SourceQuality } from './quality.ts';
export type { CellNote, Table, TableColumn, TableInfo, UndefinedReason, Value } from './table.ts';
export { createTable } from './table.ts';
