import { readFileSync } from 'node:fs';
import { compile } from '@sluice/core';
import { memory } from '@sluice/engines/memory';
import { describe, expect, it } from 'vitest';

async function open(name: string) {
  const { catalog, diagnostics } = compile(
    readFileSync(new URL(`vendors/${name}.sluice.yaml`, import.meta.url), 'utf8'),
  );
  expect(diagnostics).toEqual([]);
  return await memory(catalog);
}

async function facts(name: string, score: string): Promise<Record<string, unknown>> {
  const { rows } = await (await open(name)).scores({ score });
  return Object.fromEntries(
    rows.map(({ subject, value, grade, cell }) => [subject, [value, grade ?? cell, ...(grade && cell ? [cell] : [])]]),
  );
}

async function counts(name: string): Promise<unknown[]> {
  const table = await (await open(name)).answer({ funnel: 'demand' });
  return table.rows().map(({ stage, count }) => [stage, count]);
}

describe('files as the vendors keep them, computed by hand', () => {
  it('HubSpot: windows, decay by the month, limits of groups and of the whole, a matrix of labels', async () => {
    expect(await facts('hubspot', 'engagement')).toEqual({
      // marketing 15 + 18.75, sales 60 of 60 + 15
      ada: [93.75, 'A1'],
      // 40 of 65, less 100, not below 0
      bob: [0, 'C3'],
      // 20 − 20
      eve: [0, 'C3'],
    });
    expect(await facts('hubspot', 'fit')).toEqual({ ada: [65, 'A', 'A1'], bob: [15, 'C', 'C3'], eve: [0, 'C', 'C3'] });
  });

  it('Pardot: points without decay but for silence, and a ladder of thirds from D', async () => {
    expect(await facts('pardot', 'score')).toEqual({
      // 3 × 50 + 2 × 1 + 2 × 3
      ada: [158, undefined],
      // 3 − 5 + 50, less 10 after 30 days
      bob: [38, undefined],
      // 50, less 10 and 20 after 60 days
      eve: [20, undefined],
      // 1 − 30, not below 0
      cy: [0, undefined],
    });
    expect(await facts('pardot', 'grade')).toEqual({ ada: [8, 'A-'], bob: [4, 'C+'], cy: [-3, 'F'], eve: [0, 'D'] });
    expect(await counts('pardot')).toEqual([
      ['prospect', 4],
      ['mql', 1],
      ['good', 1],
    ]);
  });

  it('Marketo: the last 30 days, at most 20 points a day and kind, and an MQL by two scores', async () => {
    // 20 + 10 by visits, 20 by clicks, 15 by the webinar
    expect(await facts('marketo', 'behaviour')).toEqual({ ada: [65, undefined], bob: [25, undefined] });
    expect(await facts('marketo', 'demography')).toEqual({ ada: [45, undefined], bob: [20, undefined] });
    expect(await counts('marketo')).toEqual([
      ['known', 2],
      ['mql', 1],
    ]);
  });

  it('anonymous interest: pages and referrers of visitors nobody knows, by the company they come from', async () => {
    // 20 + 10 + 5, and −30
    expect(await facts('anonymous', 'intent')).toEqual({ Firm: [35, 'decision'], Shop: [-30, undefined] });
  });
});
