import { hasErrors } from '@sluice/core';
import { knownPresets } from '@sluice/core/presets';
import { describe, expect, it } from 'vitest';
import { answersOf, fixtures } from './support/fixture.ts';

describe.each(fixtures().map((fixture) => ({ name: fixture.name, fixture })))(
  'the export $name',
  ({ name, fixture }) => {
    it('is read by its preset, without a word against it', async () => {
      const { diagnostics, catalog } = await answersOf(fixture);
      expect(diagnostics).toEqual([]);
      expect(Object.values(catalog.sources).every(({ preset }) => preset !== undefined)).toBe(true);
    });

    it('gives the numbers that were reckoned by hand', async () => {
      const { numbers } = await answersOf(fixture);
      await expect(`${JSON.stringify(numbers, null, 2)}\n`).toMatchFileSnapshot(`./fixtures/${name}/expected.json`);
    });
  },
);

describe('the fixtures', () => {
  it('have one for every preset', async () => {
    const all = await Promise.all(fixtures().map(answersOf));
    const seen = all.flatMap(({ catalog }) => Object.values(catalog.sources).map(({ preset }) => preset));
    expect([...new Set(seen)].sort()).toEqual(Object.keys(knownPresets).sort());
    expect(all.some(({ diagnostics }) => hasErrors(diagnostics))).toBe(false);
  });

  it('say the same of contacts by label, by internal name and by the older names', async () => {
    const named = fixtures().filter((fixture) => fixture.name.startsWith('hubspot-contacts'));
    const all = await Promise.all(named.map(answersOf));
    expect(all).toHaveLength(3);
    for (const { numbers } of all) expect(numbers).toEqual(all[0]?.numbers);
  });

  it('say the same of a Google Ads report in UTF-8 with commas and in UTF-16 with tabs', async () => {
    const named = fixtures().filter((fixture) => fixture.name.startsWith('google-ads'));
    const [comma, tab] = await Promise.all(named.map(answersOf));
    expect(tab?.numbers).toEqual(comma?.numbers);
  });
});
