import { BugError, compile } from '@sluice/core';
import { duckdbOverFiles } from '@sluice/engines/duckdb';
import { describe, expect, it } from 'vitest';
import { noDuckdb } from '../../../../../test/agree/duckdb.ts';

const { catalog } = compile(`
sluice: 1
timezone: UTC
sources:
  log: {kind: events, from: log.parquet, lead: lead, at: at, event: event}
funnels:
  demand: {window: 30 days, stages: [{id: visit, event: visit}, {id: lead, event: lead}]}
`);

const located = (error: Error) => duckdbOverFiles(catalog, { locate: () => Promise.reject(error) });

describe.skipIf(noDuckdb)('what goes wrong while files are opened', () => {
  it('leaves them to the loader where a file must not be read or cannot be', async () => {
    expect(await located(new Error('outside the folder'))).toBeNull();
    expect(await duckdbOverFiles(catalog, { locate: async () => '/nowhere/log.parquet' })).toBeNull();
  });

  it('is not kept quiet where it is a fault of our own', async () => {
    await expect(located(new BugError('a fault'))).rejects.toThrow(BugError);
  });
});
