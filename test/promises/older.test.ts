import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '@sluice/core';
import { EngineError } from '@sluice/core/query';
import { snapshot } from '@sluice/engines/snapshot';
import { describe, expect, it } from 'vitest';
import { answerOf, folderOf, frozenVersions, type OlderAnswers, sumsOf } from './older/older.ts';
import { answerFile, questions } from './older/questions.ts';
import { snapshotAnswers } from './older/snapshot-answers.ts';

/**
 * A number that changes is said in CHANGELOG.md under "Numbers change", and by a diagnostic of the file that has it. A newer
 * kit may warn of more.
 */
const frozen = (version: string, path: string): unknown =>
  JSON.parse(readFileSync(join(folderOf(version), path), 'utf8'));

describe.each(frozenVersions())('the files of release %s', (version) => {
  it('stand as they were frozen', () => {
    expect(sumsOf(version)).toBe(readFileSync(join(folderOf(version), 'sums.sha256'), 'utf8'));
  });

  it.each(questions.map((question) => [question.join(' '), question] as const))(
    'answer %s as then',
    async (_, question) => {
      const { diagnostics, ...now } = await answerOf(version, question);
      const { diagnostics: said, ...then } = frozen(version, `answers/${answerFile(question)}`) as OlderAnswers;
      expect(now).toMatchObject(then);
      const more = diagnostics.filter(({ code }) => !said.some((each) => each.code === code));
      expect(diagnostics.length - more.length).toBe(said.length);
      expect(more.filter(({ severity }) => severity !== 'warning')).toEqual([]);
    },
  );

  it('show the same numbers on the page from the snapshot of then', async () => {
    const now = await snapshotAnswers(frozen(version, 'leads.snapshot.json'));
    expect(now).toMatchObject(frozen(version, 'answers/snapshot.json') as object);
  });
});

describe('what a newer kit wrote', () => {
  it('is refused by name: a file of language version 2', () => {
    const { diagnostics } = compile('sluice: 2\nfunnels:\n  f: {stages: [a], counts: {a: 1}}\n');
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['error unknown-version']);
  });

  it('is refused by name: a snapshot of version 2', () => {
    const [version = ''] = frozenVersions();
    const newer = { ...(frozen(version, 'leads.snapshot.json') as object), version: 2 };
    const refused = (() => {
      try {
        return snapshot(newer);
      } catch (error) {
        return error;
      }
    })();
    if (!(refused instanceof EngineError)) throw new Error('it was read');
    expect(refused.diagnostics.map(({ code }) => code)).toEqual(['newer-snapshot']);
  });
});
