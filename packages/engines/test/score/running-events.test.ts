import { createCalendar } from '@sluice/core/calendar';
import type { ScoreRule } from '@sluice/core/catalog';
import { describe, expect, it } from 'vitest';
import { createChance } from '../../../../test/reference/random.ts';
import { RunningEvents } from '../../src/memory/score/state/running-events.ts';
import type { SubjectItems } from '../../src/memory/score/subject-items.ts';

const calendar = createCalendar({ timezone: 'UTC', weekStarts: 'monday', fiscalYearStarts: 1 });
const HOUR = 3_600_000_000;

describe('the running points of a rule', () => {
  it('fade as one to what going through every row again gives, to 1e-9', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const chance = createChance(seed);
      const times = Float64Array.from({ length: 60 }, () => chance.below(200 * 24) * HOUR).sort();
      const rule: Extract<ScoreRule, { kind: 'event' }> = {
        kind: 'event',
        id: 'g.1',
        sources: ['web'],
        events: 'any',
        points: (1 + chance.below(40)) * (chance.is(0.3) ? -1 : 1),
        first: chance.is(0.3) ? 1 + chance.below(30) : null,
        perDay: chance.is(0.3) ? 1 + chance.below(50) : null,
        within: null,
        decay: { kind: 'half_life', length: { n: 1 + chance.below(40), unit: chance.pick(['day', 'hour', 'week']) } },
      };
      const rows = { starts: Int32Array.of(0, 60), items: Int32Array.from(times.keys()) };
      const items = { times, byDay: false } as SubjectItems;
      const running = new RunningEvents(rule, rows, items, calendar);
      expect(running.open(0)).toBe(true);
      for (let item = 0; item < 60; item += 1 + chance.below(4)) {
        const time = (times[item] as number) + (chance.is(0.5) ? 0 : 1);
        const near = running.at(item, time);
        expect(Math.abs(near - running.exact(time)), `seed ${seed}`).toBeLessThan(1e-9);
      }
    }
  });
});
