import type { DashboardState } from '@sluice/core/query';
import type { Failure } from '../base/events.ts';
import type { Setting } from '../context/source.ts';
import { failureOf } from '../context/widget-data.ts';
import { keptState } from './kept-state.ts';

/** What an element shows now. */
export interface Shown {
  /** null: nothing yet. */
  readonly setting: Setting | null;
  readonly state: DashboardState;
  /** Why it is not newer. */
  readonly failure: Failure | null;
}

/** An element that can be asked for again. */
export interface Renewable {
  readonly shown: () => Shown;
  /** Opens the source for the first time. */
  readonly start: () => Promise<void>;
  /** Opens it again: an equal hash is the same data. */
  readonly open: () => Promise<Setting>;
  /** Asks in the new data; `words` say what of the state was dropped. */
  readonly show: (setting: Setting, state: DashboardState, words: string) => Promise<void>;
  /** What is shown stays, marked with why it is not newer. */
  readonly fail: (failure: Failure) => void;
}

/** Asks again. False where it failed; with equal data nothing is done. */
export async function renew({ shown, start, open, show, fail }: Renewable): Promise<boolean> {
  if (!shown().setting) {
    await start();
    return shown().setting !== null;
  }
  try {
    const found = await open();
    const { setting, state, failure } = shown();
    if (!setting) return false;
    const { hash } = found.description;
    const isSame = hash !== undefined && hash === setting.description.hash;
    if (isSame && !failure) return true;
    const kept = isSame ? { state, words: '' } : keptState(state, setting, found);
    await show(isSame ? setting : found, kept.state, kept.words);
    return shown().failure === null;
  } catch (error) {
    fail(await failureOf(error, shown().setting?.locale ?? ''));
    return false;
  }
}
