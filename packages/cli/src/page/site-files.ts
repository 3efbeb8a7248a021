import type { Catalog } from '@sluice/core/catalog';
import { icon } from './icon.ts';
import { filePolicy, indexPage } from './index-page.ts';
import { siteStyle } from './page-style.ts';
import { pageLinks, type SitePage, textIn } from './site-pages.ts';

/** A file of a site: its path below the folder, and its content. */
export interface SiteFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** What every page of a site has. */
export const commonFiles: readonly SiteFile[] = [
  { path: 'page.css', content: siteStyle },
  { path: 'icon.svg', content: icon },
];

/** Where pages get their data and scripts from. */
export interface SiteOptions {
  readonly src: (page: SitePage) => string;
  readonly scripts?: readonly string[];
  /** Leave the policy to the server's header. */
  readonly withoutPolicy?: boolean;
}

/** The pages of a site with their style and icon; scripts and snapshots are not among them. */
export function siteFiles(catalog: Catalog, pages: readonly SitePage[], options: SiteOptions): SiteFile[] {
  const { src, scripts, withoutPolicy } = options;
  const html = pages.map((page) => ({
    path: page.html,
    content: indexPage({
      title: textIn(page.dashboard.title, catalog.locale) || textIn(catalog.title, catalog.locale),
      locale: catalog.locale,
      src: src(page),
      dashboard: page.dashboard.id,
      pages: pageLinks(catalog, pages, page),
      ...(scripts ? { scripts } : {}),
      ...(withoutPolicy ? {} : { policy: filePolicy }),
    }),
  }));
  return [...commonFiles, ...html];
}
