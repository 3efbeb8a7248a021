import { isTable } from '@sluice/core/query';
import { describe, expect, it } from 'vitest';
import { examples, openExample } from './example.ts';
import { type Golden, goldenOf, isWriting, rounded, writeGolden } from './golden.ts';
import { questions } from './questions.ts';
import { expectSameRows } from './same-rows.ts';

describe.each(examples)('the numbers of examples/%s', (example) => {
  it('are the stored ones', async () => {
    const { engine } = await openExample(example);
    const tables = await engine.answerAll(questions[example]);
    const answers = tables.map((table, i): Golden => {
      if (!isTable(table)) throw new Error(JSON.stringify(table.diagnostics));
      return { query: questions[example][i] ?? {}, rows: table.rows() };
    });
    if (isWriting) writeGolden(example, answers);
    const stored = goldenOf(example);
    expect(stored.map(({ query }) => query)).toEqual(questions[example]);
    stored.forEach(({ query, rows }, i) => {
      expectSameRows(answers[i]?.rows.map(rounded) ?? [], rows, JSON.stringify(query));
    });
  });
});
