import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '@sluice/cli';
import { BugError } from '@sluice/core';
import { afterAll, describe, expect, it } from 'vitest';
import { captured, temporaryFolder } from './support/cli.ts';
import { mailing } from './support/files.ts';

const { folder, remove } = temporaryFolder();
writeFileSync(join(folder, 'good.yaml'), mailing);
afterAll(remove);

const failing = (env: Record<string, string>) => {
  const { io, written } = captured(folder, {
    env,
    out: () => {
      throw new BugError('a rate of 2');
    },
  });
  return { ended: run(['check', 'good.yaml'], io), written };
};

describe('a fault of ours', () => {
  it('ends with 3, says so in a sentence and how to report it, without a stack', async () => {
    const { ended, written } = failing({});
    expect(await ended).toBe(3);
    expect(written.err).toContain('internal error: a rate of 2');
    expect(written.err).toMatch(/report/i);
    expect(written.err).not.toMatch(/^\s+at /m);
  });

  it('shows the stack where SLUICE_DEBUG asks for it', async () => {
    const { ended, written } = failing({ SLUICE_DEBUG: '1' });
    expect(await ended).toBe(3);
    expect(written.err).toMatch(/^\s+at /m);
  });
});
