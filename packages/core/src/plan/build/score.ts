import type { Condition, Matrix, Score, ScoreRule, Source, Standing, StandingTest } from '../../catalog/index.ts';
import { scoresOfTest, testWords } from '../../scores/index.ts';
import type { ItemMatch } from '../nodes/chain.ts';
import type { StampColumn } from '../nodes/scan.ts';
import type { RecordPart, ScoreNode } from '../nodes/score.ts';
import type { StackPart } from '../nodes/stack.ts';
import type { PlanContext } from './context.ts';
import { hasField, joinLeadField, openRows, readCondition, rowStamp, subjectColumn } from './rows.ts';

/** The column of a dimension made of scores on the rows of one source; null where these rows have no lead. */
export function standingColumn(ctx: PlanContext, dimension: string, standing: Standing, source: Source): string | null {
  if (source.kind === 'spend' || source.kind === 'counts' || !hasLead(ctx, source)) return null;
  const column = `dim:${dimension}`;
  const rows = openRows(ctx, source);
  subjectColumn(ctx, source, 'lead');
  ctx.builder.derive(rows, column, {
    kind: 'standing',
    standing,
    scores: scoreNodes(ctx, standing),
    ...matrixOf(ctx, standing),
  });
  return column;
}

/**
 * The condition that holds on rows of a source at which a lead stands, or comes to stand, where a stage needs it; with
 * `on` those of a leads or deals source at whose date it does.
 */
export function reachedCondition(
  ctx: PlanContext,
  test: StandingTest,
  turns: boolean,
  source: Source,
  on?: StampColumn,
): Condition {
  const column = `is:${testWords(test)}${turns ? ' turns true' : ''}${on ? ` on ${on.field}` : ''}`;
  const rows = openRows(ctx, source);
  ctx.builder.reads(rows, on?.field ?? null);
  subjectColumn(ctx, source, 'lead');
  const scores = scoreNodes(ctx, test, on && source.kind === 'deals' ? source : undefined);
  ctx.builder.derive(rows, column, { kind: 'reached', test, turns, scores, ...(on && { on }), ...matrixOf(ctx, test) });
  return { kind: 'in', field: { of: 'row', name: column }, values: [true] };
}

function matrixOf({ catalog: { matrix } }: PlanContext, { kind }: Standing | StandingTest): { matrix?: Matrix } {
  return matrix !== undefined && (kind === 'cell' || kind === 'route') ? { matrix } : {};
}

function scoreNodes(ctx: PlanContext, of: Standing | StandingTest, dates?: Source): Record<string, string> {
  const { scores = {}, matrix } = ctx.catalog;
  const nodes = scoresOfTest(of, matrix).flatMap((id) => {
    const score = scores[id];
    return score === undefined ? [] : [[id, planScore(ctx, score, undefined, dates)] as const];
  });
  return Object.fromEntries(nodes);
}

/** Whether rows of a source name a lead, or a visitor that may become one. */
export function hasLead(ctx: PlanContext, source: Source): boolean {
  return hasField(ctx, source.id, 'lead') || (source.kind === 'events' && hasField(ctx, source.id, 'visitor'));
}

/**
 * Adds the node of a score to the plan; leads that only rows of the source `also` name are scored too. At dates of the
 * deals source `dates` it is asked.
 */
export function planScore(ctx: PlanContext, score: Score, also?: Source, dates?: Source): string {
  const sources = Object.values(ctx.catalog.sources);
  const events = sources.filter((source) => source.kind === 'events' && rowStamp(ctx, source) !== null);
  const leads = sources.filter((source) => source.kind === 'leads' || source.id === also?.id);
  const parts = events.map((source) => stackPart(ctx, source));
  const byDay = parts.some(({ stamps }) => stamps.some((stamp) => stamp?.precision === 'day'));
  const timeline = ctx.builder.add({ kind: 'stack', subject: 'lead', byDay, until: ctx.asOf, parts });
  const rules = score.groups.flatMap((group) => group.rules);
  for (const rule of rules) {
    if (rule.kind !== 'record') continue;
    for (const source of leads) readCondition(ctx, source, rule.where);
  }
  return ctx.builder.add({
    kind: 'score',
    score,
    timeline,
    leads: [
      ...leads.map((source) => recordPart(ctx, source)),
      ...(dates ? [{ ...recordPart(ctx, dates), dates: true } as const] : []),
    ],
    matches: Object.fromEntries(rules.flatMap((rule) => matchesOf(ctx, events, rule))),
    accounts: score.subject === 'account' ? accountColumns(ctx, events, leads) : null,
    at: ctx.asOf,
  });
}

function stackPart(ctx: PlanContext, source: Source): StackPart {
  const name = openRows(ctx, source);
  const stamp = rowStamp(ctx, source);
  subjectColumn(ctx, source, 'lead');
  ctx.builder.reads(name, stamp?.field ?? null);
  ctx.builder.reads(name, hasField(ctx, source.id, 'event') ? 'event' : null);
  return { rows: ctx.builder.rowsId(name), source: source.id, stamps: [stamp] };
}

function recordPart(ctx: PlanContext, source: Source): RecordPart {
  const name = openRows(ctx, source);
  const created = rowStamp(ctx, source);
  subjectColumn(ctx, source, 'lead');
  ctx.builder.reads(name, created?.field ?? null);
  ctx.builder.reads(name, hasField(ctx, source.id, 'lead') ? 'lead' : null);
  return { rows: ctx.builder.rowsId(name), source: source.id, created };
}

function matchesOf(ctx: PlanContext, events: readonly Source[], rule: ScoreRule): [string, ItemMatch[]][] {
  if (rule.kind !== 'event') return [];
  const matches = events.flatMap((source, part): ItemMatch[] => {
    if (!rule.sources.includes(source.id)) return [];
    readCondition(ctx, source, rule.where);
    const values = rule.events === 'any' ? null : { field: 'event', values: rule.events };
    return [{ part, stamp: 0, where: rule.where ?? null, undated: false, events: values }];
  });
  return [[rule.id, matches]];
}

function accountColumns(ctx: PlanContext, events: readonly Source[], leads: readonly Source[]): ScoreNode['accounts'] {
  const own = (source: Source): string | null => {
    if (!hasField(ctx, source.id, 'account')) return null;
    ctx.builder.reads(openRows(ctx, source), 'account');
    return 'account';
  };
  return {
    parts: events.map((source) => own(source) ?? joinLeadField(ctx, source, 'account')),
    leads: leads.map(own),
  };
}
