import { compile } from '@sluice/core';
import type { ScoredSubject, ScoreQuery } from '@sluice/core/query';
import { memory } from '@sluice/engines/memory';

/** Compiles a file that must be right and asks for the points of all its leads. */
export async function score(text: string, query: ScoreQuery): Promise<readonly ScoredSubject[]> {
  const { catalog, diagnostics } = compile(`sluice: 1\n${text}`);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const engine = await memory(catalog);
  return (await engine.scores(query)).rows;
}

/** The points of each lead. */
export async function points(text: string, asOf: string, name = 's'): Promise<Record<string, number>> {
  const rows = await score(text, { score: name, asOf });
  return Object.fromEntries(rows.map(({ subject, value }) => [subject, value]));
}
