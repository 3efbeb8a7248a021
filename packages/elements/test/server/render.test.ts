import { compile } from '@sluice/core';
import type { Engine } from '@sluice/core/query';
import { memory } from '@sluice/engines/memory';
import { describe, expect, it } from 'vitest';
import { renderToHtml } from '../../src/server/index.ts';

const text = `sluice: 1
title: Spring mailing
funnels:
  mailing:
    label: 'Mail <b>& "more"'
    stages: [opened, clicked]
    counts: {opened: 10, clicked: 3}
dashboards:
  main:
    rows:
      - [{funnel: mailing, span: 2}, {text: 'See [this](/there) or [that](javascript:x).'}]
`;
const engine = await memory(compile(text).catalog);

describe('renderToHtml', () => {
  it('draws an element with its numbers, and its attributes as they are given', async () => {
    const attributes = { src: 'a"b.json', name: 'mailing' };
    const markup = await renderToHtml('sluice-funnel', { engine, width: 600, attributes });
    expect(markup).toMatch(
      /^<sluice-funnel src="a&quot;b.json" name="mailing"><template shadowrootmode="open"><style>/,
    );
    expect(markup).toMatch(/<\/template><\/sluice-funnel>$/);
    expect(markup).toContain('3 of 10');
    expect(markup).toContain('Mail &lt;b&gt;&amp; "more"');
    expect(markup).toContain('width="566"');
  });

  it('draws a dashboard with its cards, and links against the address of the page', async () => {
    const options = { engine, width: 1000, url: 'https://example.org/a/' };
    const markup = await renderToHtml('sluice-dashboard', options);
    expect(markup.match(/<template shadowrootmode="open">/g)).toHaveLength(3);
    expect(markup).toContain('data-kind="funnel"');
    expect(markup).toContain('href="https://example.org/there"');
    expect(markup).not.toContain('javascript:');
  });

  it('answers for grids whose drawing a page loads later, in the language of the page', async () => {
    const channels = compile(`sluice: 1
timezone: UTC
as_of: 2026-01-31
sources:
  web: {kind: events, at: on, rows: [{on: 2026-01-05, source: google, medium: cpc, step: a}, {on: 2026-01-06, source: google, medium: cpc, step: b}]}
dimensions:
  step: {label: {en: Step, zh-CN: 步骤}, from: web.step}
dashboards:
  main:
    period: 2026
    rows:
      - [{matrix: {rows: channel, columns: step, value: rows(web)}}]
`);
    expect(channels.diagnostics).toEqual([]);
    const markup = await renderToHtml('sluice-dashboard', {
      engine: await memory(channels.catalog),
      width: 800,
      lang: 'zh-CN',
    });
    // without a reader of rows nothing is counted; a card that still waits for its drawing says nothing of it
    expect(markup).toContain('渠道 × 步骤');
    expect(markup).toContain('没有定义：不能按所筛选的内容区分。');
    expect(markup).toContain('aria-busy="false"');
  });

  it('takes attributes as the page does, and leaves the address of the page to it', async () => {
    const attributes = { refresh: '15 minutes', hash: '', theme: 'dark' };
    const markup = await renderToHtml('sluice-dashboard', { engine, width: 1000, attributes });
    expect(markup).toMatch(/^<sluice-dashboard refresh="15 minutes" hash="" theme="dark"><template/);
    expect(markup).toContain('3 of 10');
    const { refresherOf } = await import('../../src/refresh/refresh.ts');
    expect(refresherOf).toBeTypeOf('function');
  });

  it('does not add up groups of distinct values, and says how many are not drawn', async () => {
    const rows = Array.from({ length: 40 }, (_, i) => ({
      lead: `l${i}`,
      at: `2026-0${1 + (i % 4)}-05T10:00:00Z`,
      event: 'visit',
      source: `s${i % 10}`,
    }));
    const visits = `sluice: 1\ntitle: Visits\nas_of: 2026-05-01\nsources:\n  web: {kind: events, rows: ${JSON.stringify(rows)}}\n`;
    const drawn = async (metric: string) => {
      const row = `      - [{trend: '${metric}', by: source, grain: month}]`;
      const { catalog } = compile(
        `${visits}dashboards:\n  main:\n    period: 2026-01-01..2026-04-30\n    rows:\n${row}\n`,
      );
      return renderToHtml('sluice-dashboard', { engine: await memory(catalog), width: 1000 });
    };
    expect(await drawn('rows(web)')).toContain('Other');
    expect(await drawn('distinct(web.lead)')).toMatch(/\d more groups are not drawn/);
  });

  it('says what it cannot draw as the element would', async () => {
    const markup = await renderToHtml('sluice-funnel', { engine, width: 600, attributes: { name: 'nothing' } });
    expect(markup).toContain('role="alert"');
    expect(markup).toContain('unknown-name');
  });

  it('says why an engine does not answer', async () => {
    const broken: Engine = {
      describe: () => Promise.reject(new Error('The cable is cut.')),
      answer: engine.answer.bind(engine),
      answerAll: engine.answerAll.bind(engine),
      close: () => Promise.resolve(),
    };
    expect(await renderToHtml('sluice-kpi', { engine: broken, width: 300 })).toContain('The cable is cut.');
  });

  it('speaks the language of the page', async () => {
    const markup = await renderToHtml('sluice-funnel', { engine, width: 600, lang: 'zh-TW' });
    expect(markup).toMatch(/lang="zh-TW"/);
  });

  it('names the nonce of the page in every style', async () => {
    const markup = await renderToHtml('sluice-dashboard', { engine, width: 1000, nonce: 'n1' });
    expect(markup.match(/<style[^>]*>/g)).toEqual(Array(3).fill('<style nonce="n1">'));
  });

  it('leaves nothing of a page behind, and draws several at once', async () => {
    const all = await Promise.all([1, 2, 3].map(() => renderToHtml('sluice-dashboard', { engine, width: 1000 })));
    expect(new Set(all).size).toBe(1);
    const names = ['document', 'ResizeObserver', 'MutationObserver', 'IntersectionObserver', 'CSSStyleSheet'];
    expect(names.filter((name) => name in globalThis)).toEqual([]);
  });
});
