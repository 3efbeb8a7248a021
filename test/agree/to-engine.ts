import { compile } from '@sluice/core';
import type { Catalog, Score } from '@sluice/core/catalog';
import type { Column } from '@sluice/core/table';
import { type MemoryEngine, memory } from '@sluice/engines/memory';
import { TIMEZONES, type Trial } from '../reference/generate.ts';
import type { Cell, LogSource } from '../reference/log.ts';
import type { Points, StateTrial } from '../reference/state-trial.ts';

const STAMPS = ['at', 'qualified', 'won'];
const MONEY = ['value', 'amount'];
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  crm: ['lead', 'at', 'qualified', 'won', 'first_campaign', 'country', 'amount'],
  web: ['lead', 'visitor', 'at', 'event', 'campaign', 'page', 'value'],
  app: ['lead', 'at', 'event', 'page'],
};

/** The file around the random funnel: its sources and one declared dimension. */
const file = (timezone: string): string => `
sluice: 1
title: Random log
timezone: ${timezone}
currency: EUR
sources:
  crm: {kind: leads, from: crm.csv, lead: lead, at: at, value: amount, stages: {qualified_on: qualified, won_on: won}}
  web: {kind: events, from: web.csv, lead: lead, visitor: visitor, at: at, event: event, campaign: campaign, value: value}
  app: {kind: events, from: app.csv, lead: lead, at: at, event: event}
dimensions:
  first_ad: {from: web.campaign}
funnels:
  base: {window: none, stages: [{id: base_visit, event: visit}]}
`;

/** The file compiled, by timezone. */
export type Catalogs = ReadonlyMap<string, Catalog>;

export function compileCatalogs(): Catalogs {
  return new Map(TIMEZONES.map((timezone) => [timezone, compiled(timezone)]));
}

function compiled(timezone: string): Catalog {
  const { catalog, diagnostics } = compile(file(timezone));
  const errors = diagnostics.filter((d) => d.severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return catalog;
}

/** The catalog of a trial: the file compiled, its funnel put in as it is, and the score its stages need. */
export function toCatalog(trial: Trial | StateTrial, catalogs: Catalogs): Catalog {
  const { funnel, log } = trial;
  const catalog = catalogs.get(log.timezone);
  if (catalog === undefined) throw new Error(`no catalog was compiled for ${log.timezone}`);
  const scores = 'points' in trial ? { scores: { s: scoreOf(trial.points) } } : {};
  return { ...catalog, ...scores, asOf: log.asOf, funnels: { [funnel.id]: funnel } };
}

function scoreOf(points: Points): Score {
  const rule = ([event, each]: readonly [string, number], i: number) =>
    ({
      kind: 'event',
      id: `g.${i + 1}`,
      sources: ['web', 'app'],
      events: [event],
      points: each,
      first: null,
      perDay: null,
      within: null,
      decay: null,
    }) as const;
  const groups = [{ id: 'g', label: { default: 'g' }, min: null, max: null, rules: Object.entries(points).map(rule) }];
  return { id: 's', label: { default: 's' }, subject: 'lead', range: null, groups, grades: null, ladder: null };
}

/** The whole memory engine over the rows of a trial. */
export function toEngine(trial: Trial, catalogs: Catalogs): Promise<MemoryEngine> {
  return memory(toCatalog(trial, catalogs), { rows: rowsOf(trial), now: Date.parse(trial.log.asOf) });
}

/** The rows of a trial as typed columns, by source. */
export function rowsOf(trial: Trial): Record<string, Record<string, Column>> {
  return Object.fromEntries(trial.log.sources.map((source) => [source.id, columnsOf(source)]));
}

function columnsOf(source: LogSource): Record<string, Column> {
  const fields = FIELDS[source.id] ?? [];
  return Object.fromEntries(
    fields.map((field) => [
      field,
      columnOf(
        field,
        source.rows.map((row) => row[field] ?? null),
      ),
    ]),
  );
}

function columnOf(field: string, cells: readonly Cell[]): Column {
  if (MONEY.includes(field))
    return {
      type: 'money',
      values: Float64Array.from(cells, (c) => (typeof c === 'number' ? Math.round(c * 1e6) : Number.NaN)),
    };
  const texts = cells.map((c) => (c === null ? null : String(c)));
  if (!STAMPS.includes(field)) return textColumn(texts);
  const isDay = texts.some((text) => text?.length === 10);
  const values = Float64Array.from(texts, (text) =>
    text === null ? Number.NaN : Date.parse(isDay ? `${text}T00:00:00Z` : text),
  );
  return isDay
    ? { type: 'day', values: values.map((ms) => ms / 86_400_000) }
    : { type: 'instant', values: values.map((ms) => ms * 1000) };
}

function textColumn(texts: readonly (string | null)[]): Column {
  const dictionary = [...new Set(texts.filter((text) => text !== null))];
  return {
    type: 'text',
    dictionary,
    codes: Int32Array.from(texts, (text) => (text === null ? -1 : dictionary.indexOf(text))),
  };
}
