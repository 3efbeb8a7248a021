import type { Catalog } from '@sluice/core/catalog';
import { pageScript, singleScript } from '../page/page-script.ts';
import { singleFile } from '../page/single-file.ts';
import { type SiteFile, siteFiles } from '../page/site-files.ts';
import { textIn } from '../page/site-pages.ts';
import type { Built } from './built.ts';

/** The files of a whole site, scripts first and pages last, so that a page never comes before what it loads. */
export async function siteOutput(catalog: Catalog, built: readonly Built[]): Promise<SiteFile[]> {
  const snapshots = built.flatMap(({ pages, written }) =>
    pages.map((page) => ({ path: page.snapshot, content: written.text })),
  );
  const pages = built.flatMap((one) => one.pages);
  const html = siteFiles(catalog, pages, { src: (page) => page.snapshot });
  return [...(await pageScript()), ...snapshots, ...html];
}

/** One file with all dashboards in it. */
export async function singleOutput(catalog: Catalog, { pages, written }: Built): Promise<SiteFile> {
  const { locale } = catalog;
  const dashboards = pages.map(({ dashboard }) => ({ id: dashboard.id, title: textIn(dashboard.title, locale) }));
  const [first] = dashboards;
  const title = dashboards.length === 1 && first ? first.title : textIn(catalog.title, locale);
  const script = await singleScript();
  return { path: 'index.html', content: singleFile({ title, locale, dashboards, script, snapshot: written.text }) };
}
