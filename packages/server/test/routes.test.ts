import type { Snapshot } from '@sluice/core/snapshot';
import { createRoutes } from '@sluice/server';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fakeEngine } from './fake-engine.ts';

const stored = { version: 1, kind: 'sluice-snapshot', hash: 'abc123', cubes: [] };
const snapshot = async (id: string) => (id === 'main' ? (stored as unknown as Snapshot) : null);
const routes = (engine = fakeEngine()) => createRoutes({ engine: () => engine, snapshot });
const json = { 'Content-Type': 'application/json' };
const post = (body: BodyInit, headers: HeadersInit = json) =>
  routes().request('/v1/answer', { method: 'POST', body, headers });
const cpl = { version: 1, queries: [{ metrics: ['cpl'] }] };

describe('POST /v1/answer', () => {
  it('answers each query with its table or its diagnostics', async () => {
    const response = await post(JSON.stringify({ version: 1, queries: [{ metrics: ['cpl'] }, { funnel: 'x' }] }));
    const { version, answers } = await response.json();
    expect(response.status).toBe(200);
    expect(version).toBe(1);
    expect(answers[0]).toMatchObject({ length: 1, columns: [{ name: 'cpl', values: ['12.50'] }] });
    expect(answers[1].diagnostics[0].code).toBe('query-asks-nothing');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('refuses a body over 64 KB with 413, also where no length is announced', async () => {
    const long = JSON.stringify({ version: 1, queries: [{ metrics: ['x'.repeat(70_000)] }] });
    expect((await post(long)).status).toBe(413);
    const stream = new Blob([long]).stream();
    const request = new Request('http://localhost/v1/answer', {
      method: 'POST',
      body: stream,
      headers: json,
      duplex: 'half',
    } as RequestInit);
    expect((await routes().request(request)).status).toBe(413);
  });

  it('refuses JSON deeper than 32 levels before it is parsed, brackets in texts aside', async () => {
    const deep = await post(`${'['.repeat(33)}${']'.repeat(33)}`);
    expect([deep.status, (await deep.json()).error.code]).toEqual([400, 'too-deep']);
    const text = await post(JSON.stringify({ version: 1, queries: [{ metrics: ['['.repeat(99)] }] }));
    expect(text.status).toBe(200);
  });

  it.each([
    ['no JSON', '{"version": 1,', 400, 'not-json'],
    ['not UTF-8', new Uint8Array([0x22, 0xff, 0x22]), 400, 'not-utf8'],
    ['nothing', '', 400, 'not-json'],
    ['an unknown field', '{"version":1,"queries":[{"metrics":["cpl"],"sql":"drop"}]}', 400, 'not-questions'],
    ['another version', '{"version":2,"queries":[]}', 400, 'not-questions'],
    ['a byte order mark', '\ufeff{"version":1,"queries":[]}', 400, 'not-json'],
  ])('refuses %s', async (_, body, status, code) => {
    const response = await post(body);
    expect([response.status, (await response.json()).error.code]).toEqual([status, code]);
  });

  it('refuses a body of another type, which a form of another site could send', async () => {
    expect((await post(JSON.stringify(cpl), { 'Content-Type': 'text/plain' })).status).toBe(415);
    expect((await post(JSON.stringify(cpl), { 'Content-Type': 'application/jsonx' })).status).toBe(415);
    expect((await post(JSON.stringify(cpl), { 'Content-Type': 'application/json; charset=utf-8' })).status).toBe(200);
  });

  it('never fails by a body, whatever it is', async () => {
    const words = [
      '"version"',
      '"queries"',
      '"metrics"',
      '"where"',
      ':',
      ',',
      '{',
      '}',
      '[',
      ']',
      '1',
      '"x"',
      'null',
      '\\',
      '"',
      '\u0000',
    ];
    const text = fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((parts) => parts.join(''));
    const body = fc.oneof(text, fc.json(), fc.uint8Array({ maxLength: 200 }));
    await fc.assert(
      fc.asyncProperty(body, async (sent) => (await post(sent as BodyInit)).status < 500),
      { numRuns: 1000, seed: 7 },
    );
  });

  it('says 503 while nothing has been compiled', async () => {
    const none = createRoutes({ engine: () => null, snapshot });
    const response = await none.request('/v1/answer', { method: 'POST', body: JSON.stringify(cpl), headers: json });
    expect(response.status).toBe(503);
  });

  it('says no more than that it failed where the engine throws, and tells the log', async () => {
    const faults: string[] = [];
    const broken = { ...fakeEngine(), answerAll: () => Promise.reject(new Error('secret path')) };
    const app = createRoutes({ engine: () => broken, snapshot, onFault: (error) => faults.push(error.message) });
    const response = await app.request('/v1/answer', { method: 'POST', body: JSON.stringify(cpl), headers: json });
    expect([response.status, await response.text()]).toEqual([500, expect.not.stringContaining('secret')]);
    expect(faults).toEqual(['secret path']);
  });
});

describe('GET /v1/snapshot/<dashboard>', () => {
  it('gives the snapshot under its hash as a strong entity tag', async () => {
    const response = await routes().request('/v1/snapshot/main');
    expect(response.headers.get('etag')).toBe('"abc123"');
    expect(await response.json()).toEqual(stored);
  });

  it.each(['"abc123"', '"old", "abc123"', 'W/"abc123"', '*'])(
    'gives 304 without a body for If-None-Match %s',
    async (tag) => {
      const response = await routes().request('/v1/snapshot/main', { headers: { 'If-None-Match': tag } });
      expect([response.status, await response.text(), response.headers.get('etag')]).toEqual([304, '', '"abc123"']);
    },
  );

  it('gives the body for another tag', async () => {
    const response = await routes().request('/v1/snapshot/main', { headers: { 'If-None-Match': '"abc12"' } });
    expect(response.status).toBe(200);
  });

  it.each([
    '/v1/snapshot/other',
    '/v1/snapshot/main.css',
    '/v1/snapshot/main/',
    '/v1/snapshot/main/a.css',
    '/v1/snapshot/..%2fmain',
    '/v1/snapshot/main;.js',
  ])('knows nothing of %s', async (path) => {
    expect((await routes().request(path)).status).toBe(404);
  });
});

describe('GET /v1/describe', () => {
  it('says what can be asked', async () => {
    const { engine, catalog } = await (await routes().request('/v1/describe')).json();
    expect([engine, Object.keys(catalog.funnels)]).toEqual(['fake', ['f']]);
  });
});
