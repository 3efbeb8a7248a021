import type { DashboardState } from '@sluice/core/query';
import { describe, expect, it } from 'vitest';
import type { Failure } from '../../src/base/events.ts';
import { type Setting, settingOf, sourceOf } from '../../src/context/source.ts';
import { renew, type Shown } from '../../src/refresh/renew.ts';
import { demoCatalog } from '../support/demo-catalog.ts';
import { demoEngine } from '../support/demo-engine.ts';

async function settingWith(
  hash: string | undefined,
  dimensions = demoCatalog.dimensions,
  periods: string[] | null = null,
): Promise<Setting> {
  const engine = demoEngine({ catalog: { ...demoCatalog, dimensions } });
  const description = { ...(await engine.describe()), periods, ...(hash === undefined ? {} : { hash }) };
  return settingOf(await sourceOf({ ...engine, describe: async () => description }, 'en'), 'en');
}

function host(shown: Shown, found: Setting | Error) {
  const seen: { setting?: Setting; state?: DashboardState; words?: string; failure?: Failure; shows: number } = {
    shows: 0,
  };
  let now = shown;
  const renewable = {
    shown: () => now,
    start: async () => {},
    open: async () => {
      if (found instanceof Error) throw found;
      return found;
    },
    show: async (setting: Setting, state: DashboardState, words: string) => {
      Object.assign(seen, { setting, state, words, shows: seen.shows + 1 });
      now = { setting, state, failure: null };
    },
    fail: (failure: Failure) => Object.assign(seen, { failure }),
  };
  return { renewable, seen };
}

describe('renew', () => {
  it('does nothing where the hash is the same', async () => {
    const { renewable, seen } = host(
      { setting: await settingWith('a'), state: {}, failure: null },
      await settingWith('a'),
    );
    expect(await renew(renewable)).toBe(true);
    expect(seen.shows).toBe(0);
  });

  it('asks again where the hash is the same but the last question failed', async () => {
    const failure = { code: 'unreadable', message: '' };
    const before = await settingWith('a');
    const { renewable, seen } = host({ setting: before, state: {}, failure }, await settingWith('a'));
    expect(await renew(renewable)).toBe(true);
    expect(seen.setting).toBe(before);
  });

  it('shows new data in the same state', async () => {
    const state = { period: 'last 1 month', compare: false, filters: { channel: 'email' } };
    const found = await settingWith('b');
    const { renewable, seen } = host({ setting: await settingWith('a'), state, failure: null }, found);
    expect(await renew(renewable)).toBe(true);
    expect(seen).toEqual({ setting: found, state, words: '', shows: 1 });
  });

  it('keeps filters whose dimension still exists and names those it drops', async () => {
    const { channel, ...others } = demoCatalog.dimensions;
    const gone = Object.keys(others)[0] ?? '';
    const state = { period: 'last 1 month', filters: { channel: 'email', [gone]: 'x' } };
    const found = await settingWith('b', channel ? { channel } : {}, ['last 3 months']);
    const before = await settingWith('a');
    await before.periods.know(['last 1 month']);
    const { renewable, seen } = host({ setting: before, state, failure: null }, found);
    await renew(renewable);
    expect(seen.state).toEqual({ filters: { channel: 'email' } });
    expect(seen.words).toBe(
      "No longer in the data, so no longer filtered: Segment. Last month is no longer in the data; the dashboard's own period is shown.",
    );
  });

  it('keeps what is shown and says why where the source cannot be read', async () => {
    const { renewable, seen } = host({ setting: await settingWith('a'), state: {}, failure: null }, new Error('gone'));
    expect(await renew(renewable)).toBe(false);
    expect(seen).toEqual({ shows: 0, failure: { code: 'unreadable', message: 'gone' } });
  });
});
