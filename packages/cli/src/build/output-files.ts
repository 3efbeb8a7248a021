import type { Catalog } from '@sluice/core/catalog';
import { pageScript, singleScript } from '../page/page-script.ts';
import { singleFile } from '../page/single-file.ts';
import { type SiteFile, siteFiles } from '../page/site-files.ts';
import { textIn } from '../page/site-pages.ts';
import type { Built } from './built.ts';

/**
 * The files of a whole site, scripts first and pages last, so that a page never comes before what it loads; `sluice.js`
 * behind its parts, so that a build that is cut off leaves the site of before.
 */
export async function siteOutput(catalog: Catalog, built: readonly Built[]): Promise<SiteFile[]> {
  const snapshots = built.flatMap(({ pages, written }) =>
    pages.map((page) => ({ path: page.snapshot, content: written.text })),
  );
  const pages = built.flatMap((one) => one.pages);
  const html = siteFiles(catalog, pages, { src: (page) => page.snapshot });
  const scripts = await pageScript();
  const [entry, parts] = [scripts.filter(isEntry), scripts.filter((file) => !isEntry(file))];
  return [...parts, ...entry, ...snapshots, ...html];
}

const isEntry = ({ path }: SiteFile): boolean => path === 'sluice.js';

/** One file with all dashboards in it. */
export async function singleOutput(catalog: Catalog, { pages, written }: Built): Promise<SiteFile> {
  const { locale } = catalog;
  const dashboards = pages.map(({ dashboard }) => ({ id: dashboard.id, title: textIn(dashboard.title, locale) }));
  const [first] = dashboards;
  const title = dashboards.length === 1 && first ? first.title : textIn(catalog.title, locale);
  const script = await singleScript();
  return { path: 'index.html', content: singleFile({ title, locale, dashboards, script, snapshot: written.text }) };
}
