/** What the page is told after each save. */
export interface LiveState {
  /** Grows by one with each save that was compiled. */
  readonly version: number;
  /** Grows by one with each save whose state is now shown. */
  readonly shown: number;
  readonly problems: readonly Problem[];
  /** Whether what is shown has errors itself, as after a start with a broken file. */
  readonly isBroken: boolean;
}

/** A diagnostic as the page shows it. */
export interface Problem {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly why: string;
  readonly help: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** `vscode://file/…:line:column`, or null where the file has no path. */
  readonly link: string | null;
  readonly frame: readonly string[];
}

type Listener = (state: LiveState) => void;

/** The current state and who wants to hear of the next. */
export interface Live {
  readonly current: () => LiveState;
  readonly publish: (state: LiveState) => void;
  /** Returns what ends the subscription. */
  readonly subscribe: (listener: Listener) => () => void;
}

export function createLive(): Live {
  let state: LiveState = { version: 0, shown: 0, problems: [], isBroken: false };
  const listeners = new Set<Listener>();
  return {
    current: () => state,
    publish: (next) => {
      state = next;
      for (const listener of listeners) listener(next);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
