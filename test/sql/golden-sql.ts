import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { compile } from '@sluice/core';
import { wholeLibrary } from '@sluice/core/internal';
import { furtherQueries, planAll } from '@sluice/core/plan';
import { censusSql, duckdbDialect, type SqlContext, type SqlStatement, toSql } from '@sluice/sql';
import { type LoadedRows, loadRows } from '../../packages/engines/src/shared/load-rows.ts';
import { at } from '../../scripts/lib/root.mjs';
import { attributions, file, journeys, nodes, ordered, questions } from './cases.ts';

/** True where the statements are written anew instead of compared: read the difference before it is committed. */
export const isWriting = process.env['UPDATE_GOLDEN'] === '1';

export interface Made {
  readonly rows: LoadedRows;
  readonly context: SqlContext;
  readonly statements: Readonly<Record<string, SqlStatement>>;
}

const parts = { further: furtherQueries, library: wholeLibrary };

/** Every golden statement, made anew. */
export async function makeStatements(): Promise<Made> {
  const { catalog } = compiled(file);
  const rows = await loadRows(catalog, { now: 0 });
  const plainKeys = new Set(['web lead', 'web visitor', 'crm lead', 'deals deal']);
  const context: SqlContext = { dialect: duckdbDialect, facts: rows.facts, plainKeys };
  const planOf = (question: string) => {
    const planned = planAll(rows.catalog, [questions[question] ?? {}], rows.facts, parts);
    if (planned.plan.outputs[0] === null) throw new Error(`${question}: ${JSON.stringify(planned.diagnostics)}`);
    return planned.plan;
  };
  const idsOf = (question: string, kind: string) =>
    Object.entries(planOf(question).nodes).flatMap(([id, node]) => (node.kind === kind ? [id] : []));
  const groups = Object.keys(questions).flatMap((question) =>
    idsOf(question, 'group').map((id, i): [string, SqlStatement] => [
      i === 0 ? question : `${question}-${i + 1}`,
      toSql(planOf(question), id, context),
    ]),
  );
  const single = Object.entries(nodes).map(([name, [question, kind]]): [string, SqlStatement] => [
    name,
    toSql(planOf(question), idsOf(question, kind)[0] ?? '', context),
  ]);
  const inTimeOrder: SqlContext = { ...context, inTimeOrder: new Set(['web at']) };
  const inOrder = ordered.map((question): [string, SqlStatement] => [
    `${question}-in-order`,
    toSql(planOf(question), idsOf(question, 'group')[0] ?? '', inTimeOrder),
  ]);
  const paths = Object.entries(journeys).map(([name, [of, question]]): [string, SqlStatement] => {
    const { catalog: own } = compiled(`${file}${attributions[of]}`);
    const { plan } = planAll(own, [question], rows.facts, parts);
    const [id] = Object.entries(plan.nodes).find(([, { kind }]) => kind === 'paths') ?? [];
    return [name, toSql(plan, id ?? '', context)];
  });
  const census = censusSql(planOf('funnel-with-times'), idsOf('funnel-with-times', 'chain')[0] ?? '', context);
  return {
    rows,
    context,
    statements: Object.fromEntries([...groups, ...inOrder, ...paths, ...single, ['census', census]]),
  };
}

function compiled(text: string): ReturnType<typeof compile> {
  const made = compile(text);
  if (made.diagnostics.length > 0) throw new Error(JSON.stringify(made.diagnostics));
  return made;
}

const pathOf = (name: string): string => at(`test/sql/golden/${name}.sql`);

export function storedStatement(name: string): string | null {
  return existsSync(pathOf(name)) ? readFileSync(pathOf(name), 'utf8') : null;
}

export function storeStatement(name: string, text: string): void {
  writeFileSync(pathOf(name), text);
}
