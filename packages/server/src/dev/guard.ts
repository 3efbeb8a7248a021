/** Why a request is refused: it comes by another name than ours (DNS rebinding) or from another site. */
export type GuardFault = 'host' | 'origin';

/** The names this server answers to. */
export function allowedHosts(port: number): ReadonlySet<string> {
  return new Set([`127.0.0.1:${port}`, `localhost:${port}`]);
}

/**
 * Checks `Host`, `Origin` and `Sec-Fetch-Site`: a page of another site, or a name that was made to point here, gets
 * nothing. A request without `Origin` is let through where the browser does not call it cross-site.
 */
export function guardFault(headers: Headers, hosts: ReadonlySet<string>): GuardFault | null {
  const host = headers.get('host');
  if (host === null || !hosts.has(host)) return 'host';
  const origin = headers.get('origin');
  if (origin !== null && origin !== `http://${host}`) return 'origin';
  const site = headers.get('sec-fetch-site');
  return site === null || site === 'same-origin' || site === 'none' || isNavigation(headers) ? null : 'origin';
}

/** A link from elsewhere opens the page itself; it reads nothing of it. */
function isNavigation(headers: Headers): boolean {
  return headers.get('sec-fetch-mode') === 'navigate' && headers.get('sec-fetch-dest') === 'document';
}
