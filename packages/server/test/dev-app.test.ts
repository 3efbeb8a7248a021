import { request as httpRequest } from 'node:http';
import { allowedHosts, createDevApp, createLive, type RunningServer, startDevServer } from '@sluice/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakeEngine } from './fake-engine.ts';

const files = new Map([['/', { type: 'text/html; charset=utf-8', body: '<p>page</p>' }]]);
const live = createLive();
const ended = new AbortController();
let hosts: ReadonlySet<string> = new Set();
const app = createDevApp({
  engine: fakeEngine,
  snapshot: async () => null,
  file: (path) => files.get(path) ?? null,
  live,
  hosts: () => hosts,
  ended: ended.signal,
});
let server: RunningServer;

beforeAll(async () => {
  server = await startDevServer(app, [0]);
  hosts = allowedHosts(server.port);
});
afterAll(async () => {
  ended.abort();
  await server.close();
});

/** A raw request: `fetch` would tidy the path and forbid the headers. */
function raw(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
  body = '',
): Promise<{ status: number; text: string; headers: Record<string, unknown> }> {
  return new Promise((resolve, reject) => {
    const call = httpRequest({ host: '127.0.0.1', port: server.port, path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text, headers: response.headers }));
    });
    call.on('error', reject).end(body);
  });
}

describe('createDevApp(options)', () => {
  it('serves the page to its own names, under the strict policy', async () => {
    for (const host of [`127.0.0.1:${server.port}`, `localhost:${server.port}`]) {
      const { status, text, headers } = await raw('/', { host });
      expect([status, text]).toEqual([200, '<p>page</p>']);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it.each(['evil.example', 'evil.example:80', '127.0.0.1', 'localhost:1', '127.0.0.1.evil.example', 'localhost.:1'])(
    'refuses the Host %j, as a rebound name would send it',
    async (host) => {
      expect((await raw('/', { host })).status).toBe(403);
      expect((await raw('/v1/describe', { host })).status).toBe(403);
    },
  );

  it.each(['http://evil.example', 'null', 'https://127.0.0.1', 'http://127.0.0.1', 'http://127.0.0.1.evil.example'])(
    'refuses the Origin %s',
    async (origin) => {
      const headers = { origin, 'content-type': 'application/json' };
      const { status } = await raw('/v1/answer', headers, 'POST', '{"version":1,"queries":[]}');
      expect(status).toBe(403);
    },
  );

  it('answers its own page, and a client that is no browser', async () => {
    const body = '{"version":1,"queries":[{"metrics":["cpl"]}]}';
    const type = { 'content-type': 'application/json' };
    const own = { ...type, origin: `http://127.0.0.1:${server.port}`, host: `127.0.0.1:${server.port}` };
    expect((await raw('/v1/answer', own, 'POST', body)).status).toBe(200);
    expect((await raw('/v1/answer', type, 'POST', body)).status).toBe(200);
  });

  it('refuses what the browser calls cross-site, but opens by a link', async () => {
    expect((await raw('/v1/describe', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' })).status).toBe(
      403,
    );
    const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    expect((await raw('/', link)).status).toBe(200);
  });

  it.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/%252e%252e%252fpackage.json',
    '/..\\package.json',
    '//etc/passwd',
    '/etc/passwd',
    '/index.html%00.js',
    '/sluice.yaml',
    '/.git/config',
    '/v1/snapshot/..%2f..%2fpackage.json',
  ])('has nothing at %s', async (path) => {
    const { status, text } = await raw(path);
    expect([404, 400]).toContain(status);
    expect(text).not.toContain('"name"');
  });

  it('tells the page of each state over one open stream', async () => {
    const stopped = new AbortController();
    const response = await fetch(`${server.url}__live`, { signal: stopped.signal });
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    const next = async (part: string) => {
      for (let text = ''; ; ) {
        text += (await reader.read()).value ?? '';
        if (text.includes(part)) return text;
      }
    };
    expect(await next('"version":0')).toContain('event: state');
    live.publish({ version: 1, shown: 1, problems: [], isBroken: false });
    expect(await next('"version":1')).toContain('"shown":1');
    stopped.abort();
  });
});

describe('startDevServer(app, ports)', () => {
  it('takes the next port where one is in use, and says so where all are', async () => {
    const second = await startDevServer(app, [server.port, 0]);
    expect(second.port).not.toBe(server.port);
    await second.close();
    await expect(startDevServer(app, [server.port])).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
