import type { Catalog, Dashboard } from '@sluice/core/catalog';
import { UsageError } from '../console/usage-error.ts';

/** A dashboard's place in a site: the first is `index.html` with `snapshot.json`, the others carry their id. */
export interface SitePage {
  readonly dashboard: Dashboard;
  readonly html: string;
  readonly snapshot: string;
}

/** The pages of a file's dashboards in its order, or of the one asked for. */
export function sitePages(catalog: Catalog, only?: string): SitePage[] {
  const all = Object.values(catalog.dashboards);
  const chosen = only === undefined ? all : all.filter(({ id }) => id === only);
  if (only !== undefined && chosen.length === 0) {
    const known = all.map(({ id }) => id);
    throw new UsageError((words) => words.usage.noDashboard(only, known));
  }
  return chosen.map((dashboard, i) => ({
    dashboard,
    html: i === 0 ? 'index.html' : `${fileName(dashboard.id)}.html`,
    snapshot: i === 0 ? 'snapshot.json' : `${fileName(dashboard.id)}.snapshot.json`,
  }));
}

/** Ids are names of the file's author: only their harmless characters get into a path, and none is called like ours. */
function fileName(id: string): string {
  const name = id.replace(/[^\p{L}\p{N}_-]/gu, '_');
  return ['index', 'snapshot'].includes(name) ? `${name}_` : name;
}

/** A text of the file in a language, else as written. */
export function textIn(
  text: { readonly default: string; readonly byLocale?: Readonly<Record<string, string>> },
  locale: string,
): string {
  return text.byLocale?.[locale] ?? text.default;
}

/** The links from one page to all. */
export function pageLinks(catalog: Catalog, pages: readonly SitePage[], current: SitePage) {
  return pages.map((page) => ({
    title: textIn(page.dashboard.title, catalog.locale),
    href: page.html,
    isCurrent: page === current,
  }));
}
