import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '@sluice/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../scripts/lib/root.mjs';
import { sluice, temporaryFolder } from './support/cli.ts';

const { folder, remove } = temporaryFolder();
const path = join(folder, 'sluice.yaml');
const asked = ['fit', 'sluice.yaml', 'engagement', '--conversion', 'called', '--within', '45 days'];
beforeAll(() => {
  cpSync(at('examples/scoring/data'), join(folder, 'data'), { recursive: true });
  const text = readFileSync(at('examples/scoring/sluice.yaml'), 'utf8');
  writeFileSync(path, text.replace('label: Downloaded a paper}', 'label: Downloaded a paper} # white papers only'));
});
afterAll(remove);

describe('sluice fit FILE SCORE', () => {
  it('prints AUC, log loss and Brier, the lift by decile, each threshold, and each field alone', async () => {
    const { code, out } = await sluice(folder, ...asked);
    expect(code).toBe(0);
    expect(out).toMatch(/points +AUC +log loss +Brier\nas it is +0\.\d+/);
    expect(out).toMatch(/grade +from +leads +precision +recall\nhot +60 /);
    expect(out.match(/^ +\d+ +\d+ +\d+ +[\d.]+$/gm)).toHaveLength(10);
    expect(out).toMatch(/budget +field +0\.\d+ +0\.\d+/);
  });

  it('suggests points as a patch that keeps comments, and writes nothing', async () => {
    const before = readFileSync(path, 'utf8');
    const { out } = await sluice(folder, ...asked);
    expect(readFileSync(path, 'utf8')).toBe(before);
    const patch = out.slice(out.indexOf('--- sluice.yaml')).split('\n');
    const [taken, given] = ['-', '+'].map((sign) =>
      patch.filter((line) => line.startsWith(`${sign} `)).map((line) => line.slice(1)),
    );
    expect(given?.find((line) => line.includes('event: download'))).toMatch(/points: \d+, .*# white papers only$/);
    const after = (taken ?? []).reduce((text, line, i) => text.replace(line, given?.[i] ?? ''), before);
    expect(after).not.toBe(before);
    const { catalog, diagnostics } = compile(after);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const rules = catalog.scores?.['engagement']?.groups.flatMap((group) => group.rules.map(({ points }) => points));
    expect(rules?.every((points) => Number.isInteger(points))).toBe(true);
  });

  it('gives the same as JSON, in one shape', async () => {
    const { out } = await sluice(folder, ...asked, '--format', 'json');
    const fit = JSON.parse(out);
    expect(fit).toMatchObject({ conversion: 'called', split: { by: 'time' } });
    expect(Object.keys(fit.score.now)).toEqual(['auc', 'logLoss', 'brier']);
    expect(fit.score.lift).toHaveLength(10);
  });

  it('says so and suggests nothing where too few converted', async () => {
    const { out, err } = await sluice(folder, ...asked.slice(0, -1), '1 hour');
    expect(err).toContain('too-few-conversions');
    expect(out).not.toContain('+++ sluice.yaml');
    const json = JSON.parse((await sluice(folder, ...asked.slice(0, -1), '1 hour', '--format', 'json')).out);
    expect(json.diagnostics).toEqual([
      expect.objectContaining({ code: 'too-few-conversions', message: expect.any(String), help: expect.any(String) }),
    ]);
  });
});
