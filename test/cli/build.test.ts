import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as soon } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePageScript, scriptTimeoutMs, sluice, temporaryFolder } from './support/cli.ts';
import { broken, leads, mailing, shop } from './support/files.ts';

const { folder, remove } = temporaryFolder();
const evil = '</script><img src=x onerror=alert(1)><!--';
beforeAll(() => {
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, 'package.json'), '{}');
  writeFileSync(join(folder, 'data/leads.csv'), `${leads}l5,2026-03-01,,,"${evil}"\n`);
  writeFileSync(join(folder, 'mailing.yaml'), mailing);
  writeFileSync(join(folder, 'shop.yaml'), shop.replace('title: Shop', `title: "${evil}"`));
  writeFileSync(
    join(folder, 'two.yaml'),
    `${mailing}  second:\n    title: "Second & last"\n    rows:\n      - [{funnel: mailing}]\n`,
  );
  writeFileSync(
    join(folder, 'broken.yaml'),
    broken.replace('funnels:', 'funnels:\n  other:\n    stages: [a]\n    counts: {a: 1}'),
  );
  writeFileSync(join(folder, 'none.yaml'), 'sluice: 1\ntitle: None\n');
});
beforeAll(makePageScript, scriptTimeoutMs);
afterAll(remove);

const jsonScript = /<script type="application\/json" data-sluice-snapshot>(.*?)<\/script>/s;
const read = (path: string) => readFileSync(join(folder, path), 'utf8');

describe('sluice build FILE -o DIR', { timeout: 60_000 }, () => {
  it('writes the snapshot, the page and the script it needs, and nothing half-written beside', async () => {
    const { code, out, err } = await sluice(folder, 'build', 'mailing.yaml', '-o', 'out/site');
    const names = readdirSync(join(folder, 'out/site'));
    expect([code, out]).toEqual([0, '']);
    expect(err).toContain('with --single-file the page opens from disk');
    expect(read('out/site/index.html')).toContain('<p class="late">Still waiting for sluice.js.');
    for (const name of ['index.html', 'page.css', 'snapshot.json', 'sluice.js']) expect(names).toContain(name);
    expect(names.filter((name) => name.startsWith('.'))).toEqual([]);
    const { version, kind, hash, dashboards } = JSON.parse(read('out/site/snapshot.json'));
    expect([version, kind, dashboards, hash]).toEqual([
      1,
      'sluice-snapshot',
      ['main'],
      expect.stringMatching(/^[0-9a-f]{64}$/),
    ]);
  });

  it('writes sluice.js behind its parts, so that a build that is cut off breaks no page of before', async () => {
    await sluice(folder, 'build', 'mailing.yaml', '-o', 'out/order');
    const site = join(folder, 'out/order');
    const parts = readdirSync(site).filter((name) => /^sluice-.*\.js$/.test(name));
    const entry = parts.find((name) => readFileSync(join(site, 'sluice.js'), 'utf8').includes(name)) ?? '';
    const before = readFileSync(join(site, 'sluice.js'), 'utf8');
    rmSync(join(site, entry));
    mkdirSync(join(site, entry, 'in the way'), { recursive: true });
    writeFileSync(join(site, 'sluice.js'), '// of before');
    expect((await sluice(folder, 'build', 'mailing.yaml', '-o', 'out/order')).code).toBe(2);
    expect([before.includes(entry), read('out/order/sluice.js')]).toEqual([true, '// of before']);
  });

  it('writes a page without inline code, whose policy allows none', async () => {
    await sluice(folder, 'build', 'mailing.yaml', '-o', 'out/strict');
    const html = read('out/strict/index.html');
    expect(html).toMatch(/<sluice-dashboard src="snapshot.json" name="main" hash>/);
    expect(html).toContain('<noscript>');
    expect(html).toContain('<title>Spring mailing</title>');
    expect(html).toMatch(/Content-Security-Policy" content="default-src &#39;none&#39;; script-src &#39;self&#39;;/);
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|style="|\son\w+=/);
    for (const [, path] of html.matchAll(/(?:src|href)="([^"]+)"/g))
      expect(readdirSync(join(folder, 'out/strict'))).toContain(path);
  });

  it('writes one page a dashboard, which name each other', async () => {
    expect((await sluice(folder, 'build', 'two.yaml', '-o', 'out/two')).code).toBe(0);
    const names = readdirSync(join(folder, 'out/two')).filter((name) => /\.(html|json)$/.test(name));
    expect(names.sort()).toEqual(['index.html', 'second.html', 'second.snapshot.json', 'snapshot.json']);
    expect(read('out/two/index.html')).toContain('<a href="second.html">Second &amp; last</a>');
    expect(read('out/two/second.html')).toContain('name="second"');
    expect(read('out/two/second.html')).toContain('<a href="second.html" aria-current="page">');
  });

  it('builds one dashboard with --dashboard', async () => {
    expect((await sluice(folder, 'build', 'two.yaml', '-o', 'out/one', '--dashboard', 'second')).code).toBe(0);
    expect(JSON.parse(read('out/one/snapshot.json')).dashboards).toEqual(['second']);
    expect(readdirSync(join(folder, 'out/one')).filter((name) => name.endsWith('.html'))).toEqual(['index.html']);
  });

  it('lets a reader see only whole snapshots while it builds again and again', { timeout: 60_000 }, async () => {
    await sluice(folder, 'build', 'mailing.yaml', '-o', 'out/again');
    let isBuilding = true;
    const builds = (async () => {
      for (let i = 0; i < 5; i++) await sluice(folder, 'build', 'mailing.yaml', '-o', 'out/again');
      isBuilding = false;
    })();
    let reads = 0;
    for (; isBuilding; reads++) {
      JSON.parse(read('out/again/snapshot.json'));
      expect(read('out/again/index.html').trimEnd()).toMatch(/<\/html>$/);
      await soon();
    }
    await builds;
    expect(reads).toBeGreaterThan(20);
  });

  it('leaves other files of the folder alone, and takes away parts of the script that are no longer used', async () => {
    mkdirSync(join(folder, 'out/kept'), { recursive: true });
    const old = ['sluice-old-ABCD1234.js', 'sluice-old.texts-ABCD1234.js', 'sluice-0123ABCD.js'];
    const mine = ['mine.txt', 'sluice-notes.js', 'chunk-0123ABCD.js'];
    for (const name of [...mine, ...old]) writeFileSync(join(folder, 'out/kept', name), 'x');
    await sluice(folder, 'build', 'mailing.yaml', '-o', 'out/kept');
    const names = readdirSync(join(folder, 'out/kept'));
    expect(names).toEqual(expect.arrayContaining(mine));
    expect(names.filter((name) => old.includes(name))).toEqual([]);
    const parts = names.filter((name) => name.endsWith('.js') && !mine.includes(name) && name !== 'sluice.js');
    expect(parts.filter((name) => !/^sluice-(?:[\w.-]+-)?[A-Z0-9]{8}\.js$/.test(name))).toEqual([]);
  });

  it('builds what stands of a broken file, and ends with 1', async () => {
    const { code, err } = await sluice(folder, 'build', 'broken.yaml', '-o', 'out/broken');
    expect([code, err]).toEqual([1, expect.stringContaining('error')]);
  });

  it('ends with 2 where the file defines no dashboard, or the folder is a file', async () => {
    expect((await sluice(folder, 'build', 'none.yaml', '-o', 'out/none')).code).toBe(2);
    expect((await sluice(folder, 'build', 'mailing.yaml', '-o', 'mailing.yaml')).code).toBe(2);
  });

  it('publishes no file from outside the project folder, not by a link either', async () => {
    const other = temporaryFolder();
    writeFileSync(join(other.folder, 'leads.csv'), leads);
    symlinkSync(join(other.folder, 'leads.csv'), join(folder, 'data/linked.csv'));
    for (const from of ['data/linked.csv', join(other.folder, 'leads.csv')]) {
      writeFileSync(join(folder, 'out.yaml'), shop.replace('data/leads.csv', from));
      const { code, err } = await sluice(folder, 'build', 'out.yaml', '-o', 'out/linked');
      expect([code, err]).toEqual([1, expect.stringMatching(/outside of the project\s+folder/)]);
      expect((await sluice(folder, 'query', 'out.yaml', 'count(lead)')).code).toBe(0);
    }
    other.remove();
  });
});

describe('sluice build FILE -o DIR --single-file', { timeout: 60_000 }, () => {
  it('writes one file of at most 300 kB beside its data, whose policy names its own code by hash', async () => {
    const { code } = await sluice(folder, 'build', 'shop.yaml', '-o', 'out/single', '--single-file');
    expect([code, readdirSync(join(folder, 'out/single'))]).toEqual([0, ['index.html']]);
    const html = read('out/single/index.html');
    const [, data = ''] = jsonScript.exec(html) ?? [];
    const [, code_ = ''] = /<script type="module">(.*?)<\/script>/s.exec(html) ?? [];
    const [, style = ''] = /<style>(.*?)<\/style>/s.exec(html) ?? [];
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
    expect(Buffer.byteLength(html) - Buffer.byteLength(data)).toBeLessThanOrEqual(300_000);
    expect(policy).toContain('default-src &#39;none&#39;');
    expect(policy).toContain(`script-src &#39;${hash(code_)}&#39;`);
    expect(policy).toContain(`style-src &#39;${hash(style)}&#39;`);
    expect(policy).not.toMatch(/self|unsafe|https?:/);
    expect(html).not.toMatch(/<(link|img|iframe)\b/);
    expect(html.replace(code_, '').match(/<script\b/g)).toHaveLength(2);
    expect(code_).not.toMatch(/<\/script|<!--/i);
  });

  it('holds all dashboards of the file in one, with links to each', async () => {
    expect((await sluice(folder, 'build', 'two.yaml', '-o', 'out/both', '--single-file')).code).toBe(0);
    const html = read('out/both/index.html');
    expect(readdirSync(join(folder, 'out/both'))).toEqual(['index.html']);
    expect([...html.matchAll(/<sluice-dashboard name="(\w+)">/g)].map(([, name]) => name)).toEqual(['main', 'second']);
    for (const [, id] of html.matchAll(/href="#([\w-]+)"/g)) expect(html).toContain(`id="${id}"`);
    const [, data = ''] = jsonScript.exec(html) ?? [];
    expect(JSON.parse(data).dashboards).toEqual(['main', 'second']);
  });

  it('leaves the site beside it whole', async () => {
    await sluice(folder, 'build', 'mailing.yaml', '-o', 'out/beside');
    const before = readdirSync(join(folder, 'out/beside'));
    await sluice(folder, 'build', 'mailing.yaml', '-o', 'out/beside', '--single-file');
    expect(readdirSync(join(folder, 'out/beside'))).toEqual(before);
  });

  it('keeps a text that would end its script as the text it is', async () => {
    await sluice(folder, 'build', 'shop.yaml', '-o', 'out/evil', '--single-file');
    const html = read('out/evil/index.html');
    expect(html).not.toContain('<img');
    const [, data = ''] = jsonScript.exec(html) ?? [];
    expect(JSON.parse(data).catalog.title.default).toBe(evil);
    expect(data).not.toContain('<');
  });
});
