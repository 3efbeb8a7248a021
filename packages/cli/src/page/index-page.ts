import { escapeHtml } from './html.ts';
import { pageTexts } from './page-texts.ts';

/** One page of a site: a dashboard and the way to the others. */
export interface PageOptions {
  readonly title: string;
  readonly locale: string;
  /** What `<sluice-dashboard>` reads. */
  readonly src: string;
  readonly dashboard: string;
  readonly pages: readonly { readonly title: string; readonly href: string; readonly isCurrent: boolean }[];
  /** Scripts after `sluice.js`, by path. */
  readonly scripts?: readonly string[];
  /** In a `<meta>`, where no header can say it. */
  readonly policy?: string;
}

/** A policy for pages that are served as files; `frame-ancestors` works only in a header. */
export const filePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** Shown in place of the charts where scripts are off. */
export function noscript(locale: string): string {
  return `<noscript><p>${pageTexts(locale).noscript}</p></noscript>`;
}

/** The page's HTML: no inline script or style, so that the strictest policy holds. */
export function indexPage(options: PageOptions): string {
  const { title, locale, src, dashboard, pages, scripts = [], policy } = options;
  const head = [
    '<meta charset="utf-8">',
    ...(policy === undefined ? [] : [`<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">`]),
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(title)}</title>`,
    '<link rel="stylesheet" href="page.css">',
    '<link rel="icon" href="icon.svg" type="image/svg+xml">',
    ...['sluice.js', ...scripts].map((path) => `<script type="module" src="${escapeHtml(path)}"></script>`),
  ];
  return document(locale, head, [
    ...navigation(pages, locale),
    '<main>',
    `  <sluice-dashboard src="${escapeHtml(src)}" name="${escapeHtml(dashboard)}" hash>`,
    `    ${escapeHtml(title)} …`,
    `    <p class="late">${pageTexts(locale).late}</p>`,
    '  </sluice-dashboard>',
    noscript(locale),
    '</main>',
  ]);
}

/** A whole document of head and body lines. */
export function document(locale: string, head: readonly string[], body: readonly string[]): string {
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(locale)}">`,
    '<head>',
    ...head,
    '</head>',
    '<body>',
    ...body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** Links to all dashboards; none where there is one. */
export function navigation(pages: PageOptions['pages'], locale: string): string[] {
  if (pages.length < 2) return [];
  const link = ({ title, href, isCurrent }: PageOptions['pages'][number]) =>
    `  <a href="${escapeHtml(href)}"${isCurrent ? ' aria-current="page"' : ''}>${escapeHtml(title)}</a>`;
  return [`<nav class="pages" aria-label="${pageTexts(locale).dashboards}">`, ...pages.map(link), '</nav>'];
}
