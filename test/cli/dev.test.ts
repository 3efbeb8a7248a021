import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type ExitCode, run } from '@sluice/cli';
import { remote } from '@sluice/engines/remote';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { captured, makePageScript, scriptTimeoutMs, temporaryFolder } from './support/cli.ts';
import { broken, leads, mailing, shop } from './support/files.ts';

interface Running {
  readonly url: string;
  readonly folder: string;
  readonly written: { out: string; err: string };
  readonly stop: () => Promise<ExitCode>;
}

let running: Running | null = null;
beforeAll(makePageScript, scriptTimeoutMs);
afterEach(async () => {
  await running?.stop();
  running = null;
});

async function dev(text: string, prepare: (folder: string) => void = () => {}): Promise<Running> {
  const { folder, remove } = temporaryFolder();
  writeFileSync(join(folder, 'package.json'), '{"name": "secret"}');
  writeFileSync(join(folder, 'sluice.yaml'), text);
  prepare(folder);
  const ended = new AbortController();
  const { io, written } = captured(folder, { signal: ended.signal, now: Date.now });
  const done = run(['dev', 'sluice.yaml', '--port', '0'], io);
  await until(() => written.out.includes('http://'), 30_000);
  const [url = ''] = /http:\S+/.exec(written.out) ?? [];
  const stop = async () => {
    ended.abort();
    const code = await done;
    remove();
    return code;
  };
  running = { url, folder, written, stop };
  return running;
}

async function until(isTrue: () => boolean | Promise<boolean>, mostMs = 30_000): Promise<void> {
  const end = Date.now() + mostMs;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error('It did not happen in time.');
    await wait(25);
  }
}

/** The first state the page is told of when it asks now. */
async function state(url: string): Promise<{
  version: number;
  shown: number;
  isBroken: boolean;
  problems: { code: string; line: number; link: string; frame: string[] }[];
}> {
  const stopped = new AbortController();
  const response = await fetch(`${url}__live`, { signal: stopped.signal });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (!/^data: \{.*\}$/m.test(text)) text += (await reader.read()).value ?? '';
  stopped.abort();
  return JSON.parse(/^data: (\{.*\})$/m.exec(text)?.[1] ?? '{}');
}

const clicked = async (url: string) => {
  const table = await remote(url).answer({ funnel: 'mailing' });
  return table.rows()[1]?.['count'];
};

describe('sluice dev FILE', { timeout: 90_000 }, () => {
  it('serves the page, its script and the numbers, and ends with 0 when it is stopped', async () => {
    const { url, stop } = await dev(mailing);
    const page = await fetch(url);
    const html = await page.text();
    expect(html).toContain('<sluice-dashboard src="./" name="main" hash>');
    expect(page.headers.get('content-security-policy')).toContain("require-trusted-types-for 'script'");
    for (const [, path] of html.matchAll(/(?:src|href)="([\w.-]+\.\w+)"/g))
      expect((await fetch(url + path)).status).toBe(200);
    expect(await clicked(url)).toBe(3);
    expect(new URL(url).hostname).toBe('127.0.0.1');
    running = null;
    expect(await stop()).toBe(0);
    await expect(fetch(url)).rejects.toThrow();
  });

  it('gives the snapshot of a dashboard with an entity tag, and 304 while nothing changes', async () => {
    const { url } = await dev(mailing);
    const first = await fetch(`${url}v1/snapshot/main`);
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toBe(`"${(await first.json()).hash}"`);
    expect((await fetch(`${url}v1/snapshot/main`, { headers: { 'If-None-Match': tag } })).status).toBe(304);
    expect((await fetch(`${url}v1/snapshot/other`)).status).toBe(404);
  });

  it('shows a good save, keeps the last good state over a broken one, and tells of the place', async () => {
    const { url, folder, written } = await dev(mailing);
    const file = join(folder, 'sluice.yaml');
    const before = await state(url);
    expect(before.problems).toEqual([]);

    writeFileSync(file, mailing.replace('clicked: 3', 'clicked: 4'));
    await until(async () => (await state(url)).shown > before.shown);
    expect(await clicked(url)).toBe(4);

    const good = await state(url);
    writeFileSync(file, broken);
    await until(async () => (await state(url)).version > good.version);
    const bad = await state(url);
    expect(bad.shown).toBe(good.shown);
    expect(bad.problems[0]).toMatchObject({
      line: 6,
      frame: expect.arrayContaining([expect.stringContaining('clicke')]),
    });
    expect(bad.problems[0]?.link).toMatch(/^vscode:\/\/file\/.*sluice\.yaml:6:\d+$/);
    expect(await clicked(url)).toBe(4);
    expect((await fetch(url)).status).toBe(200);
    expect(written.err).toContain('sluice.yaml:6:');

    writeFileSync(`${file}.new`, mailing);
    renameSync(`${file}.new`, file);
    await until(async () => (await state(url)).shown > bad.shown);
    expect((await state(url)).problems).toEqual([]);
    expect(await clicked(url)).toBe(3);
  });

  it('tells whether what is shown is good, or what a broken file left at the start', async () => {
    const { url, folder } = await dev(`${mailing}metrics:\n  bad: {formula: count(clicke)}\n`);
    const start = await state(url);
    expect([start.shown, start.isBroken, start.problems.length]).toEqual([1, true, 1]);
    expect(await clicked(url)).toBe(3);
    expect(await (await fetch(`${url}live-words.js`)).text()).toContain('What is not broken is shown behind.');
    writeFileSync(join(folder, 'sluice.yaml'), mailing);
    await until(async () => (await state(url)).shown > start.shown);
    writeFileSync(join(folder, 'sluice.yaml'), broken);
    await until(async () => (await state(url)).problems.length > 0);
    expect((await state(url)).isBroken).toBe(false);
  });

  it('follows the data files too, and keeps the last good numbers where one is taken away', async () => {
    const prepare = (at: string) => {
      mkdirSync(join(at, 'data'));
      writeFileSync(join(at, 'data/leads.csv'), leads);
    };
    const { url, folder } = await dev(shop, prepare);
    const count = async () => (await remote(url).answer({ metrics: ['count(lead)'] })).rows()[0]?.['count(lead)'];
    expect(await count()).toBe(4);
    writeFileSync(join(folder, 'data/leads.csv'), `${leads}l9,2026-02-10,,,FR\n`);
    await until(async () => (await count()) === 5);
    const good = await state(url);
    renameSync(join(folder, 'data/leads.csv'), join(folder, 'data/away.csv'));
    await until(async () => (await state(url)).version > good.version);
    expect((await state(url)).problems.map(({ code }) => code)).toContain('file-not-found');
    expect(await count()).toBe(5);
  });

  it('follows a data folder that is taken away and made again', async () => {
    const { url, folder } = await dev(shop, (at) => {
      mkdirSync(join(at, 'data'));
      writeFileSync(join(at, 'data/leads.csv'), leads);
    });
    rmSync(join(folder, 'data'), { recursive: true });
    await until(async () => (await state(url)).problems.length > 0);
    mkdirSync(join(folder, 'data'));
    writeFileSync(join(folder, 'data/leads.csv'), leads);
    await until(async () => (await state(url)).problems.length === 0);
    const { shown } = await state(url);
    writeFileSync(join(folder, 'data/leads.csv'), `${leads}l9,2026-03-01,,,\n`);
    await until(async () => (await state(url)).shown > shown);
  });

  it('starts with what stands of a broken file', async () => {
    const { url, written } = await dev(broken);
    expect((await state(url)).problems.length).toBeGreaterThan(0);
    expect((await fetch(url)).status).toBe(200);
    expect(written.err).toContain('error');
  });

  it('reads nothing outside the project folder, by path or by link', async () => {
    const other = temporaryFolder();
    writeFileSync(join(other.folder, 'leads.csv'), leads);
    const prepare = (at: string) => {
      mkdirSync(join(at, 'data'));
      symlinkSync(join(other.folder, 'leads.csv'), join(at, 'data/leads.csv'));
    };
    const { url } = await dev(shop, prepare);
    expect((await state(url)).problems[0]).toMatchObject({ code: 'file-not-readable' });
    other.remove();
  });

  it('serves no file of the project', async () => {
    const { url, folder } = await dev(mailing);
    for (const name of readdirSync(folder)) expect((await fetch(url + name)).status).toBe(404);
    expect(readFileSync(join(folder, 'package.json'), 'utf8')).toContain('secret');
  });

  it('ends with 1 where there is no such file', async () => {
    const { folder, remove } = temporaryFolder();
    const { io, written } = captured(folder);
    expect([await run(['dev', 'gone.yaml'], io), written.err]).toEqual([1, expect.stringContaining('gone.yaml')]);
    remove();
  });
});
