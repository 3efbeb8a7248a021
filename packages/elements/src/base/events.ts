import type { Selection } from '@sluice/charts';
import type { DashboardState } from '@sluice/core/query';
import type { Table } from '@sluice/core/table';

/** Why a widget shows no numbers. `code` is a diagnostic's, or `unreadable` where the source could not be opened. */
export interface Failure {
  readonly code: string;
  readonly message: string;
}

/** What the events of the elements carry in `detail`. All of them bubble and are composed. */
export interface SluiceEvents {
  /** The first answer is shown. */
  'sluice-ready': { readonly asOf: string };
  /** New numbers are shown. */
  'sluice-data': { readonly table: Table };
  /** A reader chose a mark; `preventDefault()` keeps the dashboard from filtering. */
  'sluice-select': Selection;
  /** The filters, the period or the comparison changed, or (from a widget) should change. */
  'sluice-filter': DashboardState;
  'sluice-error': Failure;
}

declare global {
  interface HTMLElementEventMap {
    'sluice-ready': CustomEvent<SluiceEvents['sluice-ready']>;
    'sluice-data': CustomEvent<SluiceEvents['sluice-data']>;
    'sluice-select': CustomEvent<SluiceEvents['sluice-select']>;
    'sluice-filter': CustomEvent<SluiceEvents['sluice-filter']>;
    'sluice-error': CustomEvent<SluiceEvents['sluice-error']>;
  }
}

/** Sends an event of the elements; false where a listener prevented its default. */
export function emit<K extends keyof SluiceEvents>(from: HTMLElement, type: K, detail: SluiceEvents[K]): boolean {
  return from.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable: true }));
}

/** A key held with another belongs to the browser or to assistive technology. */
export function isCombined({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey;
}
