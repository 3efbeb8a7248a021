import type { Engine, Unanswered } from '@sluice/core/query';
import { type Snapshot, viewKey } from '@sluice/core/snapshot';
import { createTable, type Table } from '@sluice/core/table';
import type { AnswerAll } from '../shared/stored/answers-of.ts';
import { engineOf, openStored } from './engine-of.ts';

/** Told once there is a first view, and then again after each answer until what rolls cells up is there; `prepare` loads it. */
export type AfterFirst = (prepare: () => void) => void;

/** Loads what answers any question of a snapshot. */
export type LoadAnswers = (stored: Snapshot) => Promise<AnswerAll>;

/**
 * An engine for a page: it answers what elements ask at first from what is stored as its answer, and loads what rolls cells
 * up for any other question. Where that cannot be loaded, such questions have no answer, and it is tried again with the next.
 */
export function pageEngine(json: unknown, load: LoadAnswers, afterFirst?: AfterFirst): Engine {
  const stored = openStored(json);
  const views = viewsOf(stored);
  let loading: Promise<AnswerAll | null> | null = null;
  const loaded = (): Promise<AnswerAll | null> => {
    loading ??= load(stored).catch(() => {
      loading = null;
      return null;
    });
    return loading;
  };
  const others: AnswerAll = async (queries, options) => {
    const answerAll = await loaded();
    return answerAll ? answerAll(queries, options) : queries.map((): Unanswered => ({ diagnostics: [] }));
  };
  return engineOf(stored, async (queries, options) => {
    const known = queries.map((query) => views.get(viewKey(query)));
    const rest = queries.filter((_, i) => !known[i]);
    const found = rest.length > 0 ? await others(rest, options) : [];
    if (!loading) afterFirst?.(() => void loaded());
    return known.flatMap((table) => table ?? found.shift() ?? []);
  });
}

function viewsOf({ views = [], answers = [] }: Snapshot): ReadonlyMap<string, Table> {
  return new Map(
    views.flatMap((view) => {
      const found = 'answer' in view ? answers[view.answer] : view;
      return found ? [[view.key, createTable(found.length, found.columns, found.info)] as const] : [];
    }),
  );
}
