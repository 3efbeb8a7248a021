import { compile } from '@sluice/core';
import { createCalendar } from '@sluice/core/calendar';
import type { Catalog } from '@sluice/core/catalog';
import { dashboardQuestions } from '@sluice/core/query';
import type { Cube } from '@sluice/core/snapshot';
import { memory } from '@sluice/engines/memory';
import { writeSnapshot } from '@sluice/engines/snapshot-writer';

/** A snapshot with marks (`⟦kind:3⟧`) where texts of a file and its data stand, and how many there are of each kind. */
export interface Fixture {
  readonly name: string;
  readonly snapshot: string;
  readonly slots: Readonly<Record<string, number>>;
}

const mark = (kind: string, i: number) => `⟦${kind}:${i}⟧`;
const times = (count: number, make: (i: number) => string) => Array.from({ length: count }, (_, i) => make(i));
const day = (i: number) => `2026-0${1 + (i % 3)}-${10 + (i % 18)}`;

const head = `sluice: 1
title: '${mark('file', 0)}'
timezone: UTC
currency: EUR
as_of: 2026-04-01
`;

/** Leads with eight values in each of `dimensions` fields, six of nine won. */
function leads(dimensions: number): string {
  const row = (i: number) =>
    [
      `lead: L${i}`,
      `at: ${day(i)}`,
      ...(i % 3 === 0 ? [] : [`won_on: ${day(i + 1)}`]),
      ...times(dimensions, (d) => `d${d}: '${mark('value', d * 8 + (i % 8))}'`),
    ].join(', ');
  return `sources:
  crm:
    kind: leads
    rows:
${times(9, (i) => `      - {${row(i)}}`).join('\n')}
dimensions:
${times(dimensions, (d) => `  d${d}: {from: crm.d${d}, label: '${mark('dimension', d)}', unknown: '${mark('unknown', d)}'}`).join('\n')}
`;
}

const plain = `sources:
  crm:
    kind: leads
    rows:
${times(6, (i) => `      - {lead: L${i}, at: ${day(i)}}`).join('\n')}
funnels:
  sales: {window: none, stages: [{id: lead, date: crm.at}]}
`;

function kpis(count: number): string {
  const metric = (i: number) =>
    `  m${i}: {formula: count(lead), label: '${mark('metric', i)}', description: '${mark('description', i)}'}`;
  const kpi = (i: number) => `      - [{kpi: m${i}, title: '${mark('widget', i)}'}]`;
  return `${head}${plain}metrics:\n${times(count, metric).join('\n')}
dashboards:\n  main:\n    title: '${mark('dashboard', 0)}'\n    rows:\n${times(count, kpi).join('\n')}\n`;
}

function texts(count: number): string {
  const row = (i: number) =>
    `      - [{text: '${mark('text', i)}'}, {text: '[${mark('link', i)}](${mark('address', i)})', title: '${mark('heading', i)}'}]`;
  return `${head}${plain}dashboards:\n  main:\n    rows:\n${times(count, row).join('\n')}\n`;
}

function charts(count: number): string {
  const stages = (f: number) =>
    times(20, (k) => `{id: f${f}s${k}, label: '${mark('stage', f * 20 + k)}', date: crm.${k % 2 ? 'won_on' : 'at'}}`);
  const funnel = (f: number) =>
    `  f${f}: {label: '${mark('funnel', f)}', window: none, stages: [${stages(f).join(', ')}]}`;
  const split = (f: number) => `  g${f}: {window: none, by: d${f}, stages: [{id: g${f}lead, date: crm.at}]}`;
  const row = (f: number) =>
    `      - [${f < 4 ? `{funnel: f${f}}, ` : ''}{funnel: g${f}}, {trend: count(g${f}.g${f}lead), by: d${f}, grain: year}]`;
  return `${head}${leads(count)}funnels:\n${times(count, (f) => `${f < 4 ? `${funnel(f)}\n` : ''}${split(f)}`).join('\n')}
dashboards:\n  main:\n    period: last 12 months\n    rows:\n${times(count, row).join('\n')}\n`;
}

function tables(count: number): string {
  const row = (i: number) => `      - {lead: L${i}, at: ${day(i)}, origin: '${mark('group', i)}'}`;
  return `${head}sources:\n  crm:\n    kind: leads\n    rows:\n${times(count, row).join('\n')}
dimensions:\n  origin: {from: crm.origin, label: '${mark('dimension', 0)}'}
funnels:\n  sales: {window: none, stages: [{id: lead, date: crm.at}]}
dashboards:\n  main:\n    period: last 12 months\n    filters: [origin]\n    rows:\n      - [{table: [count(lead)], by: origin, limit: ${count}}]\n`;
}

const title = `${head}${plain}dashboards:
  main:
    title: '${mark('dashboard', 0)}'
    rows:
      - [{text: 'words'}]
`;

/** Snapshots of every kind of text an element shows. */
export async function fixtures(): Promise<Fixture[]> {
  const files = { kpis: kpis(40), texts: texts(100), charts: charts(10), tables: tables(400), title };
  return Promise.all(Object.entries(files).map(([name, yaml]) => fixtureOf(name, yaml)));
}

async function fixtureOf(name: string, yaml: string): Promise<Fixture> {
  const { catalog, diagnostics } = compile(yaml);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(`${name}: ${JSON.stringify(errors[0])}`);
  const engine = await memory(catalog);
  const { snapshot, diagnostics: unanswered } = await writeSnapshot(catalog, engine, { withoutReport: true });
  if (unanswered.length > 0) throw new Error(`${name}: ${JSON.stringify(unanswered)}`);
  const shown = JSON.stringify({ ...snapshot, cubes: snapshot.cubes.filter(isShownOf(catalog, snapshot.asOf)) });
  return { name, snapshot: shown, slots: slotsOf(shown) };
}

/** The cubes of the period that is shown first: the others only make the page read more. */
function isShownOf(catalog: Catalog, asOf: string): (cube: Cube) => boolean {
  const calendar = createCalendar(catalog);
  const questions = Object.values(catalog.dashboards).flatMap((dashboard) =>
    dashboardQuestions(catalog, dashboard, {}, calendar, asOf),
  );
  const stretches = new Set(questions.map(({ query }) => `${query.from} ${query.to}`));
  return ({ from, to }) => stretches.has(`${from ?? undefined} ${to ?? undefined}`);
}

function slotsOf(text: string): Record<string, number> {
  const slots: Record<string, number> = {};
  for (const [, kind = '', i] of text.matchAll(/⟦(\w+):(\d+)⟧/g))
    slots[kind] = Math.max(slots[kind] ?? 0, Number(i) + 1);
  return slots;
}
