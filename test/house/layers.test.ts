import { describe, expect, it } from 'vitest';
import { breaches } from '../../scripts/check-layers.mjs';

const breachesOf = (path: string, text: string): string[] => breaches(new Map([[path, text]]));

describe('check-layers', () => {
  it('lets charts and elements take types of core', () => {
    expect(breachesOf('packages/charts/src/a.ts', "import type { Table } from '@sluice/core/table';")).toEqual([]);
    expect(breachesOf('packages/elements/src/a.ts', "import { type Table } from '@sluice/core/table';")).toEqual([]);
  });

  it('refuses values of core in charts, and of engines in elements', () => {
    expect(breachesOf('packages/charts/src/a.ts', "\nimport { compile } from '@sluice/core';")).toEqual([
      'packages/charts/src/a.ts:2 imports values of @sluice/core: charts takes only its types; values come from @sluice/core/calendar.',
    ]);
    expect(breachesOf('packages/elements/src/a.ts', "const m = await import('@sluice/engines/memory');")).toHaveLength(
      1,
    );
  });

  it('lets charts take the calendar', () => {
    expect(breachesOf('packages/charts/src/a.ts', "import { ticks } from '@sluice/core/calendar';")).toEqual([]);
  });

  it('refuses node: outside the folders for Node, types too', () => {
    expect(breachesOf('packages/core/src/a.ts', "import type { Stats } from 'node:fs';")).toHaveLength(1);
    expect(breachesOf('packages/sources/src/node/a.ts', "import { stat } from 'node:fs';")).toEqual([]);
  });

  it('refuses a folder of more than fifteen files', () => {
    const files = new Map(Array.from({ length: 16 }, (_, index) => [`packages/sql/src/f${index}.ts`, '']));
    expect(breaches(files)).toEqual(['packages/sql/src holds 16 source files; the most is 15.']);
  });
});
