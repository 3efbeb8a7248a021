import { readFileSync } from 'node:fs';
import type { PageFile } from '@sluice/server';
import type { CliLanguage } from '../language/cli-language.ts';
import { escapeHtml } from '../page/html.ts';
import { commonFiles, type SiteFile, siteFiles } from '../page/site-files.ts';
import { sitePages } from '../page/site-pages.ts';
import type { Project } from '../project/project.ts';

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

/** The files of the development page by path: pages of the shown state, `sluice.js` and the script that follows saves. */
export function devFiles(
  project: Project | null,
  scripts: readonly SiteFile[],
  language: CliLanguage,
): ReadonlyMap<string, PageFile> {
  const waiting = waitingPage(language);
  const client = { path: 'live.js', content: readFileSync(new URL('./client/live.mjs', import.meta.url), 'utf8') };
  const pages = project ? pagesOf(project, waiting) : [...commonFiles, waiting];
  const { dev, severity, colon } = language.words;
  const words = {
    path: 'live-words.js',
    content: `export const words = ${JSON.stringify({ ...dev.page, severity, colon })};\n`,
  };
  const files = new Map(
    [...scripts, client, words, ...pages].map((file) => [`/${encodeURI(file.path)}`, toPageFile(file)]),
  );
  const index = files.get('/index.html');
  return index ? files.set('/', index) : files;
}

function pagesOf({ catalog }: Project, waiting: SiteFile): SiteFile[] {
  const pages = sitePages(catalog);
  const files = siteFiles(catalog, pages, { src: () => './', scripts: ['live.js'], withoutPolicy: true });
  return pages.length > 0 ? files : [...files, waiting];
}

/** Shown while nothing has compiled, or where the file defines no dashboard. */
function waitingPage({ locale, words }: CliLanguage): SiteFile {
  const lines = [
    '<!doctype html>',
    `<html lang="${locale}"><head><meta charset="utf-8"><title>sluice</title>`,
    '<link rel="stylesheet" href="page.css"><script type="module" src="live.js"></script></head>',
    `<body><main><p>${escapeHtml(words.dev.waiting)}</p></main></body></html>`,
    '',
  ];
  return { path: 'index.html', content: lines.join('\n') };
}

function toPageFile({ path, content }: SiteFile): PageFile {
  return { type: types[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream', body: content };
}
