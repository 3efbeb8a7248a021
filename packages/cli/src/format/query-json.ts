import { statusesOf } from '@sluice/charts/plan';
import type { Catalog } from '@sluice/core/catalog';
import type { ExperimentFacts, PlanFacts, Table, TableInfo, Value } from '@sluice/core/table';
import type { Answered } from '../project/ask.ts';

const funnelFacts = [
  'stage',
  'position',
  'count',
  'entered',
  'rate_first',
  'rate_previous',
  'value',
  'median_days_previous',
  'mean_days_previous',
  'median_days_first',
  'maturing',
] as const;

type Row = Record<string, Value | boolean>;

/** One entry of `results`, as cli.md fixes it. */
export type ResultJson =
  | { readonly name: string; readonly unit: string; readonly rows: readonly Row[] }
  | { readonly name: string; readonly kind: 'funnel'; readonly rows: readonly Row[] }
  | {
      readonly name: string;
      readonly kind: TableInfo['kind'];
      readonly facts?: ExperimentFacts | PlanFacts;
      readonly rows: readonly Row[];
    };

/** The rows of an answer as they are, those of targets with their status. */
function wholeRows(table: Table): Row[] {
  if (table.info.kind !== 'targets') return table.rows();
  const statuses = statusesOf(table);
  return table.rows().map((row, i) => ({ ...row, status: statuses[i] ?? null }));
}

/** What holds for an experiment or a plan as a whole. */
function factsOf({ experiment, plan }: TableInfo): { readonly facts?: ExperimentFacts | PlanFacts } {
  const facts = experiment ?? plan;
  return facts === undefined ? {} : { facts };
}

/** An answered question as JSON: money is exact decimal text, what is not defined is null. */
export function toResultJson(catalog: Catalog, { name, kind, table }: Answered): ResultJson {
  if (kind === 'funnel') return { name, kind, rows: funnelRows(table) };
  if (kind === 'further') return { name, kind: table.info.kind, ...factsOf(table.info), rows: wholeRows(table) };
  const measure = table.columns.find((column) => column.role === 'measure');
  const unit = measure?.unit ?? catalog.metrics[name]?.unit ?? 'count';
  return { name, unit, rows: metricRows(table, measure?.name) };
}

function funnelRows(table: Table): Row[] {
  const keys = keyNames(table);
  const facts = funnelFacts.filter((fact) => table.columns.some((column) => column.name === fact));
  return table.rows().map((row, i) => {
    const shown: Row = pick(row, [...keys, ...facts]);
    return isEstimated(table, facts, i) ? { ...shown, estimated: true } : shown;
  });
}

function metricRows(table: Table, measure: string | undefined): Row[] {
  const keys = keyNames(table);
  return table.rows().map((row, i) => {
    const value = measure === undefined ? null : (row[measure] ?? null);
    const shown: Row = { ...pick(row, keys), value };
    return measure !== undefined && isEstimated(table, [measure], i) ? { ...shown, estimated: true } : shown;
  });
}

function keyNames(table: Table): string[] {
  return table.columns.filter(({ role }) => role === 'dimension' || role === 'period').map(({ name }) => name);
}

function pick(row: Readonly<Record<string, Value>>, names: readonly string[]): Row {
  return Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
}

function isEstimated(table: Table, names: readonly string[], row: number): boolean {
  return table.columns.some((column) => names.includes(column.name) && column.notes?.[row]?.kind === 'estimated');
}
