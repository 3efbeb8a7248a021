import { createHash } from 'node:crypto';
import { escapeHtml, scriptJson } from './html.ts';
import { document } from './index-page.ts';
import { pageStyle } from './page-style.ts';

/** What one HTML file is made of. */
export interface SingleFileOptions {
  readonly title: string;
  readonly locale: string;
  readonly dashboard: string;
  /** The whole of `sluice.js` with nothing left to load. */
  readonly script: string;
  /** The snapshot as JSON text. */
  readonly snapshot: string;
}

/**
 * One HTML file that opens from disk: script, style and data stand in it, and its policy lets it ask nobody for
 * anything. Only the script and style whose hashes it names may run.
 */
export function singleFile({ title, locale, dashboard, script, snapshot }: SingleFileOptions): string {
  const code = inlineScript(script);
  const policy = [
    "default-src 'none'",
    `script-src ${hashSource(code)}`,
    `style-src ${hashSource(pageStyle)}`,
    'img-src blob: data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${pageStyle}</style>`,
  ];
  return document(locale, head, [
    '<main>',
    `  <sluice-dashboard name="${escapeHtml(dashboard)}" hash>`,
    `    <script type="application/json">${scriptJson(snapshot)}</script>`,
    `    ${escapeHtml(title)} …`,
    '  </sluice-dashboard>',
    '  <noscript><p>This dashboard draws its charts with JavaScript, which is switched off here.</p></noscript>',
    '</main>',
    `<script type="module">${code}</script>`,
  ]);
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** Code as it may stand in HTML: neither `</script` nor `<!--` can end it or hide the rest; both stand in strings only. */
function inlineScript(code: string): string {
  return code.replaceAll(/<\/(script)/gi, '<\\/$1').replaceAll('<!--', '\\x3c!--');
}
