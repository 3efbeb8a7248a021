import { explainTexts } from '@sluice/core';
import { hasErrors } from '@sluice/core/diagnostic';
import type { EngineDescription, MetricQuery, Standings, StandingsQuery } from '@sluice/core/query';
import { MemoryEngine } from '@sluice/engines/memory';
import { type ExitCode, exitCode } from '../console/exit-code.ts';
import type { Io } from '../console/io.ts';
import { withProgress } from '../console/progress.ts';
import { type Answers, answersOf } from '../diff/answers.ts';
import { changedKeys } from '../diff/changed-keys.ts';
import { compare } from '../diff/compare.ts';
import type { Comparison } from '../diff/comparison.ts';
import { toDiffJson } from '../diff/diff-json.ts';
import { toDiffMarkdown } from '../diff/diff-markdown.ts';
import { toDiffText } from '../diff/diff-text.ts';
import { compareScores } from '../diff/scores/compare-scores.ts';
import { openSide } from '../diff/side.ts';
import { showErrors } from '../format/diagnostics/show-problems.ts';
import { languageOf } from '../language/language.ts';
import type { EngineName } from '../project/engine-names.ts';
import { openEngine, openMemory } from '../project/open-engine.ts';
import { type Project, withDiagnostics } from '../project/project.ts';
import { type QuestionOptions, toQuery } from '../project/query-options.ts';

export interface DiffOptions extends Pick<QuestionOptions, 'from' | 'to' | 'period' | 'asOf'> {
  readonly engine?: EngineName;
  readonly all?: boolean;
  readonly format: 'table' | 'json' | 'markdown';
}

/** `sluice diff OLD NEW`: how every metric, funnel stage and target moves between two definitions of the same data. */
export async function diff(io: Io, old: string, now: string, options: DiffOptions): Promise<ExitCode> {
  const question = toQuery(options);
  const opened = [openSide(io, old), openSide(io, now)] as const;
  const scored = opened.some(({ catalog }) => catalog.scores !== undefined);
  const asked = { question, standings: scored ? standingsQuery(opened, question) : null };
  const before = await answered(io, opened[0], asked, options.engine);
  const after = await answered(io, opened[1], asked, options.engine);
  const projects = [before.project, after.project];
  for (const project of projects) showErrors(io, project);
  print(io, await comparisonOf(io, before, after, { old, now }, options.format), options);
  return hasErrors(projects.flatMap(({ diagnostics }) => diagnostics)) ? exitCode.errors : exitCode.fine;
}

interface Side {
  readonly project: Project;
  readonly answers: Answers;
  readonly description: EngineDescription;
  readonly standings: Standings | null;
}

interface AskedOfSide {
  readonly question: MetricQuery;
  readonly standings: StandingsQuery | null;
}

/** Where leads stand is asked with the furthest stages of the funnels that may be others. */
function standingsQuery([old, now]: readonly [Project, Project], { asOf }: MetricQuery): StandingsQuery {
  const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  const hasSameRows = isSame(old.catalog.sources, now.catalog.sources);
  const funnels = Object.values(now.catalog.funnels).filter((funnel) => {
    const needsScores = funnel.stages.some(({ reach }) => reach.kind === 'standing');
    return needsScores || !hasSameRows || !isSame(old.catalog.funnels[funnel.id], funnel);
  });
  return { funnels: funnels.map(({ id }) => id), ...(asOf === undefined ? {} : { asOf }) };
}

async function answered(io: Io, opened: Project, asked: AskedOfSide, name?: EngineName): Promise<Side> {
  const engine = await openEngine(io, opened, name);
  const work = async (): Promise<Side> => ({
    project: withDiagnostics(opened, engine.diagnostics),
    answers: await answersOf(opened.catalog, engine, asked.question),
    description: await engine.describe(),
    standings: asked.standings && (await standingsOf(io, opened, engine, asked.standings)),
  });
  return await withProgress(io, languageOf(io).words.progress.computing, work).finally(() => engine.close());
}

/** Points of single leads are the memory engine's. */
async function standingsOf(io: Io, opened: Project, engine: object, query: StandingsQuery): Promise<Standings> {
  if (engine instanceof MemoryEngine) return await engine.standings(query);
  const memory = await openMemory(io, opened);
  return await memory.standings(query).finally(() => memory.close());
}

async function comparisonOf(
  io: Io,
  before: Side,
  after: Side,
  names: { readonly old: string; readonly now: string },
  format: DiffOptions['format'],
): Promise<Comparison> {
  const { catalog } = after.project;
  const changes = changedKeys(before.project, after.project);
  const texts = await explainTexts(format === 'json' ? 'en' : languageOf(io).locale);
  const sides = { old: before.project.catalog, now: catalog, changes, texts };
  const standing = [before, after].flatMap(({ project, standings }) =>
    standings === null ? [] : [{ catalog: project.catalog, standings }],
  );
  const [old, now] = standing;
  return {
    old: names.old,
    new: names.now,
    asOf: after.description.asOf,
    timezone: catalog.timezone,
    currency: catalog.currency,
    changes,
    ...compare(before.answers, after.answers, sides),
    ...(old === undefined || now === undefined ? {} : { scores: compareScores(old, now, changes) }),
  };
}

function print(io: Io, comparison: Comparison, { format, all }: DiffOptions): void {
  if (format === 'json') io.out(`${JSON.stringify(toDiffJson(comparison), null, 2)}\n`);
  else if (format === 'markdown') io.out(toDiffMarkdown(comparison, languageOf(io), all), 'exact');
  else io.out(toDiffText(io, comparison, all));
}
