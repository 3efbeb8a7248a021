import type { Attribution, Condition, Source } from '../../../catalog/index.ts';
import type { ItemMatch } from '../../nodes/chain.ts';
import type { StackPart } from '../../nodes/stack.ts';
import type { PlanContext } from '../context.ts';
import { rowKey } from '../keys.ts';
import { hasField, openRows, readCondition, rowStamp, subjectColumn } from '../rows.ts';

/** The events sources whose rows may be touches: with a time, and a source or medium where the file names no events. */
export function touchSources(ctx: PlanContext, { touches }: Attribution): Source[] {
  const named = touches === null ? null : new Set(touches.flatMap((rule) => rule.sources));
  return Object.values(ctx.catalog.sources).filter((source) => {
    if (source.kind !== 'events' || rowStamp(ctx, source) === null) return false;
    return named === null ? originFields(ctx, source).length > 0 : named.has(source.id);
  });
}

/** The column of a dimension on the rows of touches; null where none of them carries it. Those of scores are of the lead. */
export function touchColumn(ctx: PlanContext, sources: readonly Source[], dimension: string): string | null {
  const { standing, ofLabel } = ctx.catalog.dimensions[dimension] ?? {};
  if (standing || ofLabel) return null;
  const columns = sources.map((source) => rowKey(ctx, dimension, source).column);
  return columns.find((column) => column !== null) ?? null;
}

/** The parts of a stack of touches, one a source. */
export function touchParts(ctx: PlanContext, sources: readonly Source[]): StackPart[] {
  return sources.map((source) => {
    const rows = openRows(ctx, source);
    const stamp = rowStamp(ctx, source);
    subjectColumn(ctx, source, 'lead');
    ctx.builder.reads(rows, stamp?.field ?? null);
    return { rows: ctx.builder.rowsId(rows), source: source.id, stamps: [stamp] };
  });
}

/** Which items of that stack are touches. */
export function touchMatches(ctx: PlanContext, sources: readonly Source[], { touches }: Attribution): ItemMatch[] {
  return sources.flatMap((source, part): ItemMatch[] => {
    const common = { part, stamp: 0, undated: false } as const;
    if (touches === null) {
      const where = fromSomewhere(ctx, source);
      readCondition(ctx, source, where);
      return [{ ...common, where, events: null }];
    }
    return touches.flatMap((rule): ItemMatch[] => {
      if (!rule.sources.includes(source.id)) return [];
      readCondition(ctx, source, rule.where);
      if (rule.events === 'any') return [{ ...common, where: rule.where ?? null, events: null }];
      ctx.builder.reads(openRows(ctx, source), 'event');
      return [{ ...common, where: rule.where ?? null, events: { field: 'event', values: rule.events } }];
    });
  });
}

/** The row has a source or a medium. */
function fromSomewhere(ctx: PlanContext, source: Source): Condition {
  const of = originFields(ctx, source).map(
    (name): Condition => ({ kind: 'exists', field: { of: 'row', name }, exists: true }),
  );
  return { kind: 'any', of };
}

function originFields(ctx: PlanContext, source: Source): string[] {
  return ['source', 'medium'].filter((field) => hasField(ctx, source.id, field));
}
