import type { DashboardState } from '@sluice/core/query';
import { parseState, stateText } from '../context/filter-text.ts';

const WRITE_AFTER_MS = 100;

/** A dashboard's state in the hash of the page's address: `#period=last-3-months&channel=email`. */
export class Address {
  readonly #onChange: () => void;
  #written = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `onChange` is called when somebody else changes the hash. */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  connect(): void {
    addEventListener('hashchange', this.#onHash);
  }

  disconnect(): void {
    removeEventListener('hashchange', this.#onHash);
    clearTimeout(this.#timer);
  }

  read(dimensions: readonly string[]): DashboardState {
    return parseState(location.hash.slice(1), dimensions);
  }

  /** Writes a little later, as writing is slow and browsers allow few in a row; not over what came in between. */
  write(state: DashboardState): void {
    clearTimeout(this.#timer);
    const seen = location.hash;
    this.#timer = setTimeout(() => {
      if (location.hash !== seen) return;
      this.#written = stateText(state);
      if (location.hash.slice(1) !== this.#written) history.replaceState(history.state, '', `#${this.#written}`);
    }, WRITE_AFTER_MS);
  }

  readonly #onHash = (): void => {
    if (location.hash.slice(1) !== this.#written) this.#onChange();
  };
}
