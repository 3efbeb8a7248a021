import type { Dashboard } from '@sluice/core/catalog';
import type { DashboardState } from '@sluice/core/query';
import type { Failure } from '../base/events.ts';
import type { Setting } from './source.ts';

/** What a dashboard shares with the widgets inside it. */
export interface Shared {
  readonly setting: Setting;
  readonly dashboard: Dashboard | null;
  readonly state: DashboardState;
  /** Why there is nothing newer; what is shown stays. */
  readonly failure?: Failure | null;
}

/** A widget without a source of its own asks what it stands in; who answers calls `stopImmediatePropagation`. */
export class RequestEvent extends Event {
  /** Called at once where there is something to share, and again after each change. */
  readonly listener: (shared: Shared) => void;
  /** Set by who answers; ends the sharing. */
  stop: (() => void) | null = null;

  constructor(listener: (shared: Shared) => void) {
    super('sluice-request', { bubbles: true, composed: true });
    this.listener = listener;
  }
}
