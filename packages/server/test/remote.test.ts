import { EngineError, isTable } from '@sluice/core/query';
import { remote } from '@sluice/engines/remote';
import { createRoutes } from '@sluice/server';
import { describe, expect, it } from 'vitest';
import { fakeEngine } from './fake-engine.ts';

const engine = fakeEngine();
const routes = createRoutes({ engine: () => engine, snapshot: async () => null });
const through: typeof fetch = async (input, init) => await routes.request(new Request(input, init));
const far = () => remote('http://numbers.example', { fetch: through });

describe('remote(url, options)', () => {
  it('answers as the engine behind the server does, tables with their rows', async () => {
    const [table, refused] = await far().answerAll([{ metrics: ['cpl'], where: { channel: null } }, { funnel: 'x' }]);
    expect(table && isTable(table) && table.rows()).toEqual([{ cpl: '12.50' }]);
    expect(refused).toMatchObject({ diagnostics: [{ code: 'query-asks-nothing' }] });
    expect(engine.asked[0]).toEqual({ metrics: ['cpl'], where: { channel: null } });
  });

  it('rejects an answer that is none with the diagnostics of the query', async () => {
    const failed = far().answer({ funnel: 'x' });
    await expect(failed).rejects.toBeInstanceOf(EngineError);
    await expect(failed).rejects.toMatchObject({ diagnostics: [{ code: 'query-asks-nothing' }] });
  });

  it('describes what can be asked', async () => {
    expect(await far().describe()).toMatchObject({ engine: 'fake', periods: null });
  });

  it.each([
    ['a server that is not there', () => Promise.reject(new TypeError('fetch failed')), 'cannot be reached'],
    ['a refusal', async () => Response.json({ error: { message: 'Too many.' } }, { status: 429 }), 'Too many.'],
    ['a failure without JSON', async () => new Response('<html>', { status: 502 }), '502'],
    ['a page in place of JSON', async () => new Response('<html>'), 'something else than JSON'],
    ['a newer version', async () => Response.json({ version: 2, answers: [{}] }), 'version 2'],
    ['too few answers', async () => Response.json({ version: 1, answers: [] }), 'without an answer'],
    [
      'columns of wrong length',
      async () => Response.json({ version: 1, answers: [{ length: 2, columns: [{ values: [1] }], info: {} }] }),
      'unknown form',
    ],
  ])('rejects with a sentence for %s', async (_, answer, words) => {
    const broken = remote('http://numbers.example/', { fetch: answer });
    await expect(broken.answerAll([{ metrics: ['cpl'] }])).rejects.toThrow(words);
    await expect(broken.answerAll([{ metrics: ['cpl'] }])).rejects.toBeInstanceOf(EngineError);
  });

  it('gives way to the signal, and asks nothing once closed', async () => {
    const stopped = AbortSignal.abort();
    const slow = remote('http://numbers.example', {
      fetch: async (_, init) => init?.signal?.throwIfAborted() as never,
    });
    await expect(slow.answerAll([{ metrics: ['cpl'] }], { signal: stopped })).rejects.toMatchObject({
      name: 'AbortError',
    });
    await slow.close();
    await expect(slow.answerAll([])).rejects.toThrow('closed');
  });
});
