/**
 * Runs something once the page has nothing else to do; never where the reader saves data.
 */
export function whenIdle(run: () => void): void {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  if (connection?.saveData) return;
  (globalThis.requestIdleCallback ?? ((later) => setTimeout(later, 1000)))(run);
}
