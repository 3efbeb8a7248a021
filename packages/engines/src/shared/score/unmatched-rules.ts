import type { Catalog, ScoreRule } from '@sluice/core/catalog';
import { type Diagnostic, nearest, report } from '@sluice/core/diagnostic';
import type { LoadedRows } from '../load-rows.ts';

/** The file, its rows, and the names of the events a source has. */
export interface RuleSetting {
  readonly catalog: Catalog;
  readonly sources: LoadedRows['loaded']['sources'];
  readonly eventsOf: (source: string) => readonly string[];
}

/** A warning for each rule that no row or record ever matched; silence that has not come yet is no mistake. */
export function unmatchedRules(
  setting: RuleSetting,
  score: string,
  matched: Readonly<Record<string, number>>,
): Diagnostic[] {
  const groups = setting.catalog.scores?.[score]?.groups ?? [];
  return groups
    .flatMap((group) => group.rules)
    .flatMap((rule) => (rule.kind === 'inactive' || matched[rule.id] !== 0 ? [] : [warningOf(setting, score, rule)]));
}

function warningOf(
  { catalog, sources, eventsOf }: RuleSetting,
  score: string,
  rule: Exclude<ScoreRule, { kind: 'inactive' }>,
): Diagnostic {
  const names = rule.kind === 'event' && rule.events !== 'any' ? rule.events : [];
  const known = rule.sources.flatMap(eventsOf);
  const missing = names.filter((name) => !known.includes(name));
  const close = missing[0] === undefined ? undefined : nearest(missing[0], known);
  const rows = rule.sources.reduce((sum, source) => sum + (sources[source]?.length ?? 0), 0);
  const params = {
    score,
    rule: rule.id,
    event: missing.join(', '),
    rows,
    ...(close === undefined ? {} : { nearest: close }),
  };
  const name = catalog.names?.find(({ kind, id }) => kind === 'score' && id === `${score}.${rule.id}`);
  const [from, to] = name?.definition ?? [0, 0];
  return report('rule-without-rows', params, { from, to });
}
