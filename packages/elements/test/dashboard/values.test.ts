import { createFormats, textsFor } from '@sluice/charts';
import type { Table } from '@sluice/core/table';
import { describe, expect, it } from 'vitest';
import type { Setting } from '../../src/context/source.ts';
import { withValues } from '../../src/dashboard/values.ts';

const setting: Setting = Object.assign(Object.create(null), {
  locale: 'en',
  texts: await textsFor('en'),
  formats: createFormats({ locale: 'en', currency: 'EUR', timezone: 'UTC' }),
  description: {
    catalog: { dimensions: {}, channels: { labels: { a: { default: 'Channel 1' }, b: { default: 'Channel 11' } } } },
  },
});

const answer = (names: readonly (string | null)[], sizes: readonly number[]): Table =>
  Object.assign(Object.create(null), {
    columns: [
      { name: 'channel', role: 'dimension', unit: null, values: names },
      { name: 'leads', role: 'measure', unit: 'count', values: sizes },
    ],
  });

describe('withValues()', () => {
  it('has the largest first, and those of equal size in the order a reader counts in', () => {
    const names = ['Channel 10', 'b', 'Channel 2', 'a', 'Channel 40'];
    const { channel } = withValues({}, 'channel', answer(names, [5, 5, 5, 5, 9]), setting);
    expect(channel).toEqual(['Channel 40', 'a', 'Channel 2', 'Channel 10', 'b']);
  });
});
