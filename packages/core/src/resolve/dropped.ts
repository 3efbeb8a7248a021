import type { NameKind } from '../formula/scope.ts';
import type { Context } from './shared/context.ts';
import type { SpecFile } from './shared/place.ts';

/**
 * Notes the definitions that stand in a file and were refused for their name or by the grammar, so that their uses do not report it
 * again as unknown names.
 */
export function omitDropped(context: Context, file: SpecFile): void {
  const sections: readonly [NameKind | 'dimension' | 'score' | 'experiment' | 'plan', string][] = [
    ['source', 'sources'],
    ['funnel', 'funnels'],
    ['metric', 'metrics'],
    ['dimension', 'dimensions'],
    ['score', 'scores'],
    ['experiment', 'experiments'],
    ['plan', 'plans'],
  ];
  for (const name of file.refused ?? [])
    for (const kind of [...sections.map(([each]) => each), 'stage' as const]) context.omit(kind, name, 'broken');
  for (const [kind, section] of sections) {
    const kept = member(file.spec, section);
    for (const [name, value] of entriesOf(member(file.written, section))) {
      if (member(kept, name) === undefined) context.omit(kind, name, 'broken');
      if (kind === 'source' && member(kept, name) === undefined) omitKind(context, value);
      if (kind === 'funnel') omitStages(context, name, value, member(kept, name));
    }
  }
}

const kinds = ['events', 'leads', 'deals', 'spend', 'counts', 'subscriptions', 'content', 'emails', 'social'];

function omitKind(context: Context, source: unknown): void {
  context.omit('source', 'any', 'broken');
  const written = member(source, 'kind');
  const known = kinds.filter((kind) => kind === written);
  for (const kind of known.length > 0 ? known : kinds) context.omit('source', `kind:${kind}`, 'broken');
}

function omitStages(context: Context, funnel: string, written: unknown, kept: unknown): void {
  const left = new Set(stageIds(kept));
  // a funnel whose stages cannot be told may have had any
  if (kept === undefined && stageIds(written).length === 0) context.omit('stage', 'any', 'broken');
  for (const stage of stageIds(written)) {
    if (left.has(stage)) continue;
    context.omit('stage', stage, 'broken');
    context.omit('stage', `${funnel}.${stage}`, 'broken');
  }
}

function stageIds(funnel: unknown): string[] {
  const stages = member(funnel, 'stages');
  if (!Array.isArray(stages)) return [];
  return stages.flatMap((stage: unknown) => {
    const id = typeof stage === 'string' ? stage : member(stage, 'id');
    return typeof id === 'string' ? [id] : [];
  });
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, key)?.value : undefined;
}
