import { scoreCell } from '@sluice/core/internal';
import { planLabelAt, planSpread } from '@sluice/core/plan';
import { labelSql, ordersSql, rfmSql, toSql } from '@sluice/sql';
import {
  isOfLeads,
  type Labelled,
  type LabelledRequest,
  type Spread,
  type SpreadDesk,
  type SpreadRequest,
  spreadDimensions,
} from '../../shared/spread/spread.ts';
import { type ReadColumns, readColumns } from '../database/read-columns.ts';
import { isNamed, type LeadSetting, orRefused } from '../score/lead-setting.ts';
import type { ChannelTable } from '../tables/channel-table.ts';
import { membersOf } from './members.ts';

/** What questions about all leads are answered with. */
export interface SpreadSetting extends LeadSetting {
  readonly channels: ChannelTable;
}

/** Questions about all leads, answered in SQL: points, labels and what leads are told apart by, a statement each. */
export function spreadDesk(setting: SpreadSetting): SpreadDesk {
  const { catalog, calendar, facts } = setting.rows;
  return {
    catalog,
    calendar,
    facts,
    spreadOf: (request) => spreadOf(setting, request),
    labelledOf: (request) => labelledOf(setting, request),
  };
}

async function spreadOf(setting: SpreadSetting, { query, scores, at }: SpreadRequest): Promise<Spread | null> {
  const { catalog, facts } = setting.rows;
  const dimensions = spreadDimensions(query);
  const spread = planSpread(catalog, facts, at, scores, dimensions);
  await setting.channels.fill(spread.plan, setting.context);
  const points = new Map<string, ReadonlyMap<string, number>>();
  for (const score of scores) {
    const statement = orRefused(setting, () => toSql(spread.plan, spread.scores[score] ?? '', setting.context));
    points.set(score, numbersIn(await readColumns(setting.database, statement), 1));
  }
  const first = points.get(scores[0] ?? '');
  if (!first || (dimensions.length > 0 && !isOfLeads(catalog, scores))) return null;
  const names = [...first.keys()].filter(isNamed);
  const members = await membersOf(setting, query, spread, names);
  const values = scores.map((score) => {
    const own = points.get(score);
    return [score, Float64Array.from(names, (name) => own?.get(name) ?? 0)] as const;
  });
  return (
    members && { ...members, values: Object.fromEntries(values), everybody: names.map((name) => first.get(name) ?? 0) }
  );
}

async function labelledOf(setting: SpreadSetting, { query, label, at }: LabelledRequest): Promise<Labelled> {
  const { catalog, facts } = setting.rows;
  const { plan, column, picks } = planLabelAt(catalog, label, facts, at, spreadDimensions(query));
  await setting.channels.fill(plan, setting.context);
  const statement = orRefused(setting, () => labelSql(plan, column, setting.context));
  const [leads = [], values = []] = (await readColumns(setting.database, statement)).columns;
  const labels = new Map(leads.map((lead, i) => [String(lead), values[i]]));
  const names = [...labels.keys()].filter(isNamed);
  const members = await membersOf(setting, query, { plan, picks }, names);
  const ordered = orRefused(setting, () => ordersSql(plan, column, setting.context));
  const orders = ordered && (await readColumns(setting.database, ordered));
  const ofOrders = (at: number) => {
    const found = orders ? numbersIn(orders, at) : new Map<string, number>();
    return names.map((name) => found.get(name) ?? 0);
  };
  const rfm = orRefused(setting, () => rfmSql(plan, column, setting.context));
  const isOfScores = label.kind === 'rfm' && label.shows === 'score' && rfm !== null;
  const cells = isOfScores ? scoreCells(await readColumns(setting.database, rfm)) : labels;
  const textOf = (value: unknown) => (typeof value === 'string' ? value : null);
  return {
    members,
    cellOf: (subject) => textOf(cells.get(names[subject] ?? '')),
    orders: orders && { counts: ofOrders(1), sums: ofOrders(2) },
  };
}

/** By the subject in the first column, the number in another. */
function numbersIn({ columns }: ReadColumns, at: number): ReadonlyMap<string, number> {
  const [subjects = []] = columns;
  return new Map(subjects.map((subject, i) => [String(subject), Number(columns[at]?.[i] ?? 0)]));
}

/** The cell of each customer by its three scores, which are the last columns. */
function scoreCells({ length, columns }: ReadColumns): ReadonlyMap<string, string> {
  const [subjects = [], , , , ...scores] = columns;
  return new Map(
    Array.from({ length }, (_, i) => [String(subjects[i]), scoreCell(scores.map((side) => Number(side[i])))]),
  );
}
