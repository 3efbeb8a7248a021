import type { ScoreRule } from '@sluice/core/catalog';
import { type Diagnostic, nearest, report } from '@sluice/core/diagnostic';
import { toTextColumn } from '../rows/text-column.ts';
import type { Store } from '../store/store.ts';

/** A warning for each rule that no row or record ever matched; silence that has not come yet is no mistake. */
export function unmatchedRules(store: Store, score: string, matched: Readonly<Record<string, number>>): Diagnostic[] {
  const groups = store.catalog.scores?.[score]?.groups ?? [];
  return groups
    .flatMap((group) => group.rules)
    .flatMap((rule) => (rule.kind === 'inactive' || matched[rule.id] !== 0 ? [] : [warningOf(store, score, rule)]));
}

function warningOf(store: Store, score: string, rule: Exclude<ScoreRule, { kind: 'inactive' }>): Diagnostic {
  const names = rule.kind === 'event' && rule.events !== 'any' ? rule.events : [];
  const known = rule.sources.flatMap((source) => eventsOf(store, source));
  const missing = names.filter((name) => !known.includes(name));
  const close = missing[0] === undefined ? undefined : nearest(missing[0], known);
  const rows = rule.sources.reduce((sum, source) => sum + (store.sources[source]?.length ?? 0), 0);
  const params = {
    score,
    rule: rule.id,
    event: missing.join(', '),
    rows,
    ...(close === undefined ? {} : { nearest: close }),
  };
  const name = store.catalog.names?.find(({ kind, id }) => kind === 'score' && id === `${score}.${rule.id}`);
  const [from, to] = name?.definition ?? [0, 0];
  return report('rule-without-rows', params, { from, to });
}

function eventsOf(store: Store, source: string): readonly string[] {
  const column = store.sources[source]?.fields['event'];
  return column === undefined ? [] : toTextColumn(column).dictionary;
}
