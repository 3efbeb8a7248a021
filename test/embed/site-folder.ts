import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '@sluice/core';
import { buildEmbed } from '@sluice/embed/build';
import { memory } from '@sluice/engines/memory';
import { writeSnapshot } from '@sluice/engines/snapshot-writer';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { root } from '../support/bundle.ts';

const hostile = '<img src=x onerror=alert(1)>';
const channels = ['email', 'paid', hostile];

/** A file with its rows in it, and a title, a label and a value that would run if they became markup. */
export function fixtureYaml(): string {
  const day = (i: number) => new Date(Date.UTC(2026, 6, 1 + i)).toISOString().slice(0, 10);
  const rows = Array.from({ length: 90 }, (_, i) => {
    const won = i % 3 === 0 ? `, won_at: ${day(i + 9)}` : '';
    return `      - {id: L${i}, created: ${day(i)}, mql_at: ${day(i + 3)}, medium: '${channels[i % 3]}'${won}, value: ${100 + i}}`;
  });
  return `sluice: 1
title: '${hostile}'
timezone: Europe/Berlin
currency: EUR
as_of: 2026-11-01T06:00
sources:
  crm:
    kind: leads
    lead: id
    at: created
    stages: {mql: mql_at, won: won_at}
    value: value
    rows:
${rows.join('\n')}
dimensions:
  medium: {label: 'Medium ${hostile}', from: crm.medium}
funnels:
  demand:
    label: 'Funnel ${hostile}'
    window: 60 days
    stages:
      - {id: lead, label: Lead, date: crm.created}
      - {id: mql, label: '${hostile}', date: crm.mql_at}
      - {id: won, label: Won, date: crm.won_at, value: crm.value}
dashboards:
  main:
    title: 'Overview ${hostile}'
    period: last 6 months
    compare: previous_period
    filters: [period, medium]
    rows:
      - [{kpi: count(mql)}, {kpi: count(won)}]
      - [{funnel: demand, span: 2}, {trend: count(mql), grain: month}]
      - [{table: [count(lead), count(won)], by: medium}, {text: 'See [this](javascript:alert(1)) and [that](https://example.org/).'}]
`;
}

const page = (head: string, body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><script src="watch.js"></script><link rel="stylesheet" href="page.css">${head}<body><h1>A page</h1>${body}</body></html>`;
/** A page's own element that shows a dashboard in its shadow root. */
const roots = `customElements.define('a-portal', class extends HTMLElement {
  connectedCallback() {
    this.root = this.attachShadow({ mode: this.className === 'closed' ? 'closed' : 'open' });
    const dashboard = document.createElement('sluice-dashboard');
    dashboard.setAttribute('src', 'snapshot.json');
    this.root.append(dashboard);
  }
});`;
/** A page that needs both copies: the second under a name of its own. */
const prefixed = `import { defineAll } from './copy.js'; defineAll({ prefix: 'acme' });`;
const load = (name: string) => `<script type="module" src="${name}"></script>`;

/** Writes a folder with the built scripts, a snapshot, a file, and pages that use them; gives its path. */
export async function siteFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sluice-embed-'));
  const yaml = fixtureYaml();
  const { catalog } = compile(yaml);
  const { text } = await writeSnapshot(catalog, await memory(catalog), { withoutReport: true });
  const { files } = await buildEmbed();
  const inline = yaml.replaceAll('<', '\\x3c').replaceAll("'", '"');
  const dashboard = '<sluice-dashboard src="snapshot.json">Numbers.</sluice-dashboard>';
  await buildOthers(folder);
  const pages: Record<string, string> = {
    'favicon.ico': '',
    'watch.js': await readFile(join(root, 'test/support/watch.js'), 'utf8'),
    'roots.js': roots,
    'prefixed.js': prefixed,
    'page.css': ':root{color-scheme:light}:root.dark{color-scheme:dark}body{margin:16px;font-family:sans-serif}',
    'evil.css':
      ':root{--sluice-accent:url(https://evil.invalid/a);--sluice-surface:url(https://evil.invalid/b);--sluice-radius:url(https://evil.invalid/c);--sluice-category-1:image-set("https://evil.invalid/d" 1x)}',
    'snapshot.json': text,
    'file.yaml': yaml,
    'dashboard.html': page(load('sluice.js'), dashboard),
    'yaml.html': page(load('sluice.js'), '<sluice-dashboard src="file.yaml">Numbers.</sluice-dashboard>'),
    'inline-yaml.html': page(
      load('sluice.js'),
      `<sluice-dashboard><script type="application/yaml">${inline}</script></sluice-dashboard>`,
    ),
    'inline-json.html': page(
      load('sluice.js'),
      `<sluice-kpi name="count(mql)"></sluice-kpi><script type="application/json" data-sluice-snapshot>${text.replaceAll('<', '\\u003c')}</script>`,
    ),
    'funnel.html': page(load('funnel.js'), '<sluice-funnel src="snapshot.json" name="demand"></sluice-funnel>'),
    'evil.html': page(`<link rel="stylesheet" href="evil.css">${load('sluice.js')}`, dashboard),
    'twice.html': page(load('other-lit.js') + load('sluice.js') + load('copy.js'), dashboard),
    'roots.html': page(
      load('sluice.js') + load('roots.js'),
      '<a-portal></a-portal><a-portal class="closed"></a-portal>',
    ),
    'prefixed.html': page(
      load('sluice.js') + load('prefixed.js'),
      `${dashboard}<acme-dashboard src="snapshot.json"></acme-dashboard>`,
    ),
    'missing.html': page(load('sluice.js'), '<sluice-dashboard src="nowhere.json">Numbers.</sluice-dashboard>'),
  };
  const all = [...files.map(({ path, content }) => [path, content] as const), ...Object.entries(pages)];
  await Promise.all(all.map(([path, content]) => writeFile(join(folder, path), content)));
  return folder;
}

/** Gives a file another version: the copy calls itself 0.0.9. */
const older: Plugin = changing(/elements[\\/]src[\\/]register\.ts$/, "VERSION = '0.1.0'", "VERSION = '0.0.9'");
/** A page's own element by Lit 2.8.0: it draws itself, and again when it is told another word. */
const otherLit = `import { css, html, LitElement } from 'lit2';
customElements.define('other-lit', class extends LitElement {
  static properties = { word: {} };
  static styles = css\`p { color: green }\`;
  render() { return html\`<p @click=\${() => { this.word = 'twice'; }}>Another Lit \${this.word}</p>\`; }
});
document.body.append(document.createElement('other-lit'));`;

function changing(filter: RegExp, from: string, to: string): Plugin {
  return {
    name: 'changing',
    setup(build) {
      build.onLoad({ filter }, async ({ path }) => {
        const text = await readFile(path, 'utf8');
        if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
        return { contents: text.replace(from, to), loader: path.endsWith('.ts') ? 'ts' : 'js' };
      });
    },
  };
}

/** One funnel alone, a second copy of the kit, and another Lit under its own policy name. */
async function buildOthers(folder: string): Promise<void> {
  const shared = {
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['source', 'browser'],
    define: { 'process.env.NODE_ENV': '"production"' },
    tsconfig: join(root, 'tsconfig.json'),
    logLevel: 'silent',
  } satisfies BuildOptions;
  await build({ ...shared, entryPoints: { funnel: 'packages/embed/src/funnel.ts' }, outdir: folder });
  const copied = { contents: "export * from './src/sluice.ts'", resolveDir: join(root, 'packages/embed') };
  await build({
    ...shared,
    stdin: copied,
    outfile: join(folder, 'copy.js'),
    plugins: [(await import('../../packages/embed/scripts/rename-policy.ts')).renamePolicy, older],
  });
  const lit = { contents: otherLit, resolveDir: root };
  await build({ ...shared, stdin: lit, outfile: join(folder, 'other-lit.js') });
}
