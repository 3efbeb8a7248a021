import { createHash } from 'node:crypto';
import { escapeHtml, scriptJson } from './html.ts';
import { document, navigation, noscript } from './index-page.ts';
import { pageStyle } from './page-style.ts';

/** What one HTML file is made of. */
export interface SingleFileOptions {
  readonly title: string;
  readonly locale: string;
  /** One after the other on the page. */
  readonly dashboards: readonly { readonly id: string; readonly title: string }[];
  /** The whole of `sluice.js` with nothing left to load. */
  readonly script: string;
  /** The snapshot of all of them as JSON text. */
  readonly snapshot: string;
}

/**
 * One HTML file that opens from disk: script, style and data stand in it, and its policy lets it ask nobody for
 * anything. Only the script and style whose hashes it names may run.
 */
export function singleFile({ title, locale, dashboards, script, snapshot }: SingleFileOptions): string {
  const code = inlineScript(script);
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policyOf(code))}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${pageStyle}</style>`,
  ];
  const links = dashboards.map((one, i) => ({ title: one.title, href: `#dashboard-${i + 1}`, isCurrent: false }));
  return document(locale, head, [
    ...navigation(links, locale),
    ...dashboards.flatMap((one, i) => dashboardLines(one, i, dashboards.length === 1)),
    noscript(locale),
    `<script type="application/json" data-sluice-snapshot>${scriptJson(snapshot)}</script>`,
    `<script type="module">${code}</script>`,
  ]);
}

/** The state of a lone dashboard lives in the address; several would write over one another there. */
function dashboardLines(
  { id, title }: SingleFileOptions['dashboards'][number],
  index: number,
  isAlone: boolean,
): string[] {
  return [
    `<${isAlone ? 'main' : 'section'} id="dashboard-${index + 1}">`,
    `  <sluice-dashboard name="${escapeHtml(id)}"${isAlone ? ' hash' : ''}>${escapeHtml(title)} …</sluice-dashboard>`,
    isAlone ? '</main>' : '</section>',
  ];
}

function policyOf(code: string): string {
  return [
    "default-src 'none'",
    `script-src ${hashSource(code)}`,
    `style-src ${hashSource(pageStyle)}`,
    'img-src blob: data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** Code as it may stand in HTML: neither `</script` nor `<!--` can end it or hide the rest; both stand in strings only. */
function inlineScript(code: string): string {
  return code.replaceAll(/<\/(script)/gi, '<\\/$1').replaceAll('<!--', '\\x3c!--');
}
