import { createCalendar, formatInstant } from '@sluice/core/calendar';
import { type Diagnostic, report } from '@sluice/core/diagnostic';
import { planScores, resolveAsOf } from '@sluice/core/plan';
import { EngineError, type ScoreAnswer, type ScoreQuery, type ScoreReason } from '@sluice/core/query';
import { ruleMatchesSql, toSql } from '@sluice/sql';
import { normalKey } from '../../shared/normal-key.ts';
import { withLimits } from '../../shared/score/reasons.ts';
import { byPoints, scoredSubject, scoresFor } from '../../shared/score/scored-subject.ts';
import { unmatchedRules } from '../../shared/score/unmatched-rules.ts';
import { readColumns } from '../database/read-columns.ts';
import { isNamed, type LeadSetting, orRefused } from './lead-setting.ts';
import { reasonsBySubject } from './reasons-by-subject.ts';

const nowhere = { from: 0, to: 0 };

/** Answers a question for points in SQL, one statement a score. Rejects with an `EngineError` whose diagnostics say why. */
export async function answerScores(setting: LeadSetting, query: ScoreQuery): Promise<ScoreAnswer> {
  const { catalog, facts } = setting.rows;
  const known = Object.keys(catalog.scores ?? {});
  if (!known.includes(query.score)) throw refused(report('unknown-score', { score: query.score, known }, nowhere));
  const at = query.asOf === undefined ? facts.asOf : resolveAsOf(query.asOf, facts, createCalendar(catalog));
  if (at === null) throw refused(report('query-time', { text: query.asOf ?? '' }, nowhere));
  const points = new Map<string, ReadonlyMap<string, number>>();
  for (const score of scoresFor(catalog, query.score)) points.set(score, await pointsOf(setting, score, at));
  const only = query.subjects && new Set(query.subjects.map(normalKey));
  const reasons = query.explain === true ? await explained(setting, query.score, at, only ?? null) : null;
  const rows = [...(points.get(query.score)?.keys() ?? [])]
    .filter((subject) => isNamed(subject) && (only === undefined || only.has(subject)))
    .map((subject) => {
      const of = (score: string): number | null => points.get(score)?.get(subject) ?? null;
      return scoredSubject(catalog, query.score, subject, of, reasons?.(subject));
    })
    .sort(byPoints);
  const isWhole = only === undefined && query.asOf === undefined;
  const diagnostics = isWhole ? await unmatched(setting, query.score, at) : [];
  return { asOf: formatInstant(at), score: query.score, rows, diagnostics };
}

async function pointsOf(setting: LeadSetting, score: string, at: number): Promise<ReadonlyMap<string, number>> {
  const { catalog, facts } = setting.rows;
  const { plan, nodes } = planScores(catalog, [score], facts, at);
  const statement = orRefused(setting, () => toSql(plan, nodes[score] ?? '', setting.context));
  const [subjects = [], values = []] = (await readColumns(setting.database, statement)).columns;
  return new Map(subjects.map((subject, i) => [String(subject), Number(values[i])]));
}

/** What gave each subject its points. */
async function explained(
  setting: LeadSetting,
  id: string,
  at: number,
  subjects: ReadonlySet<string> | null,
): Promise<((subject: string) => readonly ScoreReason[]) | null> {
  const score = setting.rows.catalog.scores?.[id];
  if (score === undefined) return null;
  const found = await reasonsBySubject(setting, score, at, subjects);
  return (subject) => withLimits(score, (rule) => found.get(subject)?.filter((reason) => reason.rule === rule) ?? []);
}

async function unmatched(setting: LeadSetting, id: string, at: number): Promise<Diagnostic[]> {
  const { catalog, facts, loaded } = setting.rows;
  const { plan, nodes } = planScores(catalog, [id], facts, at);
  const statement = orRefused(setting, () => ruleMatchesSql(plan, nodes[id] ?? '', setting.context));
  const [places = [], counts = []] = (await readColumns(setting.database, statement)).columns;
  const rules = catalog.scores?.[id]?.groups.flatMap((group) => group.rules) ?? [];
  const matched = Object.fromEntries(rules.map((rule) => [rule.id, 0]));
  places.forEach((place, i) => {
    const rule = rules[Number(place)];
    if (rule !== undefined) matched[rule.id] = (matched[rule.id] ?? 0) + Number(counts[i]);
  });
  const eventsOf = (source: string): readonly string[] => {
    const column = loaded.sources[source]?.fields['event'];
    return column?.type === 'text' ? column.dictionary : [];
  };
  return unmatchedRules({ catalog, sources: loaded.sources, eventsOf }, id, matched);
}

function refused(diagnostic: Diagnostic): EngineError {
  return new EngineError('The scores cannot be answered.', [diagnostic]);
}
