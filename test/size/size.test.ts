import { describe, expect, it } from 'vitest';
import { bundle, gzBytes, reachable } from '../support/bundle.ts';

const folder = 'packages/embed/src';
const sluice = `${folder}/sluice.ts`;
const funnel = `${folder}/funnel.ts`;
const yaml = `${folder}/yaml.ts`;

// loads only when a page uses it, so it does not count for those that do not
const whenUsed = /\/(yaml|remote|editor|locale-[\w-]+|export[\w-]*)\.ts$/;

const kilobytes = (bytes: number): number => Math.round(bytes / 100) / 10;

function hold(what: string, bytes: number, ceiling: number): void {
  console.log(`${what}: ${kilobytes(bytes)} kB gz (ceiling ${ceiling} kB)`);
  expect(bytes).toBeGreaterThan(0);
  expect(kilobytes(bytes)).toBeLessThanOrEqual(ceiling);
}

describe('what a page loads', () => {
  it('five elements on a snapshot stay within 45 kB', async () => {
    hold('five elements on a snapshot', gzBytes(reachable(await bundle([sluice]), sluice, whenUsed)), 45);
  });

  it('one funnel alone stays within 25 kB', async () => {
    hold('one funnel alone', gzBytes(reachable(await bundle([funnel]), funnel, whenUsed)), 25);
  });

  it('YAML in the page adds at most 60 kB', async () => {
    const both = await bundle([sluice, yaml]);
    const before = reachable(both, sluice, whenUsed);
    const added = [...reachable(both, yaml, /\/locale-/)].filter((part) => !before.has(part));
    hold('YAML in the page adds', gzBytes(added), 60);
  });
});
