import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { sluice } from '../cli/support/cli.ts';
import { root } from '../support/bundle.ts';
import { folderOf } from './older/older.ts';
import { questions } from './older/questions.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictTypes: false, strictRequired: false });
const isDiagnostics = ajv.compile(read('schemas/diagnostics.schema.json') as object);
const isAnswers = ajv.compile(read('schemas/answers.schema.json') as object);
const examples = join(root, 'test/diagnostics');

/** The keys that stand in a list of objects, each with the types it has. */
function shapeOf(rows: readonly Readonly<Record<string, unknown>>[]): string[] {
  const typeOf = (value: unknown) => (value === null ? 'null' : typeof value);
  return [
    ...new Set(rows.flatMap((row) => Object.entries(row).map(([key, value]) => `${key}: ${typeOf(value)}`))),
  ].sort();
}

describe('query --format json', () => {
  it.each(questions.map((question) => [question.join(' '), question] as const))(
    '%s has the shape of its schema',
    async (_, question) => {
      const { out } = await sluice(folderOf('0.1'), 'query', ...question, '--format', 'json');
      expect(isAnswers(JSON.parse(out)), JSON.stringify(isAnswers.errors)).toBe(true);
    },
  );

  it('has the keys of a funnel, and money as text', async () => {
    const { out } = await sluice(
      folderOf('0.1'),
      'query',
      'leads.yaml',
      'demand',
      '--by',
      'country',
      '--format',
      'json',
    );
    const [{ name, kind, rows }] = JSON.parse(out).results;
    expect([name, kind]).toEqual(['demand', 'funnel']);
    expect(shapeOf(rows)).toEqual([
      'count: number',
      'country: null',
      'country: string',
      'maturing: number',
      'mean_days_previous: null',
      'mean_days_previous: number',
      'median_days_first: null',
      'median_days_first: number',
      'median_days_previous: null',
      'median_days_previous: number',
      'rate_first: number',
      'rate_previous: null',
      'rate_previous: number',
      'stage: string',
      'value: string',
    ]);
  });

  it('reports a question nobody can answer beside the others, in the shape of check', async () => {
    const { out, code } = await sluice(folderOf('0.1'), 'query', 'leads.yaml', 'cpl', 'nothing', '--format', 'json');
    const answers = JSON.parse(out);
    expect([code, isAnswers(answers), answers.results.length]).toEqual([2, true, 1]);
    const errors = answers.diagnostics.filter((each: { severity: string }) => each.severity === 'error');
    expect(errors).toHaveLength(1);
  });
});

describe('check --format json', () => {
  it.each(readdirSync(examples))('has the shape of its schema: %s', (code) => {
    const golden = read(`test/diagnostics/${code}/expected.json`);
    expect(isDiagnostics(golden), JSON.stringify(isDiagnostics.errors)).toBe(true);
  });

  it('would be found: another shape is refused', () => {
    expect(isDiagnostics([{ code: 'x' }])).toBe(false);
    expect(isAnswers({ asOf: 'now', timezone: 'UTC', results: [], diagnostics: [] })).toBe(false);
  });
});
