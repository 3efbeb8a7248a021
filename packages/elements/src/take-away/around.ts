import type { DashboardState } from '@sluice/core/query';
import { stateText } from '../context/filter-text.ts';

/** What is needed of a dashboard element, whichever copy of the kit it is of. */
export type Dashboardly = HTMLElement & { readonly hash: boolean; readonly getState: () => DashboardState };

/** The dashboard an element stands in, through shadow roots; null where it stands alone. */
export function dashboardAround(element: Node): Dashboardly | null {
  for (let node: Node | null = element; node; node = node instanceof ShadowRoot ? node.host : node.parentNode)
    if (node instanceof HTMLElement && 'hash' in node && 'getState' in node) return node as Dashboardly;
  return null;
}

/** The page's address with period and filters of the dashboard; null where it does not keep its state there. */
export function linkTo(dashboard: Dashboardly | null): string | null {
  if (!dashboard?.hash) return null;
  const url = new URL(location.href);
  url.hash = stateText(dashboard.getState());
  return url.href;
}
